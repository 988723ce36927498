// Builds everything: dist/ and cdn/ of the package, the server, the demo.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { frameworkTypes } from './frameworks.js';
import { writeLanguages } from './languages.js';
import { bin, node, typescript } from './run.js';
import { root } from '../setup/npm.js';

const at = (...path) => join(root, ...path);
const stamp = at('.cache/built');
/** Without demo/dist/, which `npm start` prints anew for another port while other programs may ask for a build. */
const outputs = [
  'src/locales/names.ts',
  'dist/custom-elements.json',
  'cdn/integrity.json',
  'cdn/themes',
  'server/dist/main.js',
  'server/dist/scripts/integrity.json',
  'server/dist/admin-pages/index.html',
];

/** Builds unless nothing that goes into the build has changed since the last one. */
export function buildIfChanged() {
  const inputs = hashInputs();
  if (
    outputs.every((path) => existsSync(at(path))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === inputs
  )
    return;
  build();
}

export function build() {
  const inputs = hashInputs();
  rmSync(stamp, { force: true });
  const start = Date.now();
  writeLanguages();
  node('scripts/build/icons.js');
  library();
  scriptTagFiles();
  oneCopyOfLanguages();
  rmSync(at('server/dist'), { recursive: true, force: true });
  bin('tsc', '-p', 'server/tsconfig.json');
  node('scripts/build/settings.js');
  node('scripts/build/sizes-table.js');
  servedScripts();
  bin('vite', 'build', '--config', 'server/admin/vite.config.ts', '--logLevel', 'error');
  node(...typescript, 'demo/build.ts');
  writeFileSync(stamp, inputs);
  console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

function library() {
  rmSync(at('dist'), { recursive: true, force: true });
  // comments stand in the declarations, where editors show them
  bin('tsc', '-p', 'tsconfig.build.json', '--emitDeclarationOnly');
  bin('tsc', '-p', 'tsconfig.build.json', '--declaration', 'false', '--removeComments');
  bin('cem', 'analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs');
  frameworkTypes();
  // read by tools, not by people: indentation is a quarter of what is packed
  for (const file of globSync('dist/*.json', { cwd: root }))
    writeFileSync(at(file), JSON.stringify(JSON.parse(readFileSync(at(file), 'utf8'))));
}

function scriptTagFiles() {
  for (const mode of ['widgets', 'visit', 'everything', 'sheet']) scriptTags(mode);
  cpSync(at('src/themes'), at('cdn/themes'), { recursive: true });
  writeIntegrity('cdn');
}

/** The package holds each language once, as script tags load it: a language is words and nothing else. */
function oneCopyOfLanguages() {
  const chunks = globSync('*.js', { cwd: at('cdn') });
  for (const file of globSync('*.js', {
    cwd: at('dist/locales'),
    exclude: ['files.js', 'index.js', 'names.js'],
  })) {
    const language = file.slice(0, -3);
    const chunk = chunks.find((name) => name.startsWith(`${language}-`) && name.length === file.length + 9);
    if (chunk) writeFileSync(at('dist/locales', file), `export { words } from '../../cdn/${chunk}';\n`);
  }
}

/** Copies the files that the server serves, and inlay.js once more under its version's name, which never changes. */
function servedScripts() {
  const served = 'server/dist/scripts';
  scriptTags('version');
  cpSync(at('cdn'), at(served), { recursive: true });
  writeIntegrity(served);
}

const scriptTags = (mode) => bin('vite', 'build', '--mode', mode, '--logLevel', 'error');

/** Each file's hash, for `integrity` attributes and for the `integrity` of an import map. */
function writeIntegrity(folder) {
  const hash = (file) =>
    createHash('sha384')
      .update(readFileSync(at(folder, file)))
      .digest('base64');
  const files = globSync('**/*.{js,css}', { cwd: at(folder) }).map((file) => file.replaceAll('\\', '/'));
  const hashes = Object.fromEntries(files.sort().map((file) => [file, `sha384-${hash(file)}`]));
  writeFileSync(at(folder, 'integrity.json'), JSON.stringify(hashes, null, 2));
}

function hashInputs() {
  const hash = createHash('sha256');
  for (const path of buildInputs())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(at(path)))
      .update('\0');
  return hash.digest('hex');
}

/** The files that the build is made from, as paths in the repository. */
export function buildInputs() {
  const inputs = [
    '*.{json,ts,mjs}',
    'scripts/build/*.js',
    'src/**/*',
    'server/{*.json,src/**/*,admin/**/*}',
    'demo/**/*',
    'test/size.json',
  ];
  // what the build writes
  const exclude = ['**/node_modules', 'demo/dist', 'src/*/icons.ts', 'src/locales/{files,names}.ts'];
  return globSync(inputs, { cwd: root, exclude, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
