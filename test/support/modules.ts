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

/**
 * The circles of the graph, imports of types and imports on demand included: each as the paths of the files that all
 * reach each other, sorted (Tarjan's strongly connected components).
 */
export function circles(graph: Map<string, Module>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const stack: string[] = [];
  /** The earliest file on the stack that the file reaches. */
  const visit = (path: string): number => {
    const index = order.size;
    order.set(path, index);
    stack.push(path);
    let lowest = index;
    for (const { path: next } of graph.get(path)!.imports) {
      if (!next || !graph.has(next)) continue;
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, order.get(next)!);
    }
    if (lowest === index) {
      const knot = stack.splice(stack.indexOf(path));
      if (knot.length > 1) found.push(knot.sort());
    }
    return lowest;
  };
  for (const path of graph.keys()) if (!order.has(path)) visit(path);
  return found;
}
