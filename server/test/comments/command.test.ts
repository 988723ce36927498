import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../../src/db/index.js';
import { runCommand, spawnProgram } from '../support/process.js';
import { findCluster, type Cluster } from '../support/cluster.js';
import { onEachDatabase } from '../support/databases.js';
import { eraseAuthor } from '../../src/comments/moderation/people/erase.js';
import { createToken } from '../../src/admin/moderators.js';
import { openComments, storeOn } from './support.js';
import { migrations } from '../../src/modules.js';

const run = (database: string, ...args: string[]) => runCommand(args, { env: { INLAY_DATABASE: database } });

/** Two of Ada's, one of them answered; one that only bears her name; one of Bo's. */
async function write(address: string): Promise<void> {
  const database = await openDatabase(address, migrations);
  const { posted, app } = await openComments(database);
  const first = await posted({ text: 'First', name: 'Ada Lund', email: 'Ada@example.org' });
  await posted({ text: 'Answer', name: 'Bo', parent: first.id });
  await posted({ text: 'Second', email: 'ada@example.org' });
  await posted({ text: 'Another Ada', name: 'Ada Lund', email: 'other@example.org' });
  await app.close();
  await database.close();
}

interface Line {
  text: string;
  author: { name: string | null; email: string | null };
}
const lines = (said: string) =>
  said
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

function exportsAndErases(address: () => string): void {
  it('exports the comments of an author, by e-mail address or name', async () => {
    const by = async (author: string) => {
      const { code, output, errors } = await run(address(), 'export', author);
      assert.deepEqual([code, errors], [0, '']);
      return lines(output).map(({ text }) => text);
    };
    assert.deepEqual(await by('ADA@example.org'), ['First', 'Second']);
    assert.deepEqual(await by('Ada Lund'), ['First', 'Another Ada']);
    assert.deepEqual(await by('nobody'), []);
  });

  it('erases the comments of an author, and no others', async () => {
    const { code, output } = await run(address(), 'erase', 'ada@example.org');
    assert.deepEqual([code, output], [0, '2 comments by ada@example.org erased.\n']);
    const left = lines((await run(address(), 'export')).output);
    assert.deepEqual(
      left.map(({ text, author }) => [text, author.name, author.email]),
      [
        ['', null, null],
        ['Answer', 'Bo', null],
        ['Another Ada', 'Ada Lund', 'other@example.org'],
      ],
    );
    const again = await run(address(), 'erase', 'ada@example.org');
    assert.deepEqual([again.code, again.output], [0, '0 comments by ada@example.org erased.\n']);
  });
}

describe('the command line on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-command-'));
  const address = `sqlite:${join(folder, 'inlay.sqlite')}`;
  before(() => write(address));
  after(() => rmSync(folder, { recursive: true }));

  exportsAndErases(() => address);

  it('stops when whoever reads the export has seen enough', async () => {
    const child = spawnProgram(['export'], { env: { INLAY_DATABASE: address } });
    child.stdout.destroy();
    const [[code], errors] = await Promise.all([once(child, 'exit'), text(child.stderr)]);
    assert.deepEqual([code, errors], [0, '']);
  });

  for (const [args, sentence] of [
    [['erase'], /^erase needs an author: /],
    [['erase', ''], /^erase needs an author: /],
    [['erase', 'Ada', 'Lund'], /^"Lund" is one word too many after erase: /],
    [['export', 'Ada', 'Lund'], /^"Lund" is one word too many after export: /],
    [['admin', 'remove'], /^admin needs a name: /],
    [['admin', 'Ada', 'Lund'], /^admin needs a name: /],
    [['admin', 'remove', 'Nobody'], /^Nobody is no moderator: /],
    [['serve', 'now'], /^"now" is one word too many after serve: /],
    [['export', '--from', '2020'], /^--from is no option of export: /],
    [['export', '--database', 'mysql://x'], /^--database is wrong: /],
    [
      ['export', '--database', `sqlite:${folder}/none/inlay.sqlite`],
      /^\S+ does not exist: run this where the server runs/,
    ],
    [
      ['erase', 'Ada', '--database', 'postgres://127.0.0.1:1/x'],
      /^PostgreSQL at 127.0.0.1:1 does not answer /,
    ],
  ] as const)
    it(`says in a sentence what is wrong with "${args.slice(0, 3).join(' ')}", and fails`, async () => {
      const { code, output, errors } = await run(address, ...args);
      assert.equal(code, 1);
      assert.equal(output, '');
      assert.match(errors, /^inlay-server: [^\n]+\.\n$/);
      assert.match(errors.slice('inlay-server: '.length), sentence);
    });
});

const cluster: Cluster | null = await findCluster();
describe('the command line on PostgreSQL', { skip: cluster ? false : 'no PostgreSQL is installed' }, () => {
  before(async () => write(await cluster!.create('command')));
  after(() => cluster!.stop());
  exportsAndErases(() => cluster!.address('command'));
});

onEachDatabase('what is erased', ({ open }) => {
  it('is not in the log of what moderators did either', async () => {
    const database = await open();
    const { posted, app } = await openComments(database);
    const { id } = await posted({ text: 'A secret of mine', name: 'Ada' });
    const token = await createToken(database, 'Mo', 0);
    const answer = await app.request(`/v1/admin/comments/${id}`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${token}` },
      body: new URLSearchParams({ text: 'Left out by the editors' }),
    });
    assert.equal(answer.status, 200);
    const log = async () =>
      JSON.stringify(await database.db.selectFrom('moderation_log').selectAll().execute());
    assert.match(await log(), /A secret of mine/);
    await eraseAuthor(storeOn(database), 'Ada');
    assert.doesNotMatch(await log(), /A secret of mine|Ada/);
  });
});
