import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as v from 'valibot';
import type { Database } from '../../src/db/open.js';
import { promosModule } from '../../src/promos/module.js';
import { onEachDatabase } from '../support/databases.js';
import { configSchema } from '../../src/modules.js';
import { editorModule } from '../support/modules.js';
import { createCheckedApp } from '../support/answers.js';

const silent = { info() {}, warn() {}, error() {} };
const now = Date.UTC(2026, 3, 1, 12);
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const bread = { id: 'bread', url: 'https://bakery.example/', title: 'Fresh bread', sponsor: 'The bakery' };

onEachDatabase('promotions', ({ name, open }) => {
  const start = async (database: Database, items: object[] = [bread]) => {
    const app = await createCheckedApp({
      config: v.parse(configSchema, {
        sites: [{ name: 'paper', origins: ['https://paper.example'] }],
        promos: { label: 'Advertisement', items },
      }),
      database,
      log: silent,
      clock: () => now,
      modules: [editorModule, promosModule],
    });
    const event = (body: string, headers: Record<string, string> = {}) =>
      app.request('/v1/promos/events', {
        method: 'POST',
        headers: { 'User-Agent': browser, Origin: 'https://paper.example', ...headers },
        body,
      });
    const admin = (method: string, path: string, body?: object) =>
      app.request(path, {
        method,
        headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    return { app, event, admin };
  };

  it('are shown with their label and without what only the owner needs', async () => {
    const { app } = await start(await open());
    const answer = await (await app.request('/v1/promos?slot=side')).json();
    assert.deepEqual(answer, {
      label: 'Advertisement',
      items: [{ ...bread, kind: 'post', src: null, image: null, label: null }],
    });
  });

  it('are none, and no error, where nothing is booked', async () => {
    const { app } = await start(await open(), []);
    assert.deepEqual((await (await app.request('/v1/promos')).json()).items, []);
    assert.equal((await app.request('/v1/promos?limit=900')).status, 400);
  });

  it('count once a visitor and day, readers only, and lose nothing when the server stops', async () => {
    const database = await open();
    const { app, event } = await start(database);
    await event('id=bread&event=view');
    await event('id=bread&event=view');
    await event('id=bread&event=click');
    await event('id=bread&event=view', { 'User-Agent': 'curl/8' });
    await event('id=bread&event=view', { Origin: 'https://elsewhere.example', 'User-Agent': `${browser} b` });
    for (const body of ['', 'id=unknown&event=view', 'id=bread&event=buy', '{"id":1}'])
      assert.equal((await event(body)).status, 204);
    await app.close();
    const { admin } = await start(database);
    const { days, today } = await (await admin('GET', '/v1/admin/promos')).json();
    assert.equal(today, '2026-04-01');
    assert.deepEqual(days, [{ id: 'bread', day: '2026-04-01', views: 1, clicks: 1 }]);
  });

  it('count ten visitors of one network a day and none without a page, and say what was dropped', async () => {
    const { app, event, admin } = await start(await open());
    for (let n = 0; n < 200; n++) await event('id=bread&event=view', { 'User-Agent': `${browser} v/${n}` });
    const body = 'id=bread&event=view';
    await app.request('/v1/promos/events', { method: 'POST', headers: { 'User-Agent': browser }, body });
    const { days, dropped } = await (await admin('GET', '/v1/admin/promos')).json();
    assert.equal(days[0].views, 10);
    assert.deepEqual(dropped, { 'same network': 190, 'no origin': 1 });
  });

  it('that are gone leave their counts for a month after the last one, and those that are booked keep theirs', async () => {
    const database = await open();
    const day = 86_400_000;
    const count = (id: string, at: number) => ({ site: 'paper', id, day: at, views: 1, clicks: 0 });
    const rows = [
      count('bread', now - 900 * day),
      count('gone', now - 31 * day),
      count('just gone', now - 29 * day),
    ];
    await database.db
      .insertInto('promo_days')
      .values([...rows, count('just gone', now - 40 * day)])
      .execute();
    const { app } = await start(database);
    app.open();
    await app.close();
    const left = await database.db.selectFrom('promo_days').select('id').orderBy('id').execute();
    assert.deepEqual(
      left.map(({ id }) => id),
      ['bread', 'just gone', 'just gone'],
    );
  });

  it('count a visitor of several processes once on PostgreSQL', async (t) => {
    if (name === 'sqlite') return t.skip('processes on one SQLite file count for themselves');
    const database = await open();
    const nodes = [await start(database), await start(database), await start(database)];
    for (const { event } of nodes) await event('id=bread&event=view');
    const read = async (node: number) => (await nodes[node]!.admin('GET', '/v1/admin/promos')).json();
    const repeats = [await read(0), await read(1), await read(2)].map(({ dropped }) => dropped.repeat ?? 0);
    assert.deepEqual(repeats, [0, 1, 1]);
    assert.equal((await read(0)).days[0].views, 1);
    for (const { app } of nodes) await app.close();
  });

  it('stop at their cap at once', async () => {
    const { app, event, admin } = await start(await open(), [{ ...bread, cap: 1 }]);
    await event('id=bread&event=view');
    // the admin's list writes the counts, an edit makes the answer anew
    await admin('POST', '/v1/admin/promos', { ...bread, cap: 1 });
    assert.deepEqual((await (await app.request('/v1/promos')).json()).items, []);
  });

  it('are booked and taken back by the owner, complete or not at all', async () => {
    const { app, admin } = await start(await open(), []);
    const frame = { id: 'film', kind: 'frame', src: 'https://film.example/ad.html' };
    assert.equal((await admin('POST', '/v1/admin/promos', frame)).status, 204);
    assert.equal((await (await app.request('/v1/promos')).json()).items[0].src, frame.src);
    assert.equal((await admin('DELETE', '/v1/admin/promos/film')).status, 204);
    assert.deepEqual((await (await app.request('/v1/promos')).json()).items, []);
    for (const broken of [
      { id: 'x' },
      { ...frame, src: undefined },
      { ...bread, url: 'javascript:1' },
      { ...bread, weight: 0 },
    ])
      assert.equal((await admin('POST', '/v1/admin/promos', broken)).status, 422);
  });

  it('say at each field what is wrong with it, in words', async () => {
    const { admin } = await start(await open(), []);
    const wrong = async (promo: object) => {
      const answer = await admin('POST', '/v1/admin/promos', promo);
      assert.equal(answer.status, 422);
      const { errors } = (await answer.json()) as { errors: { field: string; message: string }[] };
      for (const { message } of errors) assert.doesNotMatch(message, /Invalid|Expected/);
      return errors.map(({ field }) => field);
    };
    assert.deepEqual(await wrong({ id: 'x' }), ['url', 'title']);
    assert.deepEqual(await wrong({ id: 'x', kind: 'banner', url: 'https://bakery.example/' }), ['image']);
    assert.deepEqual(await wrong({ id: 'x', kind: 'frame' }), ['src']);
    assert.deepEqual(await wrong({ ...bread, from: '2026-05-02', until: '2026-05-01' }), ['until']);
    assert.deepEqual(
      await wrong({
        ...bread,
        kind: 'poster',
        slots: ['side', 'a b'],
        title: 'x'.repeat(201),
        image: { src: 'https://bakery.example/a.png', width: 'wide' },
        weight: 'much',
        cap: 1.5,
        house: 'yes',
      }),
      ['slots.1', 'kind', 'title', 'image.width', 'weight', 'cap', 'house'],
    );
  });
});
