import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findCluster, type Cluster } from '../support/cluster.js';
import { runCommand, startProcess, type ServerProcess } from '../support/process.js';
import { startServer as startApp } from '../support/server.js';
import { editToken, page } from './support.js';

/** What was said, and by whom; none of it may be read again. */
const secret = /A secret remark|Ada Secret|secret\.example/;
const writer = { name: 'Ada Secret', url: 'https://secret.example/', text: 'A secret remark' };
const origin = 'https://news.example';

const env = (database: string) => ({
  INLAY_DATABASE: database,
  INLAY_SITES: JSON.stringify([{ name: 'News', origins: [origin] }]),
  INLAY_COMMENTS_MODERATION: 'none',
  INLAY_COMMENTS_PER_HOUR: '10000',
  INLAY_COMMENTS_FLOOD_PER_MINUTE: '10000',
});
const start = (database: string) => startProcess([], { env: env(database) });

async function command(database: string, ...args: string[]): Promise<string> {
  const { code, output, errors } = await runCommand(args, { env: env(database) });
  assert.deepEqual([code, errors], [0, '']);
  return output;
}

/** All that a stream says within a moment, to one who comes back from `last`. */
async function streamed(url: string, last: string): Promise<string> {
  const leave = new AbortController();
  const answer = await fetch(`${url}/v1/comments/stream?page=${page}`, {
    headers: { 'Last-Event-ID': last },
    signal: leave.signal,
  });
  let said = '';
  setTimeout(() => leave.abort(), 300);
  try {
    for await (const words of answer.body!.pipeThrough(new TextDecoderStream())) said += words;
  } catch {
    // left
  }
  return said;
}

/** Every public read there is, with what its parameters may be. */
async function reads(paths: readonly string[], url: string, id: string): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  const queries = [
    `page=${page}`,
    `page=${page}&sort=newest`,
    `page=${page}&sort=top&limit=1`,
    `page=${page}&at=${id}`,
    `page=${page}&parent=${id}`,
    '',
  ];
  const asks = paths.flatMap((path) =>
    queries.map(async (query) => {
      const address = `${path.replace(/:\w+(\{[^}]*\})?/g, id)}?${query}`;
      said.set(address, await (await fetch(url + address)).text());
    }),
  );
  const streams = ['0', '1', '2'].map(async (last) =>
    said.set(`stream from ${last}`, await streamed(url, last)),
  );
  await Promise.all([...asks, ...streams]);
  return said;
}

