export default { logLevel: 'warn', build: { outDir: 'out/vite', emptyOutDir: true } };
