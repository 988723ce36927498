// Vite's plugins for the files for script tags; see vite.config.ts.
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
    // small-lit's css takes a sheet as it stands
    if (/\bcss`[^`]*\$\{/.test(code)) throw new Error(`${id}: a sheet holds a value. Write it as it is.`);
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: null };
  },
};

/**
 * Nearly all functions of these files are called before the widget shows: V8 compiles them while it reads the file, and
 * not one by one at their first call, for which it reads them again (https://v8.dev/blog/explicit-compile-hints).
 *
 * @type {(isNeeded: (chunk: import('vite').Rolldown.OutputChunk) => boolean) => import('vite').Plugin}
 */
export const compiledAtOnce = (isNeeded) => ({
  name: 'compiled-at-once',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk' && isNeeded(chunk))
        chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
});

/**
 * Rolldown moves a one-line helper into its own file once two chunks share it. Inlines it, because a thread would wait for
 * another request in sequence.
 *
 * @type {import('vite').Plugin}
 */
export const ownHelper = {
  name: 'own-helper',
  generateBundle(_, bundle) {
    const helper = Object.values(bundle).find(({ name }) => name === 'rolldown-runtime');
    if (!helper) return;
    const [, body, result] = /^(.*)export\{(\w+)\};?\s*$/s.exec(helper.code);
    for (const chunk of Object.values(bundle)) {
      if (!chunk.imports?.includes(helper.fileName)) continue;
      const statement = new RegExp(`import\\{${result} as (\\w+)\\}from"\\./${helper.fileName}";`);
      if (!statement.test(chunk.code))
        throw new Error(`${chunk.fileName}: the helper is imported in another way.`);
      chunk.code = chunk.code.replace(
        statement,
        (_, name) => `const ${name}=(()=>{${body}return ${result}})();`,
      );
    }
    delete bundle[helper.fileName];
  },
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
