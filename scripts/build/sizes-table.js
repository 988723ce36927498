// The sizes in README.md, made of the budgets in test/size.json that `npm test` enforces.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../setup/npm.js';

const page = join(root, 'README.md');
const row = /^(\| `<?([\w-]+)>?(?:\.js)?`.*\| *)\d+( KB *\|)$/gm;

/** The page with the budget of each element's row, in whole KB of 1,000 bytes, rounded up. */
export async function withSizes(text, budgets) {
  const left = new Set(Object.keys(budgets).filter((name) => !name.includes('+')));
  const written = text.replace(row, (_, before, name, after) => {
    if (!left.delete(name)) throw new Error(`README.md: "${name}" has no budget, or two rows.`);
    return before + Math.ceil(budgets[name] / 1000) + after;
  });
  if (left.size) throw new Error(`README.md lacks the size of ${[...left].join(', ')}.`);
  return format(written, { ...(await resolveConfig(page)), parser: 'markdown' });
}

export async function writeSizes() {
  const old = readFileSync(page, 'utf8');
  const now = await withSizes(old, JSON.parse(readFileSync(join(root, 'test/size.json'), 'utf8')));
  if (now !== old) writeFileSync(page, now);
}

if (process.argv[1] === import.meta.filename) await writeSizes();
