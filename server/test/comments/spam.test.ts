import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { solveChallenge } from 'altcha-lib/v1';
import * as v from 'valibot';
import { settingsSchema } from '../../src/comments/config.js';
import { lineOf, networkOf } from '../../src/http/requests/network.js';
import { maintain } from '../../src/comments/maintenance.js';
import { FormTokens } from '../../src/comments/spam/form-token.js';
import { score, type Signals } from '../../src/comments/spam/score.js';
import { onEachDatabase } from '../support/databases.js';
import {
  openComments,
  page,
  type OpenComments,
  type ProblemBody,
  storeOn,
  usualRetention,
} from './support.js';

const innocent: Signals = {
  name: null,
  url: null,
  text: 'A thoughtful remark.',
  known: false,
  knownName: false,
  pageAge: 0,
  token: 'ripe',
  honeypot: false,
  banned: false,
  opaque: false,
  duplicates: 0,
  bayes: null,
  unproved: false,
};
const links = (n: number) => Array.from({ length: n }, (_, at) => `https://x.example/${at}`).join(' ');

describe('the score', () => {
  const say = (signals: Partial<Signals>, settings: v.InferInput<typeof settingsSchema> = {}) => {
    const all = v.parse(settingsSchema, { moderation: 'none', ...settings });
    const { status, reasons } = score({ ...innocent, ...signals }, all);
    return [status, ...reasons].join(' ');
  };

  it('lets a harmless comment through', () => {
    assert.equal(say({}), 'approved');
    assert.equal(say({ text: links(2) }), 'approved');
  });

  it('follows the site’s rules', () => {
    assert.equal(say({}, { moderation: 'all' }), 'pending all');
    assert.equal(say({ known: true }, { moderation: 'all' }), 'pending all');
    assert.equal(say({}, { moderation: 'first' }), 'pending first');
    assert.equal(say({ known: true }, { moderation: 'first' }), 'approved');
    assert.equal(say({ text: links(3) }), 'pending links:3');
    assert.equal(say({ text: 'Buy CASINO chips' }, { holdWords: ['casino'] }), 'pending word:casino');
    assert.equal(say({ name: 'casino' }, { spamWords: ['Casino'] }), 'spam word:Casino');
    assert.equal(say({ name: 'Bo' }, { holdNewNames: true }), 'pending new-name');
    assert.equal(say({ name: 'Bo', knownName: true }, { holdNewNames: true }), 'approved');
    assert.equal(say({ pageAge: 11 }, { holdAfterDays: 10 }), 'pending old-page');
  });

  it('never refuses a form for its token alone', () => {
    assert.equal(say({ token: 'missing' }), 'approved no-token');
    assert.equal(say({ token: 'early' }), 'approved too-fast');
    assert.equal(say({ token: 'early', duplicates: 1 }), 'pending too-fast duplicate:1');
  });

  it('knows programs by what they fill in, and repeaters', () => {
    assert.equal(say({ honeypot: true }), 'spam honeypot');
    assert.equal(say({ banned: true }), 'spam banned');
    assert.equal(say({ duplicates: 4 }), 'spam duplicate:4');
    assert.equal(say({ text: links(12), name: 'www.pills.shop' }), 'spam links:12 name-is-link');
    assert.equal(say({ bayes: 0.95 }), 'pending resembles-spam:95 %');
  });
});

describe('a form token', () => {
  const tokens = new FormTokens('secret');
  const made = Date.UTC(2026, 0, 1, 12, 0, 2);
  const token = tokens.make('news.example/a', made);

  it('ripens in a few seconds and is good for a day', () => {
    const after = (seconds: number) => tokens.check(token, 'news.example/a', made + seconds * 1000);
    assert.deepEqual([1, 9, 86_000, 87_000].map(after), ['early', 'ripe', 'ripe', 'stale']);
  });

  it('belongs to one page and one server', () => {
    assert.equal(tokens.check(token, 'news.example/b', made + 9000), 'stale');
    assert.equal(new FormTokens('other').check(token, 'news.example/a', made + 9000), 'stale');
    assert.equal(tokens.check('', 'news.example/a', made), 'missing');
    assert.equal(tokens.check('x.y', 'news.example/a', made), 'stale');
  });
});

