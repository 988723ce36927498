import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { connect } from 'node:tls';
import { freePort } from '../support/free-port.js';
import { root } from '../support/modules.js';

export interface Proxy {
  port: number;
  stop(): Promise<void>;
}

/** How a proxy is started with a configuration for a folder and a port of its own. */
export type Launch = (place: {
  folder: string;
  port: number;
}) => Promise<{ program: string; args: string[]; env?: Record<string, string> }>;

/** The configuration that is shipped. */
export const shipped = (name: string) => readFileSync(join(root, 'server/deploy', name), 'utf8');

/** Starts a proxy and waits until it takes connections with TLS; fails with its words when it ends, or takes none for a minute. */
export async function startProxy(launch: Launch): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-proxy-'));
  const port = await freePort();
  const { program, args, env } = await launch({ folder, port });
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (chunk) => (words += chunk));
  const stop = async () => {
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await accepts(port)); tries++) {
    if (child.exitCode === null && tries < 3000) await setTimeout(20);
    else {
      await stop();
      throw new Error(`${program} does not listen: ${words}`);
    }
  }
  return { port, stop };
}

/** Whether a reader gets through: Caddy listens before it has made its certificate. */
const accepts = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(
      { host: 'localhost', port, servername: 'localhost', rejectUnauthorized: false },
      () => resolve(!!socket.destroy()),
    );
    socket.on('error', () => resolve(false));
  });
