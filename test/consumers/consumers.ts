/** Projects of other people, each by its bundler or framework, and how each builds and serves its page. */
export interface Consumer {
  /** folder of `projects/`, whose packages it shares with others */
  project: string;
  /** a program of the project that checks types, a wrong value for an attribute included */
  types?: readonly string[];
  /** a program of the project that builds the page */
  build?: readonly string[];
  /** the folder that is then served */
  folder?: string;
  /** or the program that serves it, at `$PORT` */
  serve?: readonly string[];
  /** the page's path */
  path?: string;
}

const bundled = (name: string, ...build: string[]): Consumer => ({
  project: 'bundlers',
  build,
  folder: `out/${name}`,
});

const framework = (name: string, ...types: string[]): Consumer => ({
  project: 'frameworks',
  types,
  build: ['vite', 'build', name],
  folder: `${name}/dist`,
});

const next = (bundler: string): Consumer => ({
  project: 'next',
  types: ['tsc', '--noEmit'],
  build: ['next', 'build', `--${bundler}`],
  serve: ['next', 'start'],
});

const astro = (output: string, rest: Partial<Consumer>): Consumer => ({
  project: 'astro',
  types: ['astro', 'check'],
  build: ['astro', 'build', '--config', `${output}.config.mjs`],
  ...rest,
});

export const consumers: Readonly<Record<string, Consumer>> = {
  vite: bundled('vite', 'vite', 'build'),
  webpack: bundled('webpack', 'webpack', '--config', 'webpack.config.js'),
  parcel: bundled('parcel', 'parcel', 'build', 'index.html', '--dist-dir', 'out/parcel', '--no-cache'),
  esbuild: bundled('esbuild', 'node', 'esbuild.config.js'),
  rspack: bundled('rspack', 'node', 'rspack.config.js'),
  'import-map': { project: 'bundlers', folder: '.', path: '/import-map.html' },
  react: framework('react', 'tsc', '--noEmit', '-p', 'react'),
  vue: framework('vue', 'vue-tsc', '--noEmit', '-p', 'vue'),
  svelte: framework('svelte', 'svelte-check', '--workspace', 'svelte', '--tsconfig', './tsconfig.json'),
  solid: framework('solid', 'tsc', '--noEmit', '-p', 'solid'),
  angular: {
    project: 'angular',
    types: ['ngc', '--noEmit', '-p', 'tsconfig.json'],
    build: ['ng', 'build'],
    folder: 'dist/browser',
  },
  'astro-static': astro('static', { folder: 'out/static' }),
  'astro-server': astro('server', { serve: ['node', 'out/server/server/entry.mjs'] }),
  'next-turbopack': next('turbopack'),
  'next-webpack': next('webpack'),
};
