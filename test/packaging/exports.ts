import { globSync, readFileSync } from 'node:fs';
import { root } from '../support/modules.js';

type Target = string | { types: string };

/** The exports of package.json: strings and patterns. */
export const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  exports: Record<string, Target>;
};

/** The files that each public subpath gives, by what a user imports; patterns are expanded, `internal/*` is left out. */
export const publicFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(exports)
    .filter(([subpath]) => !subpath.startsWith('./internal/'))
    .flatMap(([subpath, target]) => expand(subpath, typeof target === 'string' ? target : target.types))
    .map(([subpath, file]) => [subpath.replace(/^\./, 'inlay'), file]),
);

/** The public subpaths that are modules at run time. */
export const entries: readonly string[] = [...publicFiles]
  .filter(([, file]) => file.endsWith('.js'))
  .map(([subpath]) => subpath);

function expand(subpath: string, target: string): [string, string][] {
  if (!subpath.includes('*')) return [[subpath, target]];
  const [before, after] = target.split('*') as [string, string];
  return globSync(`${before}**${after.startsWith('/') ? '' : '/*'}${after}`, { cwd: root })
    .map((file) => `./${file}`)
    .sort()
    .map((file) => [subpath.replace('*', file.slice(before.length, -after.length)), file]);
}
