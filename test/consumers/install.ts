import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/modules.js';

const cache = join(root, '.cache/consumers');
const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', [...args, '--ignore-scripts', '--loglevel=error'], { cwd, encoding: 'utf8' });

/** Packs the package as it would be published. */
export function pack(): string {
  mkdirSync(cache, { recursive: true });
  const [packed] = JSON.parse(npm(root, 'pack', '--json', '--pack-destination', cache)) as {
    filename: string;
  }[];
  return join(cache, packed!.filename);
}

/**
 * The folder of a project in .cache/, with the packages that its lock file pins and the packed package beside them, as
 * npm would put it there. What was installed before stays while the lock file does.
 */
export function install(project: string, tarball: string): string {
  const source = join(root, 'test/consumers/projects', project);
  const folder = join(cache, project);
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const done = join(folder, 'node_modules/.done');
  const current = existsSync(done) && readFileSync(done, 'utf8') === lock;
  if (!current) rmSync(folder, { recursive: true, force: true });
  cpSync(source, folder, { recursive: true });
  if (!current) {
    cpSync(join(root, '.npmrc'), join(folder, '.npmrc'));
    npm(folder, 'ci');
    cpSync(join(folder, 'package-lock.json'), done);
  }
  const inlay = join(folder, 'node_modules/inlay');
  rmSync(inlay, { recursive: true, force: true });
  mkdirSync(inlay);
  execFileSync('tar', ['-xzf', tarball, '-C', inlay, '--strip-components=1']);
  return folder;
}
