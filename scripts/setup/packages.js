import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './npm.js';
import { Stop } from './stop.js';

const packagesOf = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;

/** Whether node_modules/ holds what the lock file says, by the list that npm keeps there. */
export function installed() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const there = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional, peer }]) =>
      !path.startsWith('node_modules/') || (there[path] ? there[path].version === version : optional || peer),
  );
}

/** Installs the packages when the lock file asks for others than are there. */
export function ensurePackages() {
  if (installed()) return;
  console.log('Installing the packages ...');
  if (!npm('ci', '--include=dev'))
    throw new Stop(
      'npm could not install the packages (see above). Check that the npm registry can be reached, then run again.',
    );
}
