import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { root } from '../support/modules.js';
import { startServer } from '../support/server.js';

const site = { name: 'News', origins: ['https://news.example'], timeZone: 'Europe/Oslo' };
const page = 'https://news.example/story';

interface Operation {
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean }[];
}

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'inlay-image-'));
  execFileSync(join(root, 'server/deploy/image.sh'), [folder], { cwd: root, stdio: 'pipe' });
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the steps of the container image', () => {
  it('install both packages into an empty folder, within 250 MB', () => {
    for (const name of ['inlay', 'inlay-server'])
      assert.ok(statSync(join(folder, 'node_modules', name)).isDirectory(), name);
    const sizes = globSync('**/*', { cwd: folder }).map((path) => statSync(join(folder, path)).size);
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
    assert.ok(megabytes < 250, `${megabytes} MB`);
  });

  it('leave out what only development needs', () => {
    for (const path of ['typescript', 'vite', 'inlay-server/test', 'inlay-server/src', 'inlay/test'])
      assert.ok(!existsSync(join(folder, 'node_modules', path)), path);
  });

  it('refuse a folder that holds something already', () => {
    assert.throws(
      () => execFileSync(join(root, 'server/deploy/image.sh'), [folder], { cwd: root, stdio: 'pipe' }),
      ({ stderr }: { stderr: Buffer }) => /is not empty: name an empty folder/.test(String(stderr)),
    );
  });
});

describe('the installed server', () => {
  it('depends on the published package, not on a folder', () => {
    const { dependencies, ...rest } = JSON.parse(
      readFileSync(join(folder, 'node_modules/inlay-server/package.json'), 'utf8'),
    );
    assert.match(dependencies.inlay, /^\^\d/);
    assert.equal(rest.private, undefined);
  });

  it('starts by its command, answers every public route, and stops', async () => {
    const program = join(folder, 'node_modules/.bin/inlay-server');
    const server = await startServer({ program, config: { sites: [site] } });
    try {
      const { paths } = (await (await fetch(`${server.url}/v1/openapi.json`)).json()) as {
        paths: Record<string, { get?: Operation }>;
      };
      const open = Object.entries(paths).filter(([, { get }]) => get && !get.security);
      assert.ok(open.length >= 12, open.map(([path]) => path).join(' '));
      for (const [path, { get }] of open) {
        const needsPage = get!.parameters?.some(
          ({ name, in: place }) => name === 'page' && place === 'query',
        );
        const query = needsPage ? `?page=${encodeURIComponent(page)}` : '';
        const ending = new AbortController();
        const answer = await fetch(server.url + path.replace(/\{\w+\}/g, '1') + query, {
          signal: ending.signal,
        });
        ending.abort();
        // without a place or a contact there is no weather, and the problem says so
        assert.ok(answer.status < 500 || path.includes('weather'), `${path}: ${answer.status}`);
      }
      for (const path of ['/inlay.js', '/inlay.css', '/admin'])
        assert.equal((await fetch(server.url + path)).status, 200, path);
    } finally {
      await server.stop();
    }
  });

  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)
    it(`ends with npx, which ${signal} ends`, async () => {
      const npx = spawn('npx', ['inlay-server', '--port', '0', '--database', 'sqlite::memory:'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const within = { signal: AbortSignal.timeout(60_000) };
      // the server holds the other end of the pipe: it closes when both have ended
      const closed = once(npx, 'close', within);
      const [line] = (await once(createInterface(npx.stdout), 'line', within)) as [string];
      npx.kill(signal);
      await closed;
      await assert.rejects(fetch(`${/http:\S+/.exec(line)![0]}/healthz`));
    });
});
