import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Runs npm on the running Node. True when it succeeded. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli && cli.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const options = {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && !first.length,
  };
  return spawnSync(command, [...first, ...args, ...quiet], options).status === 0;
}

/** Installs what `folder`/`name`/package-lock.json pins into .cache/`name`, apart from the project's own packages. */
export function installApart(name, folder = 'scripts') {
  const to = join(root, '.cache', name);
  mkdirSync(to, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(root, folder, name, file), join(to, file));
  return npm('ci', '--prefix', to) ? join(to, 'node_modules') : null;
}
