import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, it } from 'node:test';
import { decide } from '../../src/comments/moderation/queue/decide.js';
import { revert } from '../../src/comments/moderation/audit/revert.js';
import { eventually } from '../support/server.js';
import { createServices, type Services } from '../../src/comments/services.js';
import { Checks } from '../../src/comments/spam/checks/checks.js';
import { commentsSchema } from '../../src/comments/config.js';
import type { Moderator } from '../../src/http/routes.js';
import { createLog } from '../../src/log.js';
import { onEachDatabase } from '../support/databases.js';
import { newInsert } from '../../src/comments/store/comment-insert.js';
import { insertComment } from '../../src/comments/store/insert.js';
import { ensureCommentPage } from '../../src/comments/store/comment-pages.js';
import { setStatus } from '../../src/comments/store/status.js';
import * as v from 'valibot';
import { sites } from './support.js';
import { configSchema } from '../../src/modules.js';
import { testModule } from '../support/modules.js';
import { createCheckedApp } from '../support/answers.js';

const opened: ReturnType<typeof createServer>[] = [];
after(() => opened.forEach((server) => server.close()));

/** A provider's far side. */
async function far(answer: (body: string, response: ServerResponse, request: IncomingMessage) => void) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    asked.push(body);
    answer(body, response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  opened.push(server);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

const reader = '192.0.2.1';
const mo: Moderator = { id: 1, name: 'Mo', publicName: 'Mo', role: 'owner', sites: null, expiresAt: null };

onEachDatabase('the outside checks', ({ open }) => {
  /** Akismet's far side: what it was asked, as "call text". */
  async function akismet(answer: (call: string, words: string) => string | null) {
    const calls: string[] = [];
    const told: URLSearchParams[] = [];
    const { url } = await far((body, response, request) => {
      const form = new URLSearchParams(body);
      const call = request.url!.slice(1);
      told.push(form);
      calls.push(`${call} ${form.get('comment_content')}`);
      const words = answer(call, form.get('comment_content')!);
      // or it never answers
      if (words !== null) response.end(words);
    });
    const thanks = 'Thanks for making the web a better place.';
    return { url, calls, told, thanks };
  }

  async function start(comments: v.InferInput<typeof commentsSchema>) {
    const config = v.parse(configSchema, { sites, comments });
    const database = await open();
    const log: string[] = [];
    const clock = { now: Date.UTC(2026, 0, 1) };
    let services: Services | undefined;
    let checks: Checks | undefined;
    await createCheckedApp({
      config,
      database,
      log: createLog({ write: (line) => log.push(line) }),
      clock: () => clock.now,
      modules: [
        testModule(async (context) => {
          services = await createServices(context);
          checks = new Checks(context);
        }),
      ],
    });
    const page = await ensureCommentPage(database, 'News', 'https://news.example/a', clock.now);
    /** @param address of the reader; without one nothing is checked */
    const add = async (words: string, address?: string) => {
      const made = await insertComment(
        services!,
        newInsert({ page, name: 'Bo', email: 'bo@example.org', text: words, textHash: words }),
        clock.now,
        address,
      );
      return 'row' in made ? made.row.id : 0;
    };
    const look = (id: number) =>
      database.db
        .selectFrom('comments')
        .select(['status', 'reasons', 'checked_at'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    return { services: services!, checks: checks!, add, look, log, clock, database };
  }

  it('put to the spam what Akismet calls so', async () => {
    const { url, asked } = await far((body, response) => response.end(String(body.includes('pills'))));
    const { checks, add, look } = await start({ akismet: { key: 'secret', endpoint: url } });
    const [bad, good] = [await add('cheap pills', reader), await add('a remark', reader)];
    await checks.settled();
    assert.deepEqual([(await look(bad)).status, (await look(bad)).reasons], ['spam', '["akismet"]']);
    assert.equal((await look(good)).status, 'approved');
    const sent = new URLSearchParams(asked.find((body) => body.includes('pills')));
    assert.deepEqual(
      [sent.get('blog'), sent.get('user_ip'), sent.get('comment_author'), sent.get('comment_content')],
      ['https://news.example', '192.0.2.1', 'Bo', 'cheap pills'],
    );
  });

  it('hear from moderators what Akismet missed, and what it was wrong about', async () => {
    const far = await akismet((call, words) =>
      call === 'comment-check' ? String(words.includes('pills')) : far.thanks,
    );
    const { services, checks, add, look } = await start({ akismet: { key: 'secret', endpoint: far.url } });
    const ids = [];
    for (const words of ['pills for my aunt', 'buy a watch', 'a remark', 'cheap pills']) {
      ids.push(await add(words, reader));
      await checks.settled();
    }
    const [wrong, missed, fine, right] = ids as [number, number, number, number];
    far.calls.length = 0;
    await decide(services, [wrong, fine], 'approve', mo);
    const { undo: entry } = await decide(services, [missed, right], 'spam', mo);
    await decide(services, [fine], 'reject', mo);
    await checks.settled();
    assert.deepEqual(far.calls.sort(), ['submit-ham pills for my aunt', 'submit-spam buy a watch']);
    const check = far.told.find((form) => form.get('comment_content') === 'buy a watch')!;
    const report = far.told.findLast((form) => form.get('comment_content') === 'buy a watch')!;
    assert.deepEqual([...report.keys()], [...check.keys()]);
    for (const [name, value] of check) if (name !== 'user_ip') assert.equal(report.get(name), value, name);
    assert.equal(report.get('user_ip'), '0.0.0.0', 'the address is not kept');

    far.calls.length = 0;
    await revert(services, Number(entry), mo);
    await checks.settled();
    assert.deepEqual(far.calls, ['submit-ham buy a watch']);
    assert.equal((await look(right)).reasons, '["akismet"]');
  });

  it('keep no moderator waiting, and harm nobody when reports fail', async () => {
    const held: ServerResponse[] = [];
    const { url } = await far((_, response, request) => {
      if (request.url!.startsWith('/submit')) held.push(response);
      else response.end('false');
    });
    const { services, checks, add, look, log } = await start({ akismet: { key: 'secret', endpoint: url } });
    const id = await add('buy a watch');
    const { changed } = await decide(services, [id], 'spam', mo);
    assert.deepEqual([changed, (await look(id)).status], [1, 'spam']);
    await eventually(() => held.length === 1);
    assert.deepEqual(log, []);
    held[0]!.writeHead(500).end('broken');
    await checks.settled();
    assert.match(log.join(), /an outside check failed/);
    assert.doesNotMatch(log.join(), /secret/);
  });

  it('hold what a moderation service flags, and say why', async () => {
    const { url } = await far((body, response, request) => {
      assert.equal(request.headers.authorization, 'Bearer secret');
      const flagged = body.includes('hate');
      response.end(
        JSON.stringify({ results: [{ flagged, categories: { harassment: flagged, violence: false } }] }),
      );
    });
    const { checks, add, look } = await start({ moderator: { key: 'secret', endpoint: `${url}v1/` } });
    const id = await add('hate', reader);
    await checks.settled();
    assert.deepEqual(
      [(await look(id)).status, (await look(id)).reasons],
      ['pending', '["moderator:harassment"]'],
    );
  });

  it('harm nobody when they fail', async () => {
    const { url } = await far((_, response) => response.writeHead(500).end('broken'));
    const { checks, add, look, log } = await start({ moderator: { endpoint: url } });
    const id = await add('a remark', reader);
    await checks.settled();
    assert.deepEqual(await look(id), { status: 'approved', reasons: '[]', checked_at: null });
    assert.match(log.join(), /an outside check failed/);
  });

  it('ask Akismet again too, without the address that is not kept', async () => {
    const { url, asked } = await far((_, response) => response.end('false'));
    const { checks, add, look, clock } = await start({ akismet: { key: 'secret', endpoint: url } });
    const id = await add('missed in an outage');
    await checks.rescan();
    assert.equal(asked.length, 1);
    assert.equal(new URLSearchParams(asked[0]).get('user_ip'), '0.0.0.0');
    assert.equal((await look(id)).checked_at, clock.now);
  });

  it('look again at what is published, but not at what a moderator decided on', async () => {
    const { url, asked } = await far((_, response) =>
      response.end(JSON.stringify({ results: [{ flagged: false }] })),
    );
    const { services, checks, add, clock } = await start({ moderator: { endpoint: url } });
    await add('one');
    const decided = await add('two');
    await setStatus(services, decided, 'approved', { moderated_at: clock.now });
    await checks.rescan();
    await checks.rescan();
    assert.equal(asked.length, 1);
    clock.now += 25 * 3_600_000;
    await checks.rescan();
    assert.equal(asked.length, 2);
  });
});
