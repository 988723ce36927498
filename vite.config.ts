/**
 * The files for script tags, in `cdn/`, made by two builds (scripts/build.js runs them in this order):
 * `--mode widgets` one file a widget; they share hashed chunks, so that two of them never load Lit twice.
 * `--mode everything` `inlay.js`, all widgets in one file. Sources and languages stay out of it, as the chunks of the
 *   first build: these never import Lit or an element (test/imports.node.test.ts sees to it).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const onDemand = /\/src\/(locales|\w+\/sources)\/[\w-]+\.ts$/;

/** Every folder of src/ that defines elements. */
const rooms = readdirSync('src').filter((name) => name !== 'locales' && existsSync(`src/${name}/index.ts`));

/** Whether an entry imports the module statically, itself or through others. */
function isNeededAtOnce(id: string, context: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  const info = context.getModuleInfo(id);
  if (!info || seen.has(id)) return false;
  seen.add(id);
  return info.isEntry || info.importers.some((importer) => isNeededAtOnce(importer, context, seen));
}

/**
 * Few chunks compress better than one for whatever any two entries share: Lit and the core are one, and one holds all
 * that a room needs at once.
 */
const groups = [
  {
    name: (id: string, context: Rolldown.ChunkingContext) =>
      isNeededAtOnce(id, context) ? (/\/src\/(?!core|locales)(\w+)\//.exec(id)?.[1] ?? 'core') : null,
  },
];

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

/**
 * One file has nothing to load later, so what a widget imports on demand becomes a plain import. (The bundler's own way
 * to inline it would wrap every module into a function.) Runs after the types are gone: they can say `import()` too.
 */
const atOnce: Plugin = {
  name: 'at-once',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id)) return undefined;
    let imports = '';
    const body = code.replace(/\bimport\((["'][^"']+["'])\)/g, (whole, specifier: string) => {
      if (onDemand.test(resolve(dirname(id), specifier.slice(1, -1)).replace(/\.js$/, '.ts'))) return whole;
      const name = `atOnce${imports.length}`;
      imports += `import * as ${name} from ${specifier};`;
      return `Promise.resolve(${name})`;
    });
    return imports ? { code: imports + body, map: null } : undefined;
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
    plugins: [literals, noPreload, ...(everything ? [atOnce, chunksOf('cdn/.vite/manifest.json')] : [])],
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
          codeSplitting: !everything && { groups },
        },
      },
    },
  };
});
