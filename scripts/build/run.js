import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../setup/npm.js';
import { Stop } from '../setup/stop.js';

function run(label, command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Stop(`The build stopped at "${label}" (see above).`);
}

/** Where an installed package's program is. */
export const binPath = (name) => join(root, 'node_modules/.bin', name);

/** Runs an installed package's program, and throws a Stop when it fails. */
export const bin = (name, ...args) => run([name, ...args].join(' '), binPath(name), args);

/** Switches of Node for programs written in TypeScript. Node strips types by itself from 22.18 on. */
export const typescript = [
  ...(process.features.typescript ? [] : ['--experimental-strip-types']),
  '--disable-warning=ExperimentalWarning',
  '--import',
  new URL('typescript.js', import.meta.url).href,
];

/** Runs a script on this Node, and throws a Stop when it fails. */
export const node = (...args) => run(args.join(' '), process.execPath, args);