describe('a network', () => {
  it('is an IPv4 address, or the half of an IPv6 address that a customer holds', () => {
    for (const networkIn of [lineOf, networkOf]) {
      assert.equal(networkIn('192.0.2.7'), '192.0.2.7');
      assert.equal(networkIn('::ffff:192.0.2.7'), '192.0.2.7');
      assert.equal(networkIn('unknown'), 'unknown');
    }
    assert.equal(lineOf('2001:db8:1:2:aaaa::1'), lineOf('2001:db8:1:2:bbbb::2'));
    assert.notEqual(lineOf('2001:db8:1:2::1'), lineOf('2001:db8:1:3::1'));
    assert.equal(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:3::1'));
    assert.notEqual(networkOf('2001:db8:1::1'), networkOf('2001:db8:2::1'));
  });
});

onEachDatabase('spam at the endpoint', ({ open }) => {
  it('is answered like what waits, and shown to nobody', async () => {
    const { post, thread } = await openComments(await open());
    const answer = await post({ text: 'a', subject: 'filled in by a program' });
    assert.equal(answer.status, 202);
    assert.equal(((await answer.json()) as { status: string }).status, 'pending');
    assert.equal((await thread()).count, 0);
  });

  it('is known by the same words in many places', async () => {
    const { post } = await openComments(await open());
    const statuses = [];
    for (let n = 0; n < 5; n++) {
      const answer = await post({
        text: `The SAME words in many places${'!'.repeat(n)}`,
        page: `https://news.example/${n}`,
        key: `${n}`,
      });
      statuses.push(answer.status);
    }
    assert.deepEqual(statuses, [201, 201, 202, 202, 202]);
  });

  describe('during a flood', () => {
    const start = async () => {
      const opened = await openComments(await open(), { comments: { floodPerMinute: 3, perHour: 1000 } });
      const flood = async () => {
        for (let n = 0; n < 3; n++) await opened.post({ text: `flood ${n}` });
      };
      assert.equal((await opened.thread()).form.challenge, null);
      await flood();
      return { ...opened, flood };
    };
    const solve = async ({ thread }: OpenComments, change: object = {}) => {
      const { algorithm, challenge, salt, signature, maxnumber } = (await thread()).form.challenge!;
      const { number } = (await solveChallenge(challenge, salt, algorithm, maxnumber).promise)!;
      const proof = { algorithm, challenge, number, salt, signature, ...change };
      return Buffer.from(JSON.stringify(proof)).toString('base64');
    };
    const assertRefused = async (answer: Response) => {
      assert.equal(answer.status, 422);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      const { type } = (await answer.json()) as ProblemBody;
      assert.equal(type, 'urn:inlay:problem:proof-refused');
    };

    it('a proof of work is asked for, and without it a comment waits', async () => {
      const opened = await start();
      assert.equal((await opened.post({ text: 'without proof' })).status, 202);
      assert.equal((await opened.post({ text: 'with proof', challenge: await solve(opened) })).status, 201);
      opened.clock.now += 120_000;
      assert.equal((await opened.thread()).form.challenge, null);
      assert.equal((await opened.post({ text: 'calm again' })).status, 201);
    });

    it('a proof is good once', async () => {
      const opened = await start();
      const challenge = await solve(opened);
      assert.equal((await opened.post({ text: 'one', challenge, key: 'k' })).status, 201);
      await assertRefused(await opened.post({ text: 'two', challenge }));
      assert.equal((await opened.post({ text: 'one', challenge, key: 'k' })).status, 201, 'sent again');
      assert.equal((await opened.thread()).count, 4);
    });

    it('a wrong proof is refused', async () => {
      const opened = await start();
      const made = { salt: `${'0'.repeat(24)}?expires=99999999999`, signature: '0'.repeat(64) };
      for (const challenge of [
        await solve(opened, { number: -1 }),
        await solve(opened, { signature: '0'.repeat(64) }),
        await solve(opened, made),
        'no proof at all',
        'x'.repeat(5000),
      ])
        await assertRefused(await opened.post({ text: 'wrong', challenge }));
      assert.equal((await opened.thread()).count, 3);
    });

    it('an old proof is refused', async () => {
      const opened = await start();
      const challenge = await solve(opened);
      opened.clock.now += 21 * 60_000;
      await opened.flood();
      await assertRefused(await opened.post({ text: 'late', challenge }));
    });
  });

  it('leaves no address behind, and after a month no hash', async () => {
    const database = await open();
    const { app, clock } = await openComments(database, { proxies: 1 });
    await app.request('/v1/comments', {
      method: 'POST',
      headers: { Origin: 'https://news.example', 'X-Forwarded-For': '203.0.113.77' },
      body: new URLSearchParams({
        page: 'https://news.example/',
        text: 'a',
        editToken: 'some-token-of-a-device',
      }),
    });
    const rows = async () =>
      JSON.stringify([
        await database.db.selectFrom('comments').selectAll().execute(),
        await database.db.selectFrom('secrets').selectAll().execute(),
      ]);
    assert.doesNotMatch(await rows(), /203\.0\.113|some-token-of/);
    const hashes = () => database.db.selectFrom('comments').select('address_hash').executeTakeFirstOrThrow();
    assert.notEqual((await hashes()).address_hash, null);
    await maintain(storeOn(database), usualRetention, clock.now + 31 * 86_400_000);
    assert.equal((await hashes()).address_hash, null);
    assert.doesNotMatch(await rows(), /"address 2026/);
  });

  it('leaves no page behind on which nobody commented, and no report for longer than three months', async () => {
    const database = await open();
    const { post, posted, ask, clock } = await openComments(database, { comments: { closeAfterDays: 365 } });
    const { id } = await posted({ text: 'a remark' });
    await ask('POST', `/v1/comments/${id}/report`, { reason: 'rude' });
    for (let n = 0; n < 3; n++)
      assert.equal((await post({ page: `${page}/${n}`, text: 'x', parent: '999' })).status, 409);
    const count = async (table: 'comment_pages' | 'comment_reports') =>
      (await database.db.selectFrom(table).selectAll().execute()).length;
    assert.deepEqual([await count('comment_pages'), await count('comment_reports')], [4, 1]);
    await maintain(storeOn(database), usualRetention, clock.now + 2 * 86_400_000);
    assert.deepEqual([await count('comment_pages'), await count('comment_reports')], [1, 1]);
    await maintain(storeOn(database), usualRetention, clock.now + 91 * 86_400_000);
    assert.deepEqual([await count('comment_pages'), await count('comment_reports')], [1, 0]);
  });
});
