import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { startServer } from '../support/server.js';

const chunk = 'chunks/list-4f2aB3c_.js';

/** A server of a folder with a chunk, a page and a page for what is missing, which the test may change. */
async function serveFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-files-'));
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, chunk), 'export {};');
  writeFileSync(join(folder, 'story.html'), '<p>Story</p>');
  writeFileSync(join(folder, '404.html'), '<p>Nothing here</p>');
  const server = await startServer({ demo: folder });
  return {
    get: (path: string, accept = '*/*') => fetch(`${server.url}/${path}`, { headers: { Accept: accept } }),
    remove: (path: string) => rmSync(join(folder, path), { recursive: true }),
    replaceByFolder: (path: string) => (rmSync(join(folder, path)), mkdirSync(join(folder, path))),
    async [Symbol.asyncDispose]() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function isMissing(answer: Response): Promise<void> {
  assert.equal(answer.status, 404);
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
  assert.equal(((await answer.json()) as { type: string }).type, 'urn:inlay:problem:not-found');
}

describe('a file that an upgrade removes while the server runs', () => {
  it('is not found, and no cache keeps that', async () => {
    await using site = await serveFolder();
    site.remove('chunks');
    await isMissing(await site.get(chunk));
    site.replaceByFolder('story.html');
    await isMissing(await site.get('story.html'));
  });

  it('is a page that says so for a reader', async () => {
    await using site = await serveFolder();
    site.remove('story.html');
    const answer = await site.get('story.html', 'text/html');
    assert.deepEqual(
      [answer.status, answer.headers.get('Cache-Control'), await answer.text()],
      [404, 'no-store', '<p>Nothing here</p>'],
    );
    site.remove('404.html');
    // asked for before: it is in memory
    assert.equal(await (await site.get('none', 'text/html')).text(), '<p>Nothing here</p>');
  });

  it('is answered from memory where somebody asked for it before', async () => {
    await using site = await serveFolder();
    assert.equal((await site.get(chunk)).status, 200);
    site.remove('chunks');
    const answer = await site.get(chunk);
    assert.deepEqual([answer.status, await answer.text()], [200, 'export {};']);
  });
});
