// Holds the files for script tags to their budgets, test/size.json: entries (joined by "+") → bytes after brotli, with
// all that they import statically, each file once. The goal is what they should weigh one day; over budget is a failure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../setup/npm.js';

const read = (path) => readFileSync(join(root, path));

/** A file and all that it imports statically, by name. Imports on demand are written `import(`. */
function closure(name, into = new Set()) {
  if (into.has(name)) return into;
  into.add(name);
  for (const [, next] of String(read(`cdn/${name}`)).matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
    closure(next, into);
  return into;
}

let over = false;
for (const [entries, { budget, goal }] of Object.entries(JSON.parse(read('test/size.json')))) {
  const files = new Set(entries.split('+').flatMap((entry) => [...closure(`${entry}.js`)]));
  const size = [...files].reduce((sum, file) => sum + brotliCompressSync(read(`cdn/${file}`)).length, 0);
  if (size > budget) over = true;
  const verdict = size > budget ? `over budget by ${size - budget}` : `${budget - size} left`;
  const distance = size > goal ? `, ${size - goal} over the goal of ${goal}` : ', goal reached';
  console.log(
    `${entries.padEnd(28)} ${String(size).padStart(7)} of ${String(budget).padStart(6)} B  ${verdict}${distance}`,
  );
}
process.exit(over ? 1 : 0);
