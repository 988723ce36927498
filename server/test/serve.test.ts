import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { aboutModule } from '../src/about/module.js';
import { openDatabase } from '../src/db/index.js';
import { listen, serveUntilStopped } from '../src/serve.js';
import { startProcess } from './support/process.js';
import { startProvider } from './support/provider.js';
import { eventually, oslo, startServer } from './support/server.js';
import { configSchema, migrations } from '../src/modules.js';
import { testModule } from './support/modules.js';
import { createCheckedApp } from './support/answers.js';

describe('stopping', () => {
  it('finishes what is under way and takes no more', async () => {
    await using provider = await startProvider();
    provider.mode = 'hold';
    const { url, child, stop } = await startProcess([], {
      env: {
        INLAY_DATABASE: 'sqlite::memory:',
        INLAY_SITES: JSON.stringify([{ name: 'News', origins: ['https://news.example'], places: [oslo] }]),
        INLAY_WEATHER_CONTACT: 'desk@news.example',
        INLAY_WEATHER_ENDPOINT: provider.url,
      },
    });

    const underWay = fetch(`${url}/v1/weather`);
    await eventually(() => provider.asked.length === 1);
    const exit = stop();
    await once(createInterface(child.stderr!), 'line');
    await assert.rejects(fetch(`${url}/healthz`));
    provider.release();
    const answer = await underWay;
    assert.equal(answer.status, 200);
    assert.equal(((await answer.json()) as { place: { name: string } }).place.name, 'Oslo');
    assert.deepEqual(await exit, [0, null]);
  });

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    it(`ends well at ${signal}`, async () => {
      const { stop, log } = await startProcess([], { env: { INLAY_DATABASE: 'sqlite::memory:' } });
      assert.deepEqual(await stop(signal), [0, null]);
      assert.match(log.at(-1)!, new RegExp(`"message":"stopping","signal":"${signal}"`));
    });

  it('waits no longer when it is told twice, and takes one Ctrl-C that comes twice for one', async () => {
    await using provider = await startProvider();
    provider.mode = 'hold';
    const { url, child, log } = await startProcess([], {
      env: {
        INLAY_DATABASE: 'sqlite::memory:',
        INLAY_SITES: JSON.stringify([{ name: 'News', origins: ['https://news.example'], places: [oslo] }]),
        INLAY_WEATHER_CONTACT: 'desk@news.example',
        INLAY_WEATHER_ENDPOINT: provider.url,
      },
    });
    const exited = once(child, 'exit');
    const underWay = fetch(`${url}/v1/weather`).catch(() => null);
    await eventually(() => provider.asked.length === 1);
    child.kill('SIGINT');
    await eventually(() => log.some((line) => line.includes('stopping')));
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(child.exitCode, null, 'it waits for the answer that is under way');
    child.kill('SIGINT');
    assert.deepEqual(await exited, [130, null]);
    assert.equal(await underWay, null);
    provider.release();
  });

  it('does not wait for connections that readers of open threads hold', async () => {
    const server = await startServer({});
    const streams = await Promise.all(
      Array.from({ length: 10 }, () => fetch(`${server.url}/v1/comments/stream?page=https://news.example/a`)),
    );
    const read = streams.map((stream) => stream.text());
    const from = performance.now();
    await server.stop();
    await Promise.all(read);
    assert.ok(performance.now() - from < 8000, 'it would cut them off after ten seconds');
  });

  it('does not wait for connections that browsers opened ahead of their requests', async () => {
    const server = await startServer({});
    const { hostname, port } = new URL(server.url);
    const ahead = connect(Number(port), hostname);
    await once(ahead, 'connect');
    const closed = once(ahead, 'close');
    const from = performance.now();
    await server.stop();
    await closed;
    assert.ok(performance.now() - from < 8000, 'it would cut them off after ten seconds');
  });
});

