import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as v from 'valibot';
import { authorsModule } from '../../src/authors/module.js';
import type { Author } from 'inlay/author/model';
import { PostIndex } from '../../src/posts/content-index/post-index.js';
import { onEachDatabase } from '../support/databases.js';
import { names, put } from '../posts/entries.js';
import { configSchema } from '../../src/modules.js';
import { editorModule } from '../support/modules.js';
import { createCheckedApp } from '../support/answers.js';

const silent = { info() {}, warn() {}, error() {} };
const now = Date.UTC(2026, 3, 1);
const ann = {
  id: 'ann',
  name: 'Ann Lee',
  aliases: ['A. Lee'],
  role: 'Sea correspondent',
  bio: 'Writes about <tides> & boats.',
  links: [{ url: 'https://social.example/@ann', label: 'Ann on Social' }],
};

onEachDatabase('authors', ({ open }) => {
  const start = async () => {
    const database = await open();
    const by = (...authors: string[]) => ({
      authors: authors.map((name) => ({ name, url: null })),
      publishedAt: new Date(now - 1000).toISOString(),
    });
    await new PostIndex(database).put([
      put('one', by('Ann Lee', 'Bo Ek')),
      put('two', by('a. lee')),
      put('three', by('Bo Ek')),
      put('four'),
    ]);
    const config = v.parse(configSchema, {
      sites: [{ name: 'paper', origins: ['https://paper.example'] }],
      authors: [ann],
    });
    const app = await createCheckedApp({
      config,
      database,
      log: silent,
      clock: () => now,
      modules: [editorModule, authorsModule],
    });
    const get = async (path: string) => (await app.request(path)).json() as Promise<{ authors: Author[] }>;
    const admin = (method: string, path: string, body?: object) =>
      app.request(path, {
        method,
        headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    return { app, get, admin };
  };
  const page = (name: string) => `/v1/authors?page=https://paper.example/${name}`;

  it('of a page stand in the order of its byline, with what they wrote besides', async () => {
    const { get } = await start();
    const { authors } = await get(page('one'));
    assert.deepEqual(
      authors.map(({ id, name, role }) => [id, name, role]),
      [
        ['ann', 'Ann Lee', 'Sea correspondent'],
        ['bo-ek', 'Bo Ek', null],
      ],
    );
    assert.deepEqual(names(authors[0]!.latest), ['two']);
    assert.deepEqual(names(authors[1]!.latest), ['three']);
    assert.equal('aliases' in authors[0]!, false);
  });

  it('are nobody where a page names nobody or nobody knows it', async () => {
    const { get } = await start();
    assert.deepEqual(await get(page('four')), { authors: [] });
    assert.deepEqual(await get(page('unknown')), { authors: [] });
  });

  it('are found by id, under all their names', async () => {
    const { app, get } = await start();
    const { authors } = await get('/v1/authors/ann');
    assert.deepEqual(names(authors[0]!.latest).sort(), ['one', 'two']);
    assert.equal((await app.request('/v1/authors/nobody')).status, 404);
  });

  it('are edited, and fall back to the configuration', async () => {
    const { get, admin } = await start();
    assert.equal((await admin('POST', '/v1/admin/authors', { ...ann, role: 'Editor' })).status, 204);
    assert.equal((await get('/v1/authors/ann')).authors[0]!.role, 'Editor');
    assert.equal((await admin('DELETE', '/v1/admin/authors/ann')).status, 204);
    assert.equal((await get('/v1/authors/ann')).authors[0]!.role, 'Sea correspondent');
    assert.equal((await admin('DELETE', '/v1/admin/authors/ann')).status, 404);
    const bad = await admin('POST', '/v1/admin/authors', { ...ann, url: 'javascript:alert(1)' });
    assert.equal(bad.status, 422);
    assert.equal(((await bad.json()) as { errors: { field: string }[] }).errors[0]!.field, 'url');
    assert.equal((await admin('GET', '/v1/admin/authors?site=nowhere')).status, 404);
  });

  it('are listed for editors with where they are kept, and never overwritten by a new one', async () => {
    const { admin } = await start();
    const bo = { id: 'bo', name: 'Bo Ek' };
    assert.equal((await admin('POST', '/v1/admin/authors?new=true', bo)).status, 204);
    for (const author of [bo, ann]) {
      const again = await admin('POST', '/v1/admin/authors?new=true', { ...author, name: 'Another' });
      assert.equal(again.status, 409);
      const { errors } = (await again.json()) as { errors: { field: string; code: string }[] };
      assert.deepEqual(
        errors.map(({ field, code }) => [field, code]),
        [['id', 'taken']],
      );
    }
    assert.equal((await admin('POST', '/v1/admin/authors', { ...bo, role: 'Cook' })).status, 204);
    const { authors, ...held } = (await (await admin('GET', '/v1/admin/authors')).json()) as {
      authors: Author[];
    };
    assert.deepEqual(held, { configured: ['ann'], edited: ['bo'] });
    assert.deepEqual(
      authors.map(({ name, role }) => [name, role]),
      [
        ['Ann Lee', 'Sea correspondent'],
        ['Bo Ek', 'Cook'],
      ],
    );
  });

  it('are added by one of two editors who take the same id at once, and the other is told', async () => {
    const { admin } = await start();
    const names = ['First', 'Second'];
    const add = (name: string) => admin('POST', '/v1/admin/authors?new=true', { id: 'new', name });
    const statuses = (await Promise.all(names.map(add))).map(({ status }) => status);
    assert.deepEqual([...statuses].sort(), [204, 409]);
    const { authors } = (await (await admin('GET', '/v1/admin/authors')).json()) as { authors: Author[] };
    assert.equal(authors.find(({ id }) => id === 'new')?.name, names[statuses.indexOf(204)]);
  });

  it('are an h-card for pages without a script, every word escaped', async () => {
    const { app } = await start();
    const html = await (await app.request('/v1/embed/authors?page=https://paper.example/one')).text();
    assert.match(html, /<div class="h-card">\s*<p><span class="p-name">Ann Lee<\/span>/);
    assert.match(html, /Writes about &lt;tides&gt; &amp; boats\./);
  });
});
