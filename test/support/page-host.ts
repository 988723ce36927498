import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

export interface PageHostOptions {
  folder: string;
  /** where `/inlay….js`, `/inlay….css` and `/v1/…` of the pages are, instead of the folder */
  scripts?: string;
  /** hosts may send a policy; none is sent when absent */
  policy?: string;
}

export interface PageHost {
  /** such as `http://localhost:41234`, without a slash at its end */
  url: string;
  stop(): Promise<void>;
}

/** A site's own web server: shows the files of a folder, under the name `localhost`, and its `404.html` where nothing is. */
export async function hostPages({ folder, scripts, policy }: PageHostOptions): Promise<PageHost> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    let path = join(folder, normalize(decodeURIComponent(pathname)));
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
    const status = existsSync(path) ? 200 : 404;
    if (status === 404) path = join(folder, '404.html');
    if (!existsSync(path)) return void response.writeHead(404).end();
    const type = types[extname(path)] ?? 'application/octet-stream';
    const body = readFileSync(path);
    response.writeHead(status, {
      'content-type': type,
      ...(policy && { 'content-security-policy': policy }),
    });
    const isPage = scripts && type.startsWith('text/html');
    return void response.end(
      isPage
        ? String(body).replace(/(src|href|action)="\/((inlay|v1\/)[^"]*)"/g, `$1="${scripts}/$2"`)
        : body,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
