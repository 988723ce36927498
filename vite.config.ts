/**
 * The files for script tags, in `cdn/`, made by five builds (scripts/build/ runs them in this order):
 * `--mode widgets` one file a widget; they share hashed chunks, so that two of them never load Lit twice.
 * `--mode visit` the counter of visits in one small file: it needs no Lit, and so none of the shared chunks.
 * `--mode everything` `inlay.js`, all widgets in one file, and what pages need on demand as chunks.
 * `--mode sheet` `inlay.css`, which reserves the widgets' space until the script is there.
 * `--mode version` `inlay.js` once more under its version's name, for a chunk imports from the file that asked for it. It
 * goes to inlay-server: in a package the version stands in the address already.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { defineConfig, type Rolldown } from 'vite';
import { smallLit } from './scripts/build/small-lit.js';
import { compiledAtOnce, literals, ownFolder, ownHelper } from './scripts/build/vite-plugins.js';

const visit = 'src/posts/visit/index.ts';

/** Every other folder of src/ that defines elements, by its own name. */
const widgets = Object.fromEntries(
  globSync('src/*/**/index.ts')
    .filter((path) => path !== visit && readFileSync(path, 'utf8').includes('.define()'))
    .map((path) => [`inlay-${basename(dirname(path))}`, path]),
);

/** The entries that import the module statically, themselves or through others. */
function entriesThatNeed(
  id: string,
  context: Rolldown.ChunkingContext,
  seen = new Set<string>(),
): Set<string> {
  const info = context.getModuleInfo(id);
  if (!info || seen.has(id)) return new Set();
  seen.add(id);
  if (info.isEntry) return new Set([id]);
  return new Set(info.importers.flatMap((importer) => [...entriesThatNeed(importer, context, seen)]));
}

/** A chunk of what at least this share of the widgets needs, and of modules beside. */
const chunk = (name: string, share: number, priority: number, besides = /^$/) => ({
  priority,
  name: (id: string, context: Rolldown.ChunkingContext) =>
    entriesThatNeed(id, context).size >= share * Object.keys(widgets).length || besides.test(id)
      ? name
      : null,
});

/**
 * Few chunks compress better than one for whatever any two entries share: Lit and the base of every element, relative
 * times with it, which even the date needs; then what those need that ask an endpoint. The rest falls where it is used.
 */
const shared = [
  chunk('element', 1, 2, /core\/time\/relative\.ts/),
  chunk('data', 0.65, 1),
  // what one comment in most threads has: markup, in one request
  {
    name: 'rich',
    test: /comments\/(thread\/(rich|badge-styles)|body\/(view|styles|inline|bare-link|phrases)|body|html)\.ts/,
    priority: 1,
    includeDependenciesRecursively: false,
  },
  // what a thread needs after the first view, in one request
  {
    name: 'live',
    test: /comments\/(live|thread\/(changes|keep-focus|(pointer|device)-styles)|device\/drafts|sources\/inlay-stream)/,
    priority: 0,
    includeDependenciesRecursively: false,
  },
  // what one widget alone needs for its first view is in its own file
  {
    name: (id: string, context: Rolldown.ChunkingContext) => {
      const [entry, ...others] = entriesThatNeed(id, context);
      return entry && !others.length ? `inlay-${basename(dirname(entry))}` : null;
    },
    priority: -1,
    includeDependenciesRecursively: false,
  },
];

/**
 * What one widget needs to show. `inlay.js` is not: it has all widgets, and few pages do. In a file of a few lines there
 * is little to compile.
 */
const isNeededAtOnce = ({ isEntry, name, code }: Rolldown.OutputChunk): boolean =>
  code.length > 4000 && (isEntry || ['element', 'data', 'rich', 'live'].includes(name));

/** The one file that a page with `inlay.js` waits for: all that its entry imports statically, however small. */
const whole = (entry: string) => ({
  name: (id: string, context: Rolldown.ChunkingContext) => (entriesThatNeed(id, context).size ? entry : null),
});

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const inputs: Record<string, Record<string, string>> = {
  widgets,
  visit: { 'inlay-visit': visit },
  everything: { inlay: 'src/index.ts' },
  version: { [`inlay-${version}`]: 'src/index.ts' },
  sheet: { inlay: 'src/inlay.css' },
};

export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: [literals, smallLit, ownFolder, ownHelper, mode === 'widgets' && compiledAtOnce(isNeededAtOnce)],
  build: {
    // a package holds one version: its copy is for servers that serve several
    outDir: mode === 'version' ? 'server/dist/scripts' : 'cdn',
    emptyOutDir: mode === 'widgets',
    target: 'es2022',
    // the floor of support: light-dark() stays as it is
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // a library's chunks load without Vite's helper, which preloads style sheets: there are none
    ...(mode !== 'sheet' && { lib: { entry: inputs[mode]!, formats: ['es' as const] } }),
    // each finds what the other misses: together they save 1 %
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: inputs[mode],
      // chunks may take from the entry, which then exports more than it must
      preserveEntrySignatures: 'allow-extension',
      output: {
        format: 'es',
        minify: true,
        comments: false,
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]',
        codeSplitting: { groups: mode === 'widgets' ? shared : Object.keys(inputs[mode]!).map(whole) },
      },
    },
  },
}));
