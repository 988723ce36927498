import { create, ts } from '@custom-elements-manifest/analyzer';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tags } from '../build/manifest-plugins.js';
import { root } from '../setup/npm.js';

/** Lets tests in a browser read what the doc blocks promise, by tag: `/manifest.json`. */
export function manifest() {
  let body;
  return {
    name: 'manifest',
    serve: ({ path }) =>
      path === '/manifest.json'
        ? { body: (body ??= JSON.stringify(readManifest())), type: 'json' }
        : undefined,
  };
}

/** The elements' tags, parts and tokens, from their sources as they are now. */
function readManifest() {
  const modules = globSync('src/**/*.ts', { cwd: root, exclude: ['src/locales/**', 'src/**/states.ts'] }).map(
    (path) => ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2015, true),
  );
  const { modules: described } = create({ modules, plugins: [tags], context: {} });
  return described
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, cssParts = [], cssProperties = [] }) => ({
      tagName,
      parts: cssParts.map(({ name }) => name),
      tokens: cssProperties.map(({ name }) => name),
    }));
}
