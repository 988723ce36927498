/** The desk, as static files beside the server: `dist/admin-pages/`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/admin/',
  build: {
    outDir: '../dist/admin-pages',
    emptyOutDir: true,
    target: 'es2022',
    // the policy of the page forbids data: addresses
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
