/** Builds the admin into static files beside the server: `dist/admin-pages/`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // relative, so that a proxy may serve the admin below a path
  base: './',
  build: {
    outDir: '../dist/admin-pages',
    emptyOutDir: true,
    target: 'es2022',
    // the page's content security policy forbids data: URLs
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
