/** A service on loopback that answers with JSON documents by path, and 404 elsewhere. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface JsonService extends AsyncDisposable {
  url: string;
  /** paths and queries that were asked for so far */
  asked: string[];
}

/** @param documents by path; a number is an error's status */
export async function startJsonService(documents: Record<string, object | number>): Promise<JsonService> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const document = documents[new URL(request.url!, 'http://localhost').pathname] ?? 404;
    if (typeof document === 'number') return void response.writeHead(document).end('{}');
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(document));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
