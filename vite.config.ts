/**
 * The files for script tags, in `cdn/`, made by two builds (scripts/build.js runs them in this order):
 * `--mode widgets` one file a widget; they share hashed chunks, so that two of them never load Lit twice.
 * `--mode everything` `inlay.js`, all widgets in one file. Sources and languages stay out of it, as the chunks of the
 *   first build: these never import Lit or an element (test/imports.node.test.ts sees to it).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin } from 'vite';

const onDemand = /\/src\/(locales|\w+\/sources)\/[\w-]+\.ts$/;

/** Every folder of src/ that defines elements. */
const rooms = readdirSync('src').filter((name) => name !== 'locales' && existsSync(`src/${name}/index.ts`));

/** White space and comments inside html`` and css``. */
const literals: Plugin = {
  name: 'literals',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.endsWith('.ts') || !/(css|html|svg)`/.test(code)) return undefined;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: null };
  },
};

/** Vite's helper preloads the style sheets of chunks. There are none, and it weighs 600 bytes. */
const noPreload: Plugin = {
  name: 'no-preload',
  enforce: 'pre',
  load: {
    order: 'pre',
    handler: (id) =>
      id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
  },
};

/** Points imports on demand at the chunks that the first build made. */
function chunksOf(manifest: string): Plugin {
  const files = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string }>;
  const root = resolve('.');
  return {
    name: 'chunks',
    enforce: 'pre',
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const module = await this.resolve(specifier, importer);
      if (!module || !onDemand.test(module.id)) return null;
      return { id: `./${files[module.id.slice(root.length + 1)]!.file}`, external: true };
    },
  };
}

export default defineConfig(({ mode }) => {
  const everything = mode === 'everything';
  return {
    publicDir: false,
    define: { 'import.meta.env.INLAY_CDN': 'true' },
    plugins: [literals, noPreload, everything && chunksOf('cdn/.vite/manifest.json')],
    build: {
      outDir: 'cdn',
      emptyOutDir: !everything,
      manifest: !everything,
      target: 'es2022',
      minify: 'oxc',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: everything
          ? { inlay: 'src/index.ts' }
          : Object.fromEntries(rooms.map((room) => [`inlay-${room}`, `src/${room}/index.ts`])),
        preserveEntrySignatures: 'strict',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          ...(everything && { codeSplitting: false }),
        },
      },
    },
  };
});
