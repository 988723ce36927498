/** How owners export and erase one person's comments. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createToken, type TokenOptions } from '../../src/admin/moderators.js';
import { openDatabase } from '../../src/db/index.js';
import { migrations } from '../../src/modules.js';
import { openComments } from './support.js';

describe('a person’s comments', async () => {
  const database = await openDatabase('sqlite::memory:', migrations);
  const opened = await openComments(database);
  const as = async (name: string, options: TokenOptions = {}) => {
    const token = await createToken(database, name, opened.clock.now, options);
    return (method: string, path: string) =>
      opened.ask(method, `/v1/admin/${path}`, undefined, { Authorization: `Bearer ${token}` });
  };
  await opened.posted({ text: 'one', name: 'Bo', email: 'Bo@post.example' });
  await opened.posted({ text: 'two', name: 'Somebody', email: 'bo@post.example' });
  await opened.posted({ text: 'three', name: 'Ann' });

  it('are counted and exported by email address, however it is written', async () => {
    const owner = await as('Olga');
    assert.deepEqual(await (await owner('GET', 'people?author=BO@post.example')).json(), { count: 2 });
    const lines = (await (await owner('GET', 'people/export?author=bo@post.example')).text())
      .trim()
      .split('\n');
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { text: string }).text),
      ['one', 'two'],
    );
    assert.equal((await owner('GET', 'people?author=')).status, 400);
  });

  it('are erased for owners of all sites alone, with an entry in the log that names nobody', async () => {
    for (const [name, options] of [
      ['Ed', { role: 'editor' }],
      ['Si', { sites: ['News'] }],
    ] as const) {
      const other = await as(name, options);
      assert.equal((await other('DELETE', 'people?author=bo@post.example')).status, 403, name);
    }
    const owner = await as('Olga');
    assert.deepEqual(await (await owner('DELETE', 'people?author=bo@post.example')).json(), { erased: 2 });
    const { comments } = await opened.thread();
    assert.deepEqual(
      comments.map(({ text }) => text),
      ['three'],
    );
    const entries = await database.db.selectFrom('moderation_log').selectAll().execute();
    assert.deepEqual(
      entries.map(({ moderator, action, before }) => [moderator, action, before]),
      [['Olga', 'erase', '{"kind":"erase","comments":2}']],
    );
    assert.equal((await owner('POST', `undo/${entries[0]!.id}`)).status, 404);
    assert.deepEqual(await (await owner('GET', 'people?author=bo@post.example')).json(), { count: 0 });
  });
});