function withdrawnEverywhere(
  title: string,
  several: () => Promise<{ database: string; servers: ServerProcess[] }>,
): void {
  describe(title, () => {
    let database = '';
    let servers: ServerProcess[] = [];
    let token = '';
    let paths: string[] = [];
    before(async () => {
      ({ database, servers } = await several());
      token = (await command(database, 'admin', 'Mo')).trim().split('\n').at(-1)!;
      await using app = await startApp({});
      paths = app.app.routes
        .filter(
          ({ method, access, path, unlisted }) =>
            method === 'GET' && access === 'public' && !unlisted && !path.endsWith('/stream'),
        )
        .map(({ path }) => path);
      assert.ok(paths.length > 10);
    });
    after(() => Promise.all(servers.map((server) => server.stop())));

    const write = (method: string, path: string, body: Record<string, string> | undefined, bearer: string) =>
      fetch(servers[0]!.url + path, {
        method,
        headers: { Origin: origin, Authorization: `Bearer ${bearer}` },
        ...(body && { body: new URLSearchParams(body) }),
      });
    const decide = (action: string, ids: string) =>
      write('POST', '/v1/admin/comments', { action, ids }, token);
    const ways: Record<string, (id: string) => Promise<unknown>> = {
      'rejected by a moderator': (id) => decide('reject', id),
      'called spam': (id) => decide('spam', id),
      'deleted by a moderator': (id) => decide('delete', id),
      'edited by a moderator': (id) =>
        write('PATCH', `/v1/admin/comments/${id}`, { text: 'Left out', name: 'Somebody', url: '' }, token),
      'deleted by its writer': (id) => write('DELETE', `/v1/comments/${id}`, undefined, editToken),
      'erased from the command line': () => command(database, 'erase', writer.name),
    };
    for (const [way, withdraw] of Object.entries(ways))
      it(`is read nowhere when it was ${way}`, async () => {
        const posted = await write(
          'POST',
          '/v1/comments',
          { page, ...writer, editToken, key: way },
          editToken,
        );
        assert.equal(posted.status, 201, await posted.clone().text());
        const { id } = (await posted.json()) as { id: string };
        // fills every cache, and shows that the reads would tell
        for (const { url } of servers) {
          const before = await reads(paths, url, id);
          assert.match(before.get(`/v1/comments?page=${page}`)!, secret);
          assert.match(before.get(`/v1/embed/comments?page=${page}`)!, secret);
          assert.match(before.get(`/v1/comments/${id}?`)!, secret);
        }
        const done = await withdraw(id);
        if (done instanceof Response) assert.ok(done.ok, await done.text());
        for (const { url } of servers)
          for (const [address, words] of await reads(paths, url, id))
            assert.doesNotMatch(words, secret, address);
        // the next one begins without this one
        await decide('delete', id);
      });

    it('is read nowhere as it was before its writer edited it', async () => {
      const posted = await write('POST', '/v1/comments', { page, text: writer.text, editToken }, editToken);
      const { id } = (await posted.json()) as { id: string };
      for (const { url } of servers) await reads(paths, url, id);
      const edited = await write('PATCH', `/v1/comments/${id}`, { text: 'Another remark' }, editToken);
      assert.ok(edited.ok);
      for (const { url } of servers) {
        const after = await reads(paths, url, id);
        assert.match(after.get(`/v1/comments?page=${page}`)!, /Another remark/);
        for (const [address, words] of after) assert.doesNotMatch(words, secret, address);
      }
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'inlay-withdrawn-'));
after(() => rmSync(folder, { recursive: true }));

withdrawnEverywhere('what is withdrawn, on one process', async () => {
  const database = `sqlite:${join(folder, 'one.sqlite')}`;
  return { database, servers: [await start(database)] };
});

const cluster: Cluster | null = await findCluster();
if (cluster) {
  withdrawnEverywhere('what is withdrawn, on two processes', async () => {
    const database = await cluster.create('withdrawn');
    return { database, servers: [await start(database), await start(database)] };
  });
  after(() => cluster.stop());
}

describe('what is erased', () => {
  it('tells the readers of a running server on the same file', async () => {
    const database = `sqlite:${join(folder, 'told.sqlite')}`;
    const server = await start(database);
    const body = new URLSearchParams({ page, ...writer });
    await fetch(`${server.url}/v1/comments`, { method: 'POST', headers: { Origin: origin }, body });
    const listening = await fetch(`${server.url}/v1/comments/stream?page=${page}`, {
      signal: AbortSignal.timeout(20_000),
    });
    const reader = listening.body!.pipeThrough(new TextDecoderStream()).getReader();
    await command(database, 'erase', writer.name);
    let said = '';
    while (!said.includes('event: reload')) said += (await reader.read()).value;
    assert.doesNotMatch(said, secret);
    await reader.cancel();
    await server.stop();
  });

  it('is in none of the files', async () => {
    const path = join(folder, 'files');
    const database = `sqlite:${path}.sqlite`;
    const server = await start(database);
    const long = `${writer.text} ${'and so on, '.repeat(400)}`;
    for (const text of [writer.text, long, 'something else'])
      await fetch(`${server.url}/v1/comments`, {
        method: 'POST',
        headers: { Origin: origin },
        body: new URLSearchParams({ page, ...writer, email: 'ada@secret.example', text }),
      });
    await server.stop();
    const words = () =>
      readdirSync(folder)
        .filter((name) => name.startsWith('files'))
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('\n');
    assert.match(words(), secret);
    await command(database, 'erase', writer.name);
    assert.doesNotMatch(words(), secret);
  });
});
