/** PgBouncer in transaction mode before a PostgreSQL. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianProgram } from '../../../scripts/setup/debian.js';
import { freePort } from '../../../test/support/free-port.js';

export const pgbouncer = debianProgram('pgbouncer') as string | null;

export interface Pooler {
  /** the address of a database as clients of the pooler write it */
  address: string;
  stop(): Promise<void>;
}

/** @param database its address without a pooler */
export async function startPgBouncer(database: string): Promise<Pooler> {
  const { hostname, port: behind, pathname, username } = new URL(database);
  const folder = mkdtempSync(join(tmpdir(), 'inlay-pgbouncer-'));
  const port = await freePort();
  const file = join(folder, 'pgbouncer.ini');
  // it refuses to run as root
  const user = process.getuid?.() === 0 ? 'user = nobody' : '';
  writeFileSync(
    file,
    `[databases]
* = host=${hostname} port=${behind} user=${username}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
${user}
`,
  );
  const child = spawn(pgbouncer!, [file], { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (words) => {
      said += words;
      if (said.includes('process up')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PgBouncer ended with ${code}:\n${said}`)));
  });
  return {
    address: `postgres://${username}@127.0.0.1:${port}${pathname}`,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
