import { build } from 'esbuild';
import { copyPage } from './copy-page.js';

await build({
  entryPoints: ['main.js'],
  outdir: 'out/esbuild',
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
});
copyPage('out/esbuild', 'main.css');
