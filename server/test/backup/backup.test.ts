import assert from 'node:assert/strict';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import SQLite from 'better-sqlite3';
import { startServer } from '../../../test/support/server.js';
import { runCommand } from '../support/process.js';

const page = 'https://news.example/story';
const origin = 'https://news.example';
const root = mkdtempSync(join(tmpdir(), 'inlay-backup-'));
after(() => rmSync(root, { recursive: true }));

let folder: string;
let server: Awaited<ReturnType<typeof start>> | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
});
afterEach(async () => {
  await server?.stop();
  server = null;
});

const database = () => `sqlite:${join(folder, 'inlay.sqlite')}`;
const run = (...args: string[]) => runCommand([...args, '--database', database()], { cwd: folder });

const start = () =>
  startServer({
    config: {
      database: database(),
      sites: [{ name: 'News', origins: [origin] }],
      comments: { moderation: 'none', perHour: 1000 },
    },
  });

async function post(text: string): Promise<void> {
  const body = new URLSearchParams({ page, text });
  const answer = await fetch(`${server!.url}/v1/comments`, {
    method: 'POST',
    headers: { Origin: origin },
    body,
  });
  assert.equal(answer.status, 201, await answer.text());
}

async function count(): Promise<number> {
  const answer = await fetch(`${server!.url}/v1/comments?page=${encodeURIComponent(page)}`);
  return ((await answer.json()) as { count: number }).count;
}

describe('a backup', () => {
  it('holds every comment that was answered before it, though the server runs and writes', async () => {
    server = await start();
    for (let at = 0; at < 7; at++) await post(`Comment ${at}`);
    let writing = true;
    const more = (async () => {
      for (let at = 0; writing && at < 10; at++) await post(`While it is made, ${at}`);
    })();
    const { code, output, errors } = await run('backup', 'copy.sqlite');
    writing = false;
    await more;
    assert.equal(code, 0, errors);
    const [, counted] = /: (\d+) comments?, checked/.exec(output)!;
    const copy = new SQLite(join(folder, 'copy.sqlite'), { readonly: true });
    const rows = copy.prepare('select text from comments').pluck().all() as string[];
    copy.close();
    assert.equal(rows.length, Number(counted));
    for (let at = 0; at < 7; at++) assert.ok(rows.includes(`Comment ${at}`));
  });

  it('is restored, and what was there before is kept', async () => {
    server = await start();
    await post('Before the backup');
    assert.equal((await run('backup', 'copy.sqlite')).code, 0);
    await post('After the backup');
    await server.stop();
    const { code, output, errors } = await run('restore', 'copy.sqlite');
    assert.equal(code, 0, errors);
    assert.match(output, /: 1 comment\.\nWhat was there before is now .*\.before-/);
    server = await start();
    assert.equal(await count(), 1);
    assert.equal(readdirSync(folder).filter((name) => /before-\S+$/.test(name)).length, 1);
  });

  it('belongs, once restored, to the user whose server writes the file, and nobody else may read a backup', async (t) => {
    if (process.getuid?.() !== 0) return t.skip('only root restores for another user');
    server = await start();
    await post('Mine');
    assert.equal((await run('backup', 'copy.sqlite')).code, 0);
    await server.stop();
    server = null;
    const file = join(folder, 'inlay.sqlite');
    chownSync(file, 65534, 65534);
    assert.equal(statSync(join(folder, 'copy.sqlite')).mode & 0o777, 0o600);
    const { code, errors } = await run('restore', 'copy.sqlite');
    assert.equal(code, 0, errors);
    assert.deepEqual([statSync(file).uid, statSync(file).gid], [65534, 65534]);
    rmSync(file);
    chownSync(folder, 65534, 65534);
    assert.equal((await run('restore', 'copy.sqlite')).code, 0);
    assert.equal(statSync(file).uid, 65534, 'where there is no file its folder tells');
  });

  it('is not restored under a running server', async () => {
    server = await start();
    await post('Still here');
    await run('backup', 'copy.sqlite');
    const { code, errors } = await run('restore', 'copy.sqlite');
    assert.equal(code, 1);
    assert.match(errors, /^inlay-server: .* is in use: stop the server, then run restore again\.\n$/);
    assert.equal(await count(), 1);
    assert.deepEqual(
      readdirSync(folder).filter((name) => /partial|before/.test(name)),
      [],
    );
  });
});

describe('a mistake with backups is one sentence, and nothing half done stays', () => {
  const one = /^inlay-server: [^\n]+\.\n$/;
  const wrong: [string, string[], RegExp][] = [
    ['no file named', ['backup'], /backup needs a file/],
    ['no database yet', ['backup', 'copy.sqlite'], /inlay\.sqlite does not exist/],
    ['a file that is missing', ['restore', 'nowhere.sqlite'], /nowhere\.sqlite does not exist/],
    ['a file that is no database', ['restore', 'words.txt'], /words\.txt is no sound backup/],
    ['a database of something else', ['restore', 'other.sqlite'], /none of the tables of inlay-server/],
  ];
  for (const [what, args, sentence] of wrong)
    it(what, async () => {
      writeFileSync(join(folder, 'words.txt'), 'no database at all, but long enough to be looked at');
      const other = new SQLite(join(folder, 'other.sqlite'));
      other.exec('create table things (id integer)');
      other.close();
      const { code, errors } = await run(...args);
      assert.equal(code, 1);
      assert.match(errors, one);
      assert.match(errors, sentence);
      assert.deepEqual(readdirSync(folder).sort(), ['other.sqlite', 'words.txt']);
    });

  it('a target that exists', async () => {
    server = await start();
    writeFileSync(join(folder, 'copy.sqlite'), 'mine');
    const { code, errors } = await run('backup', 'copy.sqlite');
    assert.equal(code, 1);
    assert.match(errors, /copy\.sqlite exists already: name a new file\.\n$/);
  });

  it('PostgreSQL, with the command to run instead', async () => {
    const args = ['backup', 'copy.dump', '--database', 'postgres://inlay@127.0.0.1:1/inlay'];
    const { code, errors } = await runCommand(args, { cwd: folder });
    assert.equal(code, 1);
    assert.match(errors, /pg_dump --format=custom --no-unlogged-table-data --file=copy\.dump DATABASE-URL/);
  });

  it('a backup of a newer server, by restore and by start', async () => {
    server = await start();
    await server.stop();
    server = null;
    const path = join(folder, 'inlay.sqlite');
    const file = new SQLite(path);
    file.prepare('insert into kysely_migration values (?, ?)').run('999-tomorrow', new Date().toISOString());
    file.close();
    const newer = /changed by a newer inlay-server \(by its migration 999-tomorrow\): install that version/;
    const started = await run('serve');
    assert.equal(started.code, 1);
    assert.match(started.errors, newer);
    const restored = await runCommand(
      ['restore', path, '--database', `sqlite:${join(folder, 'new.sqlite')}`],
      { cwd: folder },
    );
    assert.equal(restored.code, 1);
    assert.match(restored.errors, newer);
    assert.ok(!existsSync(join(folder, 'new.sqlite')));
  });
});
