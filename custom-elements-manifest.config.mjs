/**
 * The manifest of all elements, from their doc blocks, for the reference pages; and from the manifest what editors
 * read, VS Code and those of JetBrains.
 */
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { publicMembers, published, tags, valueLists } from './scripts/build/manifest-plugins.js';

const outdir = 'dist';
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/states.ts', 'src/locales/**'],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    tags,
    valueLists(),
    publicMembers,
    published,
    customElementVsCodePlugin({ outdir, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, packageJson: false, hideLogs: true }),
  ],
};
