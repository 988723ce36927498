/** Listens, and stops without cutting anybody off. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp, type App } from './app.js';
import { ConfigError } from './config/error.js';
import { secretsOf, warningsOf, type Config } from './config/config.js';
import { openConfigured, requireWritable } from './db/configured.js';
import { Outgoing } from './http/outgoing.js';
import { Ready } from './http/ready.js';
import { UnusedConnections } from './http/unused-connections.js';
import { createLog, type Log } from './log.js';
import { migrations, modules } from './modules.js';

export interface Running {
  /** such as `http://127.0.0.1:4300` */
  url: string;
  /** Takes no more requests, finishes those that are under way, lets go of everything. */
  stop: () => Promise<void>;
}

/** An answer that takes longer than this after the wish to stop is cut off. */
const patience = 10_000;

/** Where it cannot listen it closes the app. */
export async function listen(app: App, { host, port }: Pick<Config, 'host' | 'port'>): Promise<Running> {
  const ready = new Ready();
  const answer = getRequestListener((request, env) => app.fetch(request, { ...env, ready }));
  const server = createServer({ ServerResponse: Outgoing }, (incoming, outgoing) => {
    if (app.answered) measure(app.answered, incoming, outgoing);
    if (!ready.answer(incoming, outgoing)) void answer(incoming, outgoing);
  });
  // longer than proxies keep idle connections (nginx: 60 s), so that it is never the server that closes one under a request
  server.keepAliveTimeout = 75_000;
  // whoever sends its request a byte at a time does not hold a connection for minutes
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  const unused = new UnusedConnections(server);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    app.stopStreams();
    await app.close();
    throw new ConfigError(listenProblem(cause as NodeJS.ErrnoException, host, port), { cause });
  }
  app.open();
  const { address, family, port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      app.stopStreams();
      unused.destroy();
      // those whose last answer has gone out since; browsers and proxies would hold them open
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
      await app.close();
    },
  };
}

function measure(
  answered: NonNullable<App['answered']>,
  { method = '', url = '' }: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const start = performance.now();
  outgoing.once('close', () =>
    answered({
      method,
      path: url.split('?')[0]!,
      status: outgoing.statusCode,
      seconds: (performance.now() - start) / 1000,
    }),
  );
}

function listenProblem({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `port ${port} is taken: stop what listens there, or choose another with --port.`;
  if (code === 'EACCES') return `port ${port} is not allowed here: choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `host ${host} is no address of this machine: write one such as 127.0.0.1.`;
  return `cannot listen on ${host}:${port} (${message}): choose another --host or --port.`;
}

export async function serveUntilStopped(config: Config): Promise<void> {
  const log: Log = createLog({ secrets: secretsOf(config), level: config.logLevel });
  const database = await openConfigured(config, migrations, log);
  try {
    await requireWritable(config.database, database);
    const app = await createApp({ config, database, modules, log });
    const { url, stop } = await listen(app, config);
    process.stdout.write(`inlay-server listens on ${url}\n`);
    for (const warning of warningsOf(config)) log.warn(warning);
    const [signal] = await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    log.info('stopping', { signal });
    await stop();
  } finally {
    await database.close();
  }
}
