/** Listens, and stops without cutting anybody off. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp, type App } from './app.js';
import { secretsOf } from './config/secrets.js';
import { warningsOf, type Config } from './config/config.js';
import { openConfigured, requireWritable } from './db/configured.js';
import { endSignals } from './cli/end-signals.js';
import { listenOn, requireFree } from './http/listen-on.js';
import { Outgoing } from './http/answers/outgoing.js';
import { Ready } from './http/answers/ready.js';
import { UnusedConnections } from './http/unused-connections.js';
import { createLog, type Log } from './log.js';
import { migrations, modules } from './modules.js';
import { npmGone } from './cli/npm-parent.js';

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
  let bound: AddressInfo;
  try {
    bound = await listenOn(server, { host, port });
  } catch (thrown) {
    app.stopStreams();
    await app.close();
    throw thrown;
  }
  app.open();
  const { address, family, port: actual } = bound;
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

export async function serveUntilStopped(config: Config): Promise<void> {
  outliveReaders();
  const log: Log = createLog({ secrets: secretsOf(config), level: config.logLevel });
  // a start that is refused leaves no database behind
  await requireFree(config);
  for (const { prepare } of modules) await prepare?.(config);
  const database = await openConfigured(config, migrations, log);
  try {
    await requireWritable(config.database, database);
    const app = await createApp({ config, database, modules, log });
    const signalled = stopSignal();
    const { url, stop } = await listen(app, config);
    process.stdout.write(`inlay-server listens on ${url}\n`);
    for (const warning of warningsOf(config)) log.warn(warning);
    const signal = await signalled;
    log.info('stopping', { signal });
    await stop();
  } finally {
    await database.close();
  }
}

/** ms in which a signal is still the same one: npm passes on a Ctrl-C that the terminal has sent to all */
const echo = 500;

/** A signal to end, or npx that ends. A second signal ends the process at once. */
async function stopSignal(): Promise<string> {
  const [signal] = await Promise.race([
    ...endSignals.map((name) => once(process, name) as Promise<[NodeJS.Signals]>),
    npmGone().then((reason) => [reason]),
  ]);
  const from = performance.now();
  const end = (_: NodeJS.Signals, number: number) => {
    if (performance.now() - from > echo) process.exit(128 + number);
  };
  for (const name of endSignals) process.on(name, end);
  return signal;
}

/** A terminal that closed and a pipe that nobody reads end no server in the middle of its work. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
