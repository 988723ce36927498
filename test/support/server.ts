import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './modules.js';

export interface ServerOptions {
  /** the settings, as in `inlay.config.json` */
  config?: object;
  /** folder of static files that the server shows at `/` */
  demo?: string;
  /** the program, where it is not this repository's */
  program?: string;
  /** more of the environment */
  env?: Record<string, string>;
}

export interface RunningServer {
  /** such as `http://127.0.0.1:41234`, without a slash at its end */
  url: string;
  /** what it wrote to its log so far */
  log: string[];
  stop(): Promise<void>;
}

/** Starts the real inlay-server, as built, on a free port and with a database of its own. */
export async function startServer({
  config = {},
  demo,
  program = 'server/dist/main.js',
  env = {},
}: ServerOptions = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-server-'));
  const file = join(folder, 'inlay.config.json');
  writeFileSync(file, JSON.stringify({ database: `sqlite:${join(folder, 'inlay.sqlite')}`, ...config }));
  const args = [program, '--host', '127.0.0.1', '--port', '0', '--config', file];
  if (demo) args.push('--demo', demo);
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  const log: string[] = [];
  createInterface(child.stderr).on('line', (line) => log.push(line));

  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const address = /listens on (\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`inlay-server ended with ${code}:\n${log.join('\n')}`)));
  });
  return {
    url,
    log,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'close');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
