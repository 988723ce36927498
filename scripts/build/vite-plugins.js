// Vite's plugins for the files for script tags; see vite.config.ts.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';

/**
 * White space and comments inside html`` and css``.
 *
 * @type {import('vite').Plugin}
 */
export const literals = {
  name: 'literals',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.endsWith('.ts') || !/(css|html|svg)`/.test(code)) return undefined;
    // leanLit's css takes a sheet as it stands
    if (/\bcss`[^`]*\$\{/.test(code)) throw new Error(`${id}: a sheet holds a value. Write it as it is.`);
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: null };
  },
};

/** The version of Lit's `css` that css-tag.js stands in for. */
const [lit, version] = ['@lit/reactive-element', '2.1.2'];

/**
 * Every supported browser has constructable style sheets, so Lit's way around them stays out: 350 bytes a widget. Only
 * files for script tags are built so, with the Lit that package-lock.json pins; npm users have Lit's own.
 *
 * @type {import('vite').Plugin}
 */
export const leanLit = {
  name: 'lean-lit',
  enforce: 'pre',
  buildStart() {
    const installed = JSON.parse(readFileSync(`node_modules/${lit}/package.json`, 'utf8')).version;
    if (installed !== version)
      throw new Error(
        `scripts/build/css-tag.js stands in for a file of ${lit} ${version}, and ${installed} is installed. Compare the two, then change the version here.`,
      );
  },
  resolveId: (id, importer) =>
    id === './css-tag.js' && importer?.includes(lit) ? resolve('scripts/build/css-tag.js') : undefined,
};

/**
 * Files for script tags know where they came from. `import.meta.url` breaks some bundlers, so it stays out of dist/.
 *
 * @type {import('vite').Plugin}
 */
export const ownFolder = {
  name: 'own-folder',
  enforce: 'pre',
  resolveId: (id) => (id === './script-folder.js' ? resolve('scripts/build/script-folder.js') : undefined),
};
