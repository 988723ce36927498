import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './npm.js';

const run = (command, args, cwd) => spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 120_000 });

/**
 * The path of a program of Debian's: the installed one, or one that is unpacked from its package into .cache/ so that
 * the system stays as it is. `null` on another system, or where the package cannot be had.
 */
export function debianProgram(name, packageName = name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  const installed = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (installed) return installed;
  const folder = join(root, '.cache', packageName);
  const unpacked = ['usr/sbin', 'usr/bin'].map((place) => join(folder, place, name));
  const found = () => unpacked.find((path) => existsSync(path)) ?? null;
  return found() ?? (unpack(packageName, folder) ? found() : null);
}

function unpack(packageName, folder) {
  if (process.platform !== 'linux') return false;
  mkdirSync(folder, { recursive: true });
  const download = () => run('apt-get', ['download', packageName], folder).status === 0;
  // a new machine has no list of packages yet
  if (!download() && !(run('apt-get', ['update']).status === 0 && download())) return false;
  const archive = readdirSync(folder).find((file) => file.endsWith('.deb'));
  return !!archive && run('dpkg-deb', ['-x', archive, '.'], folder).status === 0;
}
