import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../../server/test/support/process.js';
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
  program,
  env = {},
}: ServerOptions = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-server-'));
  const file = join(folder, 'inlay.config.json');
  writeFileSync(file, JSON.stringify({ database: `sqlite:${join(folder, 'inlay.sqlite')}`, ...config }));
  const args = ['--host', '127.0.0.1', '--config', file, ...(demo ? ['--demo', demo] : [])];
  const { url, log, stop } = await startProcess(args, { cwd: root, env, ...(program && { program }) });
  return {
    url,
    log,
    async stop() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
