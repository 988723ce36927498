import { resolve } from 'node:path';
import { rspack } from '@rspack/core';
import { copyPage } from './copy-page.js';

rspack(
  {
    mode: 'production',
    entry: './main.js',
    output: { path: resolve('out/rspack'), filename: 'main.js', clean: true },
    module: { rules: [{ test: /\.css$/, type: 'css/auto' }] },
  },
  (error, stats) => {
    if (error ?? stats.hasErrors()) throw error ?? new Error(stats.toString());
    copyPage('out/rspack', 'main.css');
  },
);
