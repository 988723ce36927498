import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { openDatabase } from '../../src/db/index.js';
import { createLog } from '../../src/log.js';
import { siteOfOrigin, siteOfPage } from '../../src/sites/sites.js';
import { configSchema, migrations } from '../../src/modules.js';
import { owner, testModule } from '../support/modules.js';
import { createCheckedApp } from '../support/answers.js';

const news = { name: 'News', origins: ['https://news.example'], places: [] };
const local = { name: 'Local', origins: ['http://localhost:*'], places: [] };

/** A module with one route of each kind. */
const module = testModule((context, route) => {
  context.authenticate = async (token) => (token === 'right' ? owner('Ada') : null);
  const any = { description: 'Anything.', schema: v.unknown() };
  const answers = { 200: any, 201: any };
  const texts = { 200: { description: 'Text.', type: 'text/plain' } };
  const read = { method: 'GET', access: 'public', summary: '', answers } as const;
  const write = { method: 'POST', access: 'origin', summary: '', answers, maxBody: 30 } as const;
  route({ ...read, path: '/read', answers: texts }, ({ c }) => c.text('read'));
  route({ ...write, path: '/write', maxBody: 10 }, async ({ c, answer }) =>
    answer(201, { site: c.get('site')?.name ?? null, opaque: c.get('opaque'), body: await c.req.text() }),
  );
  const words = v.record(v.string(), v.string());
  const named = v.object({ name: v.pipe(v.string('Write a name.'), v.maxLength(5, 'Write less.')) });
  route({ ...write, path: '/texts', body: words }, ({ body, answer }) => answer(200, body));
  route({ ...write, path: '/checked', body: named }, ({ body, answer }) => answer(200, body));
  route({ ...write, path: '/lenient', body: named, lenient: true }, ({ body, answer }) =>
    answer(200, [body]),
  );
  const query = v.object({
    page: v.string(),
    days: v.optional(v.pipe(v.string(), v.toNumber('Count.')), '5'),
    tags: v.optional(v.array(v.string())),
  });
  route({ ...read, path: '/asked', query }, ({ query, answer }) => answer(200, query));
  const params = v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.toNumber()) });
  route({ ...read, path: '/things/:id', params }, ({ params, answer }) => answer(200, params));
  route({ ...read, path: '/queue', access: 'admin', answers: texts }, ({ c }) =>
    c.text(c.get('moderator').name),
  );
  route({ ...read, path: '/broken' }, () => {
    throw new Error('a secret of the inside');
  });
});

const lines: string[] = [];
const config = v.parse(configSchema, { sites: [news, local] });
const log = createLog({ write: (line) => lines.push(line) });
const app = await createCheckedApp({
  config,
  database: await openDatabase('sqlite::memory:', migrations),
  modules: [module],
  log,
});
const write = (headers: Record<string, string>, body = 'hi') =>
  app.request('/write', { method: 'POST', headers, body });

describe('a write', () => {
  it('from a configured origin knows its site, and the origin may read the answer', async () => {
    const answer = await write({ Origin: 'https://news.example' });
    assert.equal(answer.status, 201);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), 'https://news.example');
    assert.equal(answer.headers.get('Vary'), 'Origin');
    assert.deepEqual(await answer.json(), { site: 'News', opaque: false, body: 'hi' });
  });

  it("from this server's own pages is let in", async () => {
    const own = await write({ Origin: 'http://127.0.0.1:4300', Host: '127.0.0.1:4300' });
    assert.equal(own.status, 201);
    // a stranger's name that leads here is of one origin with its page, and still a stranger's
    const rebound = await write({
      Origin: 'https://evil.example',
      Host: 'evil.example',
      'Sec-Fetch-Site': 'same-origin',
    });
    assert.equal(rebound.status, 403);
    const bySite = await write({ 'Sec-Fetch-Site': 'same-origin', Origin: 'null', Host: 'localhost:4300' });
    assert.deepEqual(await bySite.json(), { site: null, opaque: false, body: 'hi' });
  });

  it('whose origin hides itself is let in and marked', async () => {
    assert.equal(((await (await write({ Origin: 'null' })).json()) as { opaque: boolean }).opaque, true);
  });

  it('from elsewhere, or from nowhere, is refused', async () => {
    assert.equal((await write({ Origin: 'https://elsewhere.example' })).status, 403);
    assert.equal((await write({})).status, 403);
  });

  it('that is larger than the route takes is refused', async () => {
    const answer = await write({ Origin: 'https://news.example' }, 'far too much text');
    assert.equal(answer.status, 413);
    assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  });
});

