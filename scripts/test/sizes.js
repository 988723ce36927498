// Holds the files for script tags to their budgets, test/size.json: entries (joined by "+") → bytes after brotli, with
// all that they import statically, each file once. A budget is the measured size and a few per cent more.
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
for (const [entries, budget] of Object.entries(JSON.parse(read('test/size.json')))) {
  const files = new Set(entries.split('+').flatMap((entry) => [...closure(`${entry}.js`)]));
  const size = [...files].reduce((sum, file) => sum + brotliCompressSync(read(`cdn/${file}`)).length, 0);
  over ||= size > budget;
  const verdict =
    size > budget ? `over budget by ${size - budget} B` : `${percent(budget - size, size)} left`;
  console.log(
    `${entries.padEnd(28)} ${String(size).padStart(7)} of ${String(budget).padStart(6)} B  ${verdict}`,
  );
}
process.exit(over ? 1 : 0);

function percent(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
