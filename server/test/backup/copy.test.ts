/** `copy`: from one SQLite file to PostgreSQL, with everything that was in it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import SQLite from 'better-sqlite3';
import pg from 'pg';
import { startServer } from '../../../test/support/server.js';
import { openDatabase } from '../../src/db/index.js';
import { migrations } from '../../src/modules.js';
import { findCluster } from '../support/cluster.js';
import { runCommand } from '../support/process.js';

const origin = 'https://news.example';
const page = 'https://news.example/2026/story';
const released = readFileSync(new URL('../db/released/0.1.0-sqlite.sql', import.meta.url), 'utf8');
const config = (database: string) => ({
  database,
  sites: [{ name: 'News', origins: [origin] }],
  comments: { moderation: 'none' as const },
});

const cluster = await findCluster();
after(() => cluster?.stop());
const root = mkdtempSync(join(tmpdir(), 'inlay-copy-'));
after(() => rmSync(root, { recursive: true }));

let folder: string;
let path: string;
let url: string;
let target: pg.Client;
let made = 0;
beforeEach(async (test) => {
  if (!cluster) return;
  folder = mkdtempSync(join(root, 'case-'));
  path = join(folder, 'inlay.sqlite');
  url = await cluster.create(`copy${++made}_${test.name.length}`);
  target = new pg.Client(url);
  await target.connect();
});
afterEach(() => target?.end());

const copy = (...args: string[]) => runCommand(['copy', ...args], { cwd: folder });

/** What the first release left behind, brought up to date, with a row in every table that had none. */
async function fill(): Promise<void> {
  const old = new SQLite(path);
  old.exec(released);
  old.close();
  await (await openDatabase(`sqlite:${path}`, migrations)).close();
  const file = new SQLite(path);
  // a row may come before the one that it refers to
  file.pragma('foreign_keys = off');
  for (const name of tablesOf(file)) {
    if (file.prepare(`select count(*) from "${name}"`).pluck().get()) continue;
    const columns = file.pragma(`table_info("${name}")`) as { name: string; type: string }[];
    const values = columns.map(({ name: column, type }) => sample(column, type.toLowerCase()));
    file.prepare(`insert into "${name}" values (${columns.map(() => '?').join()})`).run(values);
  }
  // a comment that is gone for good, whose number must not be another's
  file.exec(`insert into comments select 99, page_id, null, null, depth, author_name, author_url, author_email, badge, text,
    created_at, edited_at, status, shown, up, reply_count, token_hash, address_hash, address_salt, text_hash, score, reasons,
    moderated_at, checked_at, pinned from comments where id = 1`);
  file.exec('delete from comments where id = 99');
  file.prepare('update comments set text = ? where id = 2').run('Ålesund 東京 🎈 "quoted" \\ and\nlines');
  assert.deepEqual(file.pragma('foreign_key_check'), []);
  file.close();
}

const sample = (column: string, type: string): unknown => {
  if (type === 'blob') return Buffer.from([0, 1, 255]);
  if (type === 'text') return `${column} of 東京`;
  if (type === 'real') return 0.1 + 0.2;
  return /_at$|^day$|^start$|expire/.test(column) ? 1_790_000_000_000 : 1;
};

const tablesOf = (file: SQLite.Database): string[] =>
  file
    .prepare<[], string>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%' order by name`,
    )
    .pluck()
    .all();

/** All rows as text, so that both databases say the same. */
function inSqlite(): Record<string, string[]> {
  const file = new SQLite(path, { readonly: true });
  const all = tablesOf(file).map((name) => [name, asTexts(file.prepare(`select * from "${name}"`).all())]);
  file.close();
  return Object.fromEntries(all);
}

async function inPostgres(tables: readonly string[]): Promise<Record<string, string[]>> {
  const all: [string, string[]][] = [];
  for (const name of tables) all.push([name, asTexts((await target.query(`select * from "${name}"`)).rows)]);
  return Object.fromEntries(all);
}

const asTexts = (rows: unknown[]): string[] =>
  rows
    .map((row) =>
      Object.entries(row as object)
        .map(
          ([column, value]) => `${column}=${Buffer.isBuffer(value) ? value.toString('hex') : String(value)}`,
        )
        .sort()
        .join(' '),
    )
    .sort();

