import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventually, startServer } from '../support/server.js';

const page = encodeURIComponent('https://news.example/story');

/** A server with metrics, and a way to read one figure by its name and labels. */
async function start() {
  const server = await startServer({ metrics: { port: 0 } });
  const { url } = JSON.parse(server.log.find((line) => line.includes('"metrics"'))!) as { url: string };
  const read = async () => (await fetch(url)).text();
  const figure = async (name: string) =>
    Number(
      (await read())
        .split('\n')
        .find((line) => line.startsWith(name))
        ?.split(' ')
        .at(-1),
    );
  return { server, url, read, figure };
}

describe('metrics', () => {
  it('count answers by route, method and status', async () => {
    const { server, figure } = await start();
    await using _ = server;
    for (let at = 0; at < 3; at++) await fetch(`${server.url}/v1/comments?page=${page}`);
    await fetch(`${server.url}/v1/comments`);
    const counted = (status: number) =>
      figure(`inlay_http_requests_total{route="/v1/comments",method="GET",status="${status}"}`);
    await eventually(async () => (await counted(200)) === 3);
    assert.equal(await counted(400), 1);
    assert.equal(await figure('inlay_http_request_duration_seconds_count{route="/v1/comments"}'), 4);
  });

  it('make no new row for an address that somebody made up', async () => {
    const { server, read } = await start();
    await using _ = server;
    for (const path of ['/made-up', '/v1/comments/../x', '/wp-login.php']) await fetch(server.url + path);
    await eventually(async () => (await read()).includes('route="other"'));
    assert.doesNotMatch(await read(), /made-up|wp-login/);
  });

  it('tell of the process and the version, and hold no personal data', async () => {
    const { server, read } = await start();
    await using _ = server;
    await fetch(`${server.url}/v1/comments?page=${page}`);
    const figures = await read();
    for (const name of [
      'inlay_info{version="',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_seconds',
    ])
      assert.ok(figures.includes(name), name);
    assert.doesNotMatch(figures, /127\.0\.0\.1|news\.example/);
  });

  it('are nowhere on the port that readers reach', async () => {
    const { server, url } = await start();
    await using _ = server;
    assert.equal((await fetch(`${server.url}/metrics`)).status, 404);
    assert.equal((await fetch(url.replace('/metrics', '/'))).status, 404);
  });

  it('are off unless a port is set', async () => {
    await using server = await startServer({});
    assert.ok(!server.log.some((line) => line.includes('"metrics"')));
  });

  it('name a port that is taken in one sentence', async () => {
    const { server, url } = await start();
    await using _ = server;
    const port = Number(new URL(url).port);
    await assert.rejects(
      startServer({ metrics: { port } }),
      /^ConfigError: metrics\.port \d+ is taken: stop what listens there, or choose another\.$/,
    );
  });
});
