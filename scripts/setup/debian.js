import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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
  const started = join(folder, name);
  const found = () => [started, ...unpacked].find((path) => existsSync(path)) ?? null;
  if (found()) return found();
  if (!unpack(packageName, folder)) return null;
  const program = found();
  return program && completed(program, { packageName, folder, started });
}

/** A program whose libraries are not installed gets them from their packages, and a script that starts it with them. */
function completed(program, { packageName, folder, started }) {
  const isComplete = (env = {}) =>
    !/not found/.test(
      run('env', [...Object.entries(env).map((pair) => pair.join('=')), 'ldd', program]).stdout,
    );
  if (isComplete()) return program;
  const archive = readdirSync(folder).find((file) => file.startsWith(`${packageName}_`));
  const depends = run('dpkg-deb', ['-f', archive, 'Depends'], folder).stdout;
  const libraries = [...depends.matchAll(/(?<=^|, )lib[^\s,]+/g)].map(([library]) => library);
  for (const library of libraries)
    if (run('dpkg-query', ['-L', library]).status !== 0) unpack(library, folder);
  const places = ['usr/lib', 'lib'].flatMap((place) => librariesIn(join(folder, place)));
  const env = { LD_LIBRARY_PATH: places.join(':') };
  if (!isComplete(env)) return null;
  writeFileSync(started, `#!/bin/sh\nLD_LIBRARY_PATH='${env.LD_LIBRARY_PATH}' exec '${program}' "$@"\n`);
  chmodSync(started, 0o755);
  return started;
}

/** The folder of the machine's architecture, such as x86_64-linux-gnu, where it is there. */
const librariesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((name) => join(folder, name))
    : [];

function unpack(packageName, folder) {
  if (process.platform !== 'linux') return false;
  mkdirSync(folder, { recursive: true });
  const download = () => run('apt-get', ['download', packageName], folder).status === 0;
  // a new machine has no list of packages yet
  if (!download() && !(run('apt-get', ['update']).status === 0 && download())) return false;
  const archive = readdirSync(folder).find((file) => file.startsWith(`${packageName}_`));
  return !!archive && run('dpkg-deb', ['-x', archive, '.'], folder).status === 0;
}
