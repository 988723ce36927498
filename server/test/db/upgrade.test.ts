import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import SQLite from 'better-sqlite3';
import pg from 'pg';
import { startServer } from '../../../test/support/server.js';
import { findCluster } from '../support/cluster.js';

const page = 'https://news.example/2026/story';
const origin = 'https://news.example';

/** The schema and rows that a released version left behind. */
const released = (name: string) => readFileSync(new URL(`released/${name}.sql`, import.meta.url), 'utf8');

/** Starts today's server on the old database and uses what was in it. */
async function readAndWrite(database: string): Promise<void> {
  const config = { database, sites: [{ name: 'News', origins: [origin] }], comments: { moderation: 'none' } };
  const server = await startServer({ config });
  try {
    const thread = async () => {
      const answer = await fetch(`${server.url}/v1/comments?page=${encodeURIComponent(page)}`);
      return (await answer.json()) as {
        count: number;
        comments: { text: string; votes: object; replies: [] }[];
      };
    };
    const { count, comments } = await thread();
    assert.equal(count, 2);
    assert.equal(comments[0]!.text, 'First of the *first* release');
    assert.deepEqual(comments[0]!.votes, { up: 1 });
    assert.equal(comments[0]!.replies.length, 1);

    // the writer still owns the comment, and the page takes new ones
    const edited = await fetch(`${server.url}/v1/comments/1`, {
      method: 'DELETE',
      headers: { Origin: origin, Authorization: `Bearer ${'a'.repeat(43)}` },
    });
    assert.equal(edited.status, 200, await edited.text());
    const body = new URLSearchParams({ page, text: 'After the upgrade', parent: '2' });
    const posted = await fetch(`${server.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: origin },
      body,
    });
    assert.equal(posted.status, 201, await posted.text());
    assert.equal((await thread()).count, 2);
  } finally {
    await server.stop();
  }
}

describe('a database of version 0.1.0', () => {
  it('goes on with SQLite, its comments, votes and owners included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inlay-upgrade-'));
    after(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'inlay.sqlite');
    const file = new SQLite(path);
    file.exec(released('0.1.0-sqlite'));
    file.prepare('update comments set created_at = ?').run(Date.now());
    file.close();
    await readAndWrite(`sqlite:${path}`);
  });

  it('goes on with PostgreSQL, its comments, votes and owners included', async (test) => {
    const cluster = await findCluster();
    if (!cluster) return test.skip('PostgreSQL is not installed');
    after(() => cluster.stop());
    const address = await cluster.create('upgrade');
    const client = new pg.Client(address);
    await client.connect();
    await client.query(released('0.1.0-postgres'));
    await client.query('update comments set created_at = $1', [Date.now()]);
    await client.end();
    await readAndWrite(address);
  });
});
