// Lucide's drawings as path data.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { optimize } from 'svgo';

const require = createRequire(import.meta.url);
const nodes = JSON.parse(readFileSync(require.resolve('lucide-static/icon-nodes.json'), 'utf8'));

export const { version: lucideVersion } = require('lucide-static/package.json');

/** Lucide's own notice, and that of the set it grew from. */
export const lucideNotices = readFileSync(require.resolve('lucide-static/LICENSE'), 'utf8').match(
  /^Copyright.*$/gm,
);

const svgo = {
  plugins: [
    { name: 'convertShapeToPath', params: { convertArcs: true } },
    { name: 'convertPathData', params: { floatPrecision: 2 } },
  ],
};

const number = /-?(?:\d+\.?\d*|\.\d+)/.source;

/** A path that starts with an absolute move, so that it can follow another one. */
export const absolute = (path) =>
  path.replace(
    new RegExp(`^m\\s*(${number})[\\s,]*(${number})\\s*([\\d.-])?`),
    (_, x, y, next) => `M${x} ${y}${next ? `l${next}` : ''}`,
  );

const attributesOf = (all) => Object.entries(all).map(([name, value]) => ` ${name}="${value}"`);

/** A drawing's lines as one path, 24 × 24, for a stroke of 2 with round ends. */
export function linesOf(drawing) {
  const shapes = nodes[drawing].map(([tag, all]) => `<${tag}${attributesOf(all).join('')}/>`);
  const { data } = optimize(
    `<svg xmlns="http://www.w3.org/2000/svg" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round">${shapes.join('')}</svg>`,
    svgo,
  );
  const paths = [...data.matchAll(/ d="([^"]*)"/g)].map(([, d]) => absolute(d));
  if (paths.length < shapes.length)
    throw new Error(`Lucide draws "${drawing}" with a shape that SVGO does not turn into a path.`);
  return paths.join('');
}