describe('a port that is taken', () => {
  it('is told in a sentence before a database is made', async () => {
    await using other = await startServer({ demo: 'none', weather: { provider: 'sample' } });
    const folder = mkdtempSync(join(tmpdir(), 'inlay-taken-'));
    const file = join(folder, 'inlay.sqlite');
    const port = Number(new URL(other.url).port);
    const config = v.parse(configSchema, { port, database: `sqlite:${file}`, demo: 'none' });
    await assert.rejects(serveUntilStopped(config), { name: 'ConfigError', message: /^port \d+ is taken/ });
    assert.deepEqual(readdirSync(folder), []);
    rmSync(folder, { recursive: true });
  });

  it('begins the jobs when it takes requests', async () => {
    const begun: string[] = [];
    const module = testModule(({ schedule }) =>
      schedule({ name: 'job', every: 3_600_000, atStart: true, run: () => void begun.push('job') }),
    );
    const config = v.parse(configSchema, { port: 0, demo: 'none' });
    const database = await openDatabase('sqlite::memory:', migrations);
    const app = await createCheckedApp({ config, database, modules: [module] });
    assert.deepEqual(begun, []);
    const { stop } = await listen(app, config);
    assert.deepEqual(begun, ['job']);
    await stop();
    await database.close();
  });

  it('ends what the modules had begun', async () => {
    await using other = await startServer({ demo: 'none', weather: { provider: 'sample' } });
    const config = v.parse(configSchema, { port: Number(new URL(other.url).port) });
    const closed: string[] = [];
    const module = testModule(({ schedule, onClose, closing }) => {
      const run = () => void closed.push('nothing, it never opened');
      schedule({ name: 'job', every: 1, atStart: true, run });
      closing.addEventListener('abort', () => closed.push('streams'));
      onClose(() => void closed.push('module'));
    });
    const database = await openDatabase('sqlite::memory:', migrations);
    const app = await createCheckedApp({ config, database, modules: [module] });
    await assert.rejects(listen(app, config));
    await database.close();
    assert.deepEqual(closed, ['streams', 'module']);
  });
});

describe('the demo', () => {
  it('serves its pages under a strict policy, and nothing outside its folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inlay-demo-'));
    mkdirSync(join(folder, 'about'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Home</title>');
    writeFileSync(join(folder, 'about/index.html'), '<!doctype html><title>About</title>');
    writeFileSync(join(folder, '.secret'), 'secret');
    await using server = await startServer({ demo: folder, weather: { provider: 'sample' } });
    rmSync(join(folder, '.secret'));

    const home = await fetch(`${server.url}/`);
    assert.match(await home.text(), /Home/);
    assert.match(home.headers.get('Content-Type')!, /^text\/html/);
    assert.match(home.headers.get('Content-Security-Policy')!, /^default-src 'self'; script-src 'self'; /);
    assert.match(home.headers.get('Content-Security-Policy')!, /trusted-types lit-html inlay$/);
    const about = await fetch(`${server.url}/about`);
    assert.ok(about.redirected && about.url.endsWith('/about/'));
    assert.match(await about.text(), /About/);
    for (const path of ['/.secret', '/%2e%2e/package.json', '/..%2f..%2fetc/passwd', '/%', '/about/none'])
      assert.equal((await fetch(server.url + path)).status, 404, path);
    rmSync(folder, { recursive: true });
  });
});

describe('/healthz', () => {
  it('says that the server is well', async () => {
    await using server = await startServer({ demo: 'none', weather: { provider: 'sample' } });
    const answer = await fetch(`${server.url}/healthz`);
    assert.equal(((await answer.json()) as { status: string }).status, 'ok');
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  });

  it('is well without a database, which /readyz misses', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    const app = await createCheckedApp({
      config: v.parse(configSchema, {}),
      database,
      modules: [aboutModule],
    });
    await database.close();
    assert.equal((await app.request('/healthz')).status, 200);
    const answer = await app.request('/readyz');
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('Retry-After'), '5');
  });
});