describe('a body', () => {
  const send = (path: string, type: string, body: BodyInit) =>
    app.request(path, {
      method: 'POST',
      headers: { Origin: 'https://news.example', 'Content-Type': type },
      body,
      ...{ duplex: 'half' },
    });
  const errorsOf = async (answer: Response) =>
    ((await answer.json()) as { errors: { field: string; code: string }[] }).errors.map(
      ({ field, code }) => `${field} ${code}`,
    );

  for (const path of ['/texts', '/checked']) {
    it(`is a form or JSON (${path})`, async () => {
      for (const [type, body] of [
        ['application/x-www-form-urlencoded', 'name=Ada'],
        ['application/json', '{"name":"Ada"}'],
      ] as const)
        assert.deepEqual(await (await send(path, type, body)).json(), { name: 'Ada' });
      assert.equal((await send(path, 'application/json', '{')).status, 400);
    });

    it(`that turns out too large on the way is refused as such (${path})`, async () => {
      for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
        const pieces = ['{"name":"', 'far too much', ' text for this', '"}'].map((piece) =>
          Buffer.from(piece),
        );
        assert.equal(
          (await send(path, type, Readable.toWeb(Readable.from(pieces)) as never)).status,
          413,
          type,
        );
      }
    });
  }

  it('that is missing something, or has something else there, says which', async () => {
    const checked = async (body: string) => errorsOf(await send('/checked', 'application/json', body));
    assert.deepEqual(await checked('{}'), ['name required']);
    assert.deepEqual(await checked('{"name":1}'), ['name invalid']);
    assert.deepEqual(await checked('{"name":"Augusta"}'), ['name too-long']);
  });

  it('says it in the words that a query has for it', async () => {
    assert.deepEqual(await errorsOf(await app.request('/asked?days=x')), ['page required', 'days invalid']);
    assert.deepEqual(await (await app.request('/asked?page=a&days=')).json(), { page: 'a', days: 5 });
    assert.deepEqual(await (await app.request('/asked?page=a&days=0')).json(), { page: 'a', days: 0 });
  });

  it('takes all that bear a name where a list is declared, else the first', async () => {
    const answer = await app.request('/asked?page=a&page=b&tags=x&tags=&tags=y');
    assert.deepEqual(await answer.json(), { page: 'a', days: 5, tags: ['x', 'y'] });
  });

  it('is nowhere where the path does not fit', async () => {
    assert.deepEqual(await (await app.request('/things/12')).json(), { id: 12 });
    for (const path of ['/things/1234', '/things/x']) assert.equal((await app.request(path)).status, 404);
  });

  it('is handed over as null where the route wants no problem made of it', async () => {
    const send = async (body: string) =>
      (
        await app.request('/lenient', { method: 'POST', headers: { Origin: 'https://news.example' }, body })
      ).json();
    assert.deepEqual(await send('name=Ada'), [{ name: 'Ada' }]);
    for (const body of ['', '{', '{"name":5}', 'nome=Ada']) assert.deepEqual(await send(body), [null]);
  });
});

describe('an admin route', () => {
  it('opens to a moderator, and to no cache', async () => {
    const answer = await app.request('/queue', { headers: { Authorization: 'Bearer right' } });
    assert.equal(await answer.text(), 'Ada');
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
  });

  it('stays closed without a token, and with a wrong one', async () => {
    for (const headers of [{}, { Authorization: 'Bearer wrong' }, { Authorization: 'right' }] as Record<
      string,
      string
    >[])
      assert.equal((await app.request('/queue', { headers })).status, 401);
  });
});

describe('a mistake of the server', () => {
  it('is logged whole and answered without its insides', async () => {
    const answer = await app.request('/broken');
    assert.equal(answer.status, 500);
    assert.ok(!(await answer.text()).includes('secret'));
    assert.ok(lines.some((line) => line.includes('a secret of the inside')));
  });
});

describe('sites', () => {
  const sites = config.sites;
  it('are found by origin, exactly', () => {
    assert.equal(siteOfOrigin(sites, 'https://news.example')?.name, 'News');
    for (const origin of [
      'http://news.example',
      'https://news.example:8443',
      'https://news.example.evil.example',
      'null',
      null,
    ])
      assert.equal(siteOfOrigin(sites, origin), null);
    assert.equal(siteOfOrigin(sites, 'http://localhost:8080')?.name, 'Local');
    assert.equal(siteOfOrigin(sites, 'http://localhost.evil.example:8080'), null);
  });

  it('are found by page, with and without www, over http and https', () => {
    for (const page of ['https://news.example/a', 'http://www.news.example/b?c#d'])
      assert.equal(siteOfPage(sites, page)?.name, 'News');
    assert.equal(siteOfPage(sites, 'http://localhost:1234/a')?.name, 'Local');
    for (const page of [
      'https://other.example/',
      'https://news.example:8443/',
      'javascript:alert(1)',
      'no address',
    ])
      assert.equal(siteOfPage(sites, page), null);
  });
});
