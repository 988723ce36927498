import { resolve } from 'node:path';
import { copyPage } from './copy-page.js';

export default {
  mode: 'production',
  entry: './main.js',
  output: { path: resolve('out/webpack'), filename: 'main.js', clean: true },
  module: { rules: [{ test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  plugins: [{ apply: ({ hooks }) => hooks.done.tap('page', () => copyPage('out/webpack')) }],
};
