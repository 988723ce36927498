/** Serves the pages, the systems' scripts, and what their servers would answer. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { root } from '../../test/support/modules.js';
import { systems, type System } from './systems.js';
import { madeUpThread } from './thread.js';

const types: Record<string, string> = { '.css': 'text/css', '.json': 'application/json' };

const pageOf = ({ head, body }: System, count: number) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
  <meta name="viewport" content="width=device-width" /><link rel="icon" href="data:," />${head}<h1>Bench</h1>${body(count, madeUpThread(count))}<p>Below</p>`;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** Starts on a free port; `peers` is the folder of their packages, `cdn` of Inlay's files. Gives the address, and the way to stop. */
export async function standIn(
  peers: string,
  cdn = join(root, 'cdn'),
): Promise<{ url: string; stop: () => void }> {
  const threads = new Map([100, 1000, 10_000].map((count) => [count, madeUpThread(count)]));
  const pages = new Map<string, string>();
  const answers = Object.values(systems).flatMap((system) => Object.entries(system.answers ?? {}));

  const answer = async (request: IncomingMessage): Promise<[string, string | Buffer]> => {
    const { pathname: path, searchParams } = new URL(request.url!, 'http://host');
    const cursor = searchParams.get('cursor');
    const [, first = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(path)!;
    if (first === 'page') {
      const [, name, count] = rest.split('/');
      const page = pages.get(path) ?? pageOf(systems[name!]!, Number(count));
      pages.set(path, page);
      return ['text/html', page];
    }
    const thread = threads.get(Number(first));
    if (thread) {
      const wanted = cursor ?? /"event":"(\w+)"/.exec(await bodyOf(request))?.[1] ?? '';
      const known = answers.find(([start]) => rest === start || rest.startsWith(`${start}/`));
      const body = known?.[1](thread, wanted);
      if (!body) throw new Error(`Nothing answers to ${path} ${wanted}.`);
      return ['application/json', JSON.stringify(body)];
    }
    if (path === '/static.css')
      return ['text/css', 'article{content-visibility:auto;contain-intrinsic-block-size:auto 9em}'];
    const file = first === 'cdn' ? join(cdn, rest) : join(peers, rest);
    return [types[extname(file)] ?? 'text/javascript', readFileSync(file)];
  };

  const server = createServer((request, response) => {
    answer(request).then(
      ([type, body]) => response.setHeader('content-type', `${type}; charset=utf-8`).end(body),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