describe('copy', { skip: cluster ? false : 'PostgreSQL is not installed' }, () => {
  it('takes every row of every table, and the server goes on with them', async () => {
    await fill();
    const before = inSqlite();
    for (const [name, rows] of Object.entries(before)) assert.ok(rows.length, `${name} has a row to copy`);
    const { output: token } = await runCommand(['admin', 'Ada'], { cwd: folder });
    const { code, output, errors } = await copy('--to', url);
    assert.equal(code, 0, errors);
    assert.match(output, /^  comments: 2 of 2$/m);
    assert.match(
      output,
      new RegExp(
        `Copied inlay\\.sqlite to 127\\.0\\.0\\.1.*: \\d+ rows in ${Object.keys(before).length} tables, checked\\.`,
      ),
    );
    const { moderators: _here, ...rest } = before;
    const { moderators, ...there } = await inPostgres(Object.keys(before));
    assert.deepEqual(there, rest);
    assert.ok(moderators!.some((row) => row.includes('name=Ada')));

    const server = await startServer({ config: config(url) });
    try {
      const session = await fetch(`${server.url}/v1/admin/session`, {
        headers: { Authorization: `Bearer ${token.trim().split('\n').at(-1)}` },
      });
      assert.equal(session.status, 200);
      const body = new URLSearchParams({ page, text: 'On PostgreSQL', parent: '2' });
      const posted = await fetch(`${server.url}/v1/comments`, {
        method: 'POST',
        headers: { Origin: origin },
        body,
      });
      assert.equal(posted.status, 201);
      const { rows } = await target.query(`select id::int from comments where text = 'On PostgreSQL'`);
      assert.deepEqual(rows, [{ id: 100 }], 'no number is given twice');
    } finally {
      await server.stop();
    }
  });

  it('goes on counting in every table that counts', async () => {
    await fill();
    assert.equal((await copy('--to', url)).code, 0);
    const { rows } = await target.query(
      `select table_name as name, column_name as counted from information_schema.columns
       where table_schema = 'public' and column_default like 'nextval(%'`,
    );
    assert.ok(rows.length > 4);
    for (const { name, counted } of rows as { name: string; counted: string }[]) {
      const { rows: found } = await target.query(
        `select nextval(pg_get_serial_sequence($1, $2)) as next, (select max("${counted}") from "${name}") as most`,
        [name, counted],
      );
      assert.ok(Number(found[0].next) > Number(found[0].most), name);
    }
  });

  it('copies into the database of the settings, from the file that --from names', async () => {
    await fill();
    const { code, output, errors } = await copy('--from', `sqlite:${path}`, '--database', url);
    assert.equal(code, 0, errors);
    assert.match(output, /Now start the server\./);
  });

  it('copies more rows than one statement takes', async () => {
    await fill();
    const file = new SQLite(path);
    const add = file.prepare(`insert into comment_words values ('News', ?, 1, 0)`);
    file.transaction(() => {
      for (let at = 0; at < 5000; at++) add.run(`word ${at}`);
    })();
    const count = file.prepare('select count(*) from comment_words').pluck().get();
    file.close();
    assert.equal((await copy('--to', url)).code, 0);
    const { rows } = await target.query('select count(*)::int as count from comment_words');
    assert.equal(rows[0].count, count);
  });

  it('keeps nothing where a row cannot be stored', async () => {
    await fill();
    const file = new SQLite(path);
    file.exec(
      `update comment_votes set comment_id = 1; pragma foreign_keys = off; update comment_reports set comment_id = 4711`,
    );
    file.close();
    const { code, errors } = await copy('--to', url);
    assert.equal(code, 1);
    assert.match(
      errors,
      /^inlay-server: copy failed \(.*foreign key.*\): nothing was kept in 127\.0\.0\.1.*, run copy again\.\n$/,
    );
    const { rows } = await target.query('select count(*)::int as count from comments');
    assert.equal(rows[0].count, 0);
  });

  it('refuses a database that holds something, and a file that a server uses', async () => {
    await fill();
    assert.equal((await copy('--to', url)).code, 0);
    const again = await copy('--to', url);
    assert.equal(again.code, 1);
    assert.match(again.errors, /holds rows of \w+ already: create an empty database/);
    const server = await startServer({ config: config(`sqlite:${path}`) });
    try {
      const used = await copy('--to', url);
      assert.equal(used.code, 1);
      assert.match(used.errors, /inlay\.sqlite is in use: stop the server, then run copy again\.\n$/);
    } finally {
      await server.stop();
    }
  });

  for (const [what, args, sentence] of [
    ['no end', [], /copy needs a database: write "copy --to postgres:\/\/user@host\/name"\.$/],
    ['SQLite as target', ['--to', 'sqlite:b.sqlite'], /copy writes to PostgreSQL: name it with --to /],
    [
      'PostgreSQL as source',
      ['--from', 'postgres://a@127.0.0.1:1/b'],
      /copy reads an SQLite file: name it with --from /,
    ],
    ['no file', ['--to', 'postgres://a@127.0.0.1:1/b'], /inlay\.sqlite does not exist: correct its path\.$/],
    ['an address that is none', ['--to', 'postgres://a:p#x@h/b'], /copy writes to PostgreSQL: /],
  ] as const)
    it(`says in a sentence what to do about ${what}`, async () => {
      const { code, errors } = await copy(...args);
      assert.equal(code, 1);
      assert.match(errors.trim(), sentence);
      assert.equal(errors.trim().split('\n').length, 1);
    });
});
