/** A database that cannot be used is named once, in one sentence with the mend: at the start, and while the server runs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openDatabase } from '../../src/db/index.js';
import { isUnavailable } from '../../src/db/unavailable.js';
import { troubleOf } from '../../src/db/trouble.js';
import { migrations } from '../../src/modules.js';
import { openComments, page } from '../comments/support.js';
import { eventually } from '../support/server.js';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const pageSize = 4096;

describe('an SQLite file that cannot be used', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-trouble-'));
  const sound = join(folder, 'sound.sqlite');
  // the server must not be root here, who may write to everything
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

  before(async () => {
    const database = await openDatabase(`sqlite:${sound}`, migrations);
    const { posted, clock, app } = await openComments(database, { comments: { perHour: 10_000 } });
    for (let n = 0; n < 60; n++) {
      clock.now += 120_000;
      await posted({ text: `${n} `.repeat(1000) });
    }
    await app.close();
    await database.close();
    if (user.uid) chownSync(folder, user.uid, user.gid);
  });
  after(() => rmSync(folder, { recursive: true }));

  const copyOf = (name: string, change: (bytes: Buffer) => Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(sound)));
    if (user.uid) chownSync(path, user.uid, user.gid);
    return path;
  };
  const serve = (path: string) =>
    spawnSync(process.execPath, [program, '--port', '0', '--database', `sqlite:${path}`], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 30_000,
      ...user,
    });
  const assertRefused = (path: string, sentence: RegExp) => {
    const { status, stdout, stderr } = serve(path);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^inlay-server: [^\n]+\.\n$/);
    assert.match(stderr.slice('inlay-server: '.length), sentence);
  };

  it('stops the start when its header is damaged', () => {
    const path = copyOf('header.sqlite', (bytes) => (bytes.fill('x', 0, 100), bytes));
    assertRefused(
      path,
      /header\.sqlite is damaged \(.+\): stop the server, and put a backup back with "inlay-server restore FILE"/,
    );
  });

  it('stops the start when it is cut off', () => {
    assertRefused(
      copyOf('short.sqlite', (bytes) => bytes.subarray(0, 5 * pageSize)),
      /short\.sqlite is damaged \(/,
    );
  });

  it('stops the start when it is another file', () => {
    assertRefused(
      copyOf('text.sqlite', () => Buffer.from('Dear diary')),
      /or name another file in "database"/,
    );
  });

  it('stops the start when it may not be written, or its folder may not', () => {
    const path = copyOf('read-only.sqlite', (bytes) => bytes);
    chmodSync(path, 0o444);
    const sentence = /cannot be written: let the user that runs inlay-server write to it and to its folder\./;
    assertRefused(path, sentence);
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    copyFileSync(sound, join(closed, 'inlay.sqlite'));
    if (user.uid) chownSync(join(closed, 'inlay.sqlite'), user.uid, user.gid);
    chmodSync(closed, 0o555);
    assertRefused(join(closed, 'inlay.sqlite'), /closed\/inlay\.sqlite cannot be (written|opened): /);
    chmodSync(closed, 0o755);
  });

  it('stops the start when its folder does not exist, or it is one', () => {
    assertRefused(
      join(folder, 'none/inlay.sqlite'),
      /cannot be opened: create the folder .+none, or correct "database"/,
    );
    assertRefused(folder, /cannot be opened: make sure that it is a file/);
  });

  it('is named once in the log when the damage is in its middle, and /readyz stays 503', async () => {
    const path = copyOf('middle.sqlite', (bytes) => {
      // behind the schema, without which nothing opens
      const pages = bytes.length / pageSize;
      return bytes.fill(0xa5, Math.floor(pages * 0.6) * pageSize, (pages - 3) * pageSize);
    });
    const database = await openDatabase(`sqlite:${path}`, migrations);
    const { app, log, ask, post } = await openComments(database);
    app.open();
    const statuses = new Set<number>();
    for (let round = 0; round < 10; round++) {
      statuses.add((await ask('GET', `/v1/comments?page=${page}`)).status);
      statuses.add((await post({ text: 'Word '.repeat(500) })).status);
    }
    assert.ok(statuses.has(503), [...statuses].join());
    assert.ok(!statuses.has(500));
    assert.equal(log.length, 1, log.join('\n'));
    assert.match(log[0]!, /middle\.sqlite is damaged \([^)]+\): stop the server, and put a backup back/);
    assert.doesNotMatch(log[0]!, /\\n|at .+:\d+:\d+/);
    await app.close();
    await database.close();
  });
});

describe('an SQLite file whose disk fills up while the server runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-filling-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;
  after(() => {
    if (mounted) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is named once, and so is its end', async (t) => {
    if (!mounted) return t.skip('needs the right to mount a small disk');
    const database = await openDatabase(`sqlite:${join(folder, 'inlay.sqlite')}`, migrations);
    const { log, post, clock, app } = await openComments(database, { comments: { perHour: 10_000 } });
    let status = 201;
    for (let n = 0; status === 201 && n < 500; n++) {
      clock.now += 120_000;
      ({ status } = await post({ text: `${n} `.repeat(1000) }));
    }
    for (let round = 0; round < 10; round++)
      assert.equal((await post({ text: 'Word '.repeat(900) })).status, 503);
    assert.equal(log.length, 1, log.join('\n'));
    assert.match(log[0]!, /the disk that holds .+inlay\.sqlite is full: free some space on it\./);
    spawnSync('mount', ['-o', 'remount,size=20m', folder]);
    await eventually(async () => (await post({ text: 'There is room again' })).status === 201);
    await app.close();
    await database.close();
  });
});

describe('an SQLite file that becomes read-only while the server runs', () => {
  it('is named once, however many requests and jobs meet it', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    const { app, log, post } = await openComments(database);
    await sql`pragma query_only = on`.execute(database.db);
    for (let round = 0; round < 5; round++) assert.equal((await post({ text: 'Hello' })).status, 503);
    app.open();
    await app.close();
    assert.equal(log.length, 1, log.join('\n'));
    assert.match(log[0]!, /cannot be written: let the user that runs inlay-server write to it/);
  });
});

describe('what PostgreSQL refuses', () => {
  const url = 'postgres://inlay:secret@db.example:5433/news';
  for (const [code, sentence] of [
    [
      '28P01',
      /^PostgreSQL at db\.example:5433 refuses the user or the password \(.+\): correct them in "database"$/,
    ],
    ['3D000', /has no database "news": create it with "createdb news", or correct "database"$/],
    ['42501', /run "alter database news owner to inlay" there$/],
    ['53100', /^the disk of PostgreSQL at db\.example:5433 is full: free some space on it$/],
    ['53300', /takes no more connections: raise its max_connections, or end other programs$/],
    ['25006', /is read-only, as a standby is: name the primary in "database"$/],
    ['ENOTFOUND', /^the host db\.example of the database is not known: /],
    ['ECONNREFUSED', /^PostgreSQL at db\.example:5433 does not answer \(what it says\): start it, /],
  ] as const)
    it(`is said with the mend and without the password: ${code}`, () => {
      const { sentence: said, brief } = troubleOf(url, { code, message: 'what it says' });
      assert.match(said, sentence);
      assert.doesNotMatch(said + brief, /secret/);
    });

  it('counts as away while it starts, and not when a question is wrong', () => {
    assert.ok(isUnavailable({ code: '57P03' }));
    assert.ok(!isUnavailable({ code: '42601' }));
  });
});
