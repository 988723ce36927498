import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, it } from 'node:test';
import { createApp } from '../../src/app.js';
import { Checks } from '../../src/comments/checks/checks.js';
import { createDesk, type Desk } from '../../src/comments/desk.js';
import { commentsSchema } from '../../src/comments/config.js';
import { configSchema } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { onEachDatabase } from '../support/databases.js';
import { insertComment } from '../../src/comments/store/insert.js';
import { ensurePage } from '../../src/comments/store/pages.js';
import { setStatus } from '../../src/comments/store/status.js';
import * as v from 'valibot';
import { sites } from './support.js';

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

onEachDatabase('the outside checks', ({ open }) => {
  async function start(comments: v.InferInput<typeof commentsSchema>) {
    const config = v.parse(configSchema, { sites, comments });
    const database = await open();
    const log: string[] = [];
    const clock = { now: Date.UTC(2026, 0, 1) };
    let desk: Desk | undefined;
    await createApp({
      config,
      database,
      log: createLog({ write: (line) => log.push(line) }),
      clock: () => clock.now,
      rooms: [async (context) => void (desk = await createDesk(context))],
    });
    const page = await ensurePage(database, 'News', 'https://news.example/a', clock.now);
    const add = async (words: string) => {
      const made = await insertComment(
        database,
        {
          page,
          parent: null,
          name: 'Bo',
          url: null,
          email: 'bo@example.org',
          badge: null,
          text: words,
          textHash: words,
          status: 'approved',
          score: 0,
          reasons: [],
          tokenHash: null,
          addressHash: null,
          addressSalt: null,
          key: null,
          bodyHash: '',
        },
        clock.now,
      );
      return 'row' in made ? made.row.id : 0;
    };
    const look = (id: number) =>
      database.db
        .selectFrom('comments')
        .select(['status', 'reasons', 'checked_at'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    return { checks: new Checks(desk!), add, look, log, clock, database };
  }

  it('put to the spam what Akismet calls so', async () => {
    const { url, asked } = await far((body, response) => response.end(String(body.includes('pills'))));
    const { checks, add, look } = await start({ akismet: { key: 'secret', endpoint: url } });
    const [bad, good] = [await add('cheap pills'), await add('a remark')];
    checks.add(bad, '192.0.2.1');
    checks.add(good, '192.0.2.1');
    await checks.settled();
    assert.deepEqual([(await look(bad)).status, (await look(bad)).reasons], ['spam', '["akismet"]']);
    assert.equal((await look(good)).status, 'approved');
    const sent = new URLSearchParams(asked[0]);
    assert.deepEqual(
      [sent.get('blog'), sent.get('user_ip'), sent.get('comment_author'), sent.get('comment_content')],
      ['https://news.example', '192.0.2.1', 'Bo', 'cheap pills'],
    );
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
    const id = await add('hate');
    checks.add(id, null);
    await checks.settled();
    assert.deepEqual(
      [(await look(id)).status, (await look(id)).reasons],
      ['pending', '["moderator:harassment"]'],
    );
  });

  it('harm nobody when they fail', async () => {
    const { url } = await far((_, response) => response.writeHead(500).end('broken'));
    const { checks, add, look, log } = await start({ moderator: { endpoint: url } });
    const id = await add('a remark');
    checks.add(id, null);
    await checks.settled();
    assert.deepEqual(await look(id), { status: 'approved', reasons: '[]', checked_at: null });
    assert.match(log.join(), /an outside check failed/);
  });

  it('look again at what is published, but not at what a moderator decided on', async () => {
    const { url, asked } = await far((_, response) =>
      response.end(JSON.stringify({ results: [{ flagged: false }] })),
    );
    const { checks, add, clock, database } = await start({ moderator: { endpoint: url } });
    await add('one');
    const decided = await add('two');
    await setStatus(database, decided, 'approved', { moderated_at: clock.now });
    await checks.rescan();
    await checks.rescan();
    assert.equal(asked.length, 1);
    clock.now += 25 * 3_600_000;
    await checks.rescan();
    assert.equal(asked.length, 2);
  });
});
