// `npm run consumers -- [NAME ...]`: builds, type-checks and opens a page with every bundler and framework, from the
// packed package.
import { spawn } from 'node:child_process';
import { main } from './setup/index.js';
import { follow } from './setup/node.js';
import { root } from './setup/npm.js';

await main(
  async (names) => {
    const { typescript } = await import('./build/run.js');
    (await import('./build/index.js')).buildIfChanged();
    const run = [...typescript, 'test/consumers/run.ts', ...names];
    await follow(spawn(process.execPath, run, { cwd: root, stdio: 'inherit' }));
  },
  { browser: true },
);
