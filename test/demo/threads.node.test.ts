import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { printPaper } from '../../demo/paper.js';
import { startServer, type RunningServer } from '../support/server.js';
import { demoSettings } from '../../demo/settings.js';

interface Shown {
  author: { name: string; badge: string | null };
  text: string;
  votes: { up: number };
  replies: Shown[];
}

const port = 4300;
const site = `http://localhost:${port}`;
const all = (comments: Shown[]): Shown[] => comments.flatMap((one) => [one, ...all(one.replies)]);
const depth = (comments: Shown[]): number =>
  comments.length ? 1 + Math.max(...comments.map(({ replies }) => depth(replies))) : 0;

describe('the first threads of the paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-threads-'));
  const database = `sqlite:${join(folder, 'demo.sqlite')}`;
  let server: RunningServer;

  before(async () => {
    await printPaper(join(folder, 'paper'));
    // built with the server
    const { firstThreads } = (await import('../../demo/threads.js')) as {
      firstThreads: (database: string, port: number, sitemap: string) => Promise<void>;
    };
    const sitemap = readFileSync(join(folder, 'paper/sitemap.xml'), 'utf8');
    await firstThreads(database, port, sitemap);
    // a second start adds nothing
    await firstThreads(database, port, sitemap);
    const { sites } = demoSettings(port) as { sites: object[] };
    server = await startServer({
      config: { sites, weather: { contact: 'web@tidings.example' } },
      env: { INLAY_DATABASE: database },
    });
  });
  after(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  const read = async (path: string) => {
    const answer = await fetch(`${server.url}/v1/comments?limit=100&page=${encodeURIComponent(site + path)}`);
    return (await answer.json()) as { count: number; comments: Shown[] };
  };

  it('show a long one: nested, with votes, and with the badges of author and moderator', async () => {
    const { count, comments } = await read('/news/ferry-keeps-its-first-sailing/');
    const shown = all(comments);
    assert.equal(count, 24);
    assert.equal(shown.length, 24);
    assert.equal(depth(comments), 4);
    assert.deepEqual([...new Set(shown.map(({ author }) => author.badge))].sort(), [
      'author',
      'moderator',
      null,
    ]);
    assert.ok(shown.some(({ votes }) => votes.up > 20));
  });

  it('hold one comment for the admin, which readers do not see', async () => {
    const { count, comments } = await read('/daily-life/one-hundred-jars/');
    assert.deepEqual([count, comments], [0, []]);
  });
});
