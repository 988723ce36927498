/**
 * The files for script tags, in `cdn/`, made by four builds (scripts/build/ runs them in this order):
 * `--mode parts` what pages load when they need it: sources and languages. They never import Lit or an element
 *   (test/imports.node.test.ts sees to it), so they serve beside any of the files below.
 * `--mode widgets` one file a widget; they share hashed chunks, so that two of them never load Lit twice.
 * `--mode everything` `inlay.js`, all widgets in one file.
 * `--mode sheet` `inlay.css`, which reserves the widgets' room until the script is there.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

/** Every folder of src/ that defines elements, by its own name. */
const rooms = Object.fromEntries(
  globSync('src/*/**/index.ts')
    .filter((path) => readFileSync(path, 'utf8').includes('.define()'))
    .map((path) => [basename(dirname(path)), path]),
);

/** An import on demand in a module; in TypeScript `typeof import()` is something else. */
const importOnDemand = /(?<!typeof )\bimport\((["'][^"']+["'])\)/g;
const fileOf = (importer: string, quoted: string) =>
  join(dirname(importer), quoted.slice(1, -1)).replace(/\.js$/, '.ts');

const isPart = (path: string) => /\bsrc\/(locales|\w+\/sources)\//.test(path);

/** All parts that are imported on demand, by names such as `weather-open-meteo`. */
const parts = Object.fromEntries(
  globSync('src/**/*.ts')
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(importOnDemand)].map((found) => fileOf(path, found[1]!)),
    )
    .filter(isPart)
    .map((path) => [path.replace(/^src\/|sources\/|\.ts$/g, '').replace('/', '-'), path]),
);

/** The rooms whose entries import the module statically, themselves or through others. */
function roomsThatNeed(id: string, context: Rolldown.ChunkingContext, seen = new Set<string>()): Set<string> {
  const info = context.getModuleInfo(id);
  if (!info || seen.has(id)) return new Set();
  seen.add(id);
  if (info.isEntry) return new Set([roomOf(id)!]);
  return new Set(info.importers.flatMap((importer) => [...roomsThatNeed(importer, context, seen)]));
}

/** The room whose folder the module is in; of what several rooms in one folder share, that folder's name. */
const roomOf = (id: string) =>
  Object.keys(rooms).find((room) => id.includes(`/${dirname(rooms[room]!)}/`)) ??
  /\/src\/(?!core|locales)(\w+)\//.exec(id)?.[1];

/**
 * Few chunks compress better than one for whatever any two entries share: one, with Lit, holds what several rooms need
 * of the core, one what the rooms of a folder share, and one all else that a room needs at once. A chunk takes along
 * what its modules import, so what is needed most comes first.
 */
const shared = (id: string, context: Rolldown.ChunkingContext) => roomsThatNeed(id, context).size > 1;
const groups = [
  {
    priority: 2,
    name: (id: string, context: Rolldown.ChunkingContext) =>
      !roomOf(id) && shared(id, context) ? 'core' : null,
  },
  {
    priority: 1,
    name: (id: string, context: Rolldown.ChunkingContext) => (shared(id, context) ? roomOf(id)! : null),
  },
  {
    name: (id: string, context: Rolldown.ChunkingContext) => {
      const [room] = roomsThatNeed(id, context);
      return room ? (roomOf(id) ?? room) : null;
    },
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

/** Every supported browser has constructable style sheets, so Lit's way around them stays out. */
const leanLit: Plugin = {
  name: 'lean-lit',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === './css-tag.js' && importer?.includes('@lit/reactive-element')
      ? resolve('scripts/build/css-tag.js')
      : undefined,
};

/**
 * One file has nothing to load later, so what a widget imports on demand becomes a plain import. (The bundler's own way
 * to inline it would wrap every module into a function.) Runs after the types are gone.
 */
const atOnce: Plugin = {
  name: 'at-once',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id)) return undefined;
    let imports = '';
    const body = code.replace(importOnDemand, (whole, specifier: string) => {
      if (isPart(fileOf(id, specifier))) return whole;
      const name = `atOnce${imports.length}`;
      imports += `import * as ${name} from ${specifier};`;
      return `Promise.resolve(${name})`;
    });
    return imports ? { code: imports + body, map: null } : undefined;
  },
};

/** Points imports of parts at the files that the first build made, as its manifest names them. */
function builtParts(manifest: string): Plugin {
  const files = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string }>;
  return {
    name: 'built-parts',
    enforce: 'pre',
    resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string' || !importer) return null;
      const path = fileOf(importer, `"${specifier}"`).slice(process.cwd().length + 1);
      return isPart(path) ? { id: `./${files[path]!.file}`, external: true } : null;
    },
  };
}

const inputs: Record<string, Record<string, string>> = {
  parts,
  widgets: Object.fromEntries(Object.entries(rooms).map(([room, path]) => [`inlay-${room}`, path])),
  everything: { inlay: 'src/index.ts' },
  sheet: { inlay: 'src/inlay.css' },
};

export default defineConfig(({ mode }) => ({
  publicDir: false,
  define: { 'import.meta.env.INLAY_CDN': 'true' },
  plugins: [
    literals,
    leanLit,
    noPreload,
    mode === 'everything' && atOnce,
    mode !== 'parts' && builtParts('cdn/.vite/manifest.json'),
  ],
  build: {
    outDir: 'cdn',
    emptyOutDir: mode === 'parts',
    manifest: mode === 'parts',
    target: 'es2022',
    // the floor of support: light-dark() stays as it is
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    minify: 'oxc',
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: inputs[mode],
      preserveEntrySignatures: 'strict',
      output: {
        format: 'es',
        entryFileNames: mode === 'parts' ? '[name]-[hash].js' : '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]',
        codeSplitting: mode === 'widgets' ? { groups } : mode === 'parts',
      },
    },
  },
}));
