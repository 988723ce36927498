// Lucide's drawings as path data.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const nodes = JSON.parse(readFileSync(require.resolve('lucide-static/icon-nodes.json'), 'utf8'));

export const { version: lucideVersion } = require('lucide-static/package.json');

/** Lucide's own notice, and that of the set it grew from. */
export const lucideNotices = readFileSync(require.resolve('lucide-static/LICENSE'), 'utf8').match(
  /^Copyright.*$/gm,
);

const number = /-?(?:\d+\.?\d*|\.\d+)/.source;

/** Numbers with two decimals; one that becomes whole must not run into a following ".5". */
const rounded = (path) =>
  path.replace(/(\d*\.\d{3,})(?=(.?))/g, (_, value, next) => {
    const short = String(Number(Number(value).toFixed(2))).replace(/^0(?=\.)/, '');
    return next === '.' && !short.includes('.') ? `${short} ` : short;
  });

/** A path that starts with an absolute move, so that it can follow another one. */
const absolute = (path) =>
  path.replace(
    new RegExp(`^m\\s*(${number})[\\s,]*(${number})\\s*([\\d.-])?`),
    (_, x, y, next) => `M${x} ${y}${next ? `l${next}` : ''}`,
  );

function pathOf([shape, a]) {
  if (shape === 'path') return absolute(rounded(a.d));
  if (shape === 'circle')
    return `M${a.cx} ${a.cy - a.r}a${a.r} ${a.r} 0 1 1 0 ${2 * a.r} ${a.r} ${a.r} 0 1 1 0-${2 * a.r}`;
  if (shape === 'line') return `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`;
  throw new Error(`Lucide draws with <${shape}> now: teach scripts/build/lucide.js to make a path of it.`);
}

/** A drawing's lines as one path, 24 × 24, for a stroke of 2 with round ends. */
export const linesOf = (drawing) => nodes[drawing].map(pathOf).join('');
