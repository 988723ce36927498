import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One file of TypeScript. */
export interface Module {
  /** from the repository's root */
  path: string;
  /** without comments */
  code: string;
  imports: Import[];
}

export interface Import {
  /** as written */
  specifier: string;
  /** the file it means, from the repository's root; `null` for a package */
  path: string | null;
  /** types only: nothing is left of it at run time */
  type: boolean;
}

const statement =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** The modules that a pattern finds, by path. */
export function modules(pattern: string): Map<string, Module> {
  return new Map(
    globSync(pattern, { cwd: root })
      .sort()
      .map((path) => [path, read(path)]),
  );
}

function read(path: string): Module {
  const code = readFileSync(root + path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  const imports = [...code.matchAll(statement)].map(([, type, still, onDemand]) => {
    const specifier = (still ?? onDemand)!;
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null;
    return { specifier, path: target?.replace(/\.js$/, '.ts') ?? null, type: !!type };
  });
  return { path, code, imports };
}

/** All that a module needs at run time, itself included: paths of files and names of packages. */
export function reach(graph: Map<string, Module>, path: string, into = new Set<string>()): Set<string> {
  if (into.has(path)) return into;
  into.add(path);
  for (const { specifier, path: next, type } of graph.get(path)?.imports ?? [])
    if (!type) reach(graph, next ?? specifier, into);
  return into;
}

/** A way through the graph that ends where it began, or `null`. */
export function cycle(graph: Map<string, Module>): string[] | null {
  const clear = new Set<string>();
  const walk = (path: string, way: string[]): string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (clear.has(path)) return null;
    for (const { path: next, type } of graph.get(path)?.imports ?? []) {
      const found = next && !type ? walk(next, [...way, path]) : null;
      if (found) return found;
    }
    clear.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const found = walk(path, []);
    if (found) return found;
  }
  return null;
}
