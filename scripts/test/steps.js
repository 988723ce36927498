import { binPath } from '../build/run.js';

/** Only a failure is shown. */
const quietly = (name, ...args) => ({ command: binPath(name), args, quiet: true });
const node = (...args) => ({ command: process.execPath, args });

/** Node's own test runner over TypeScript; its reporter leaves the figures in `file`. */
const nodeTests = (file, patterns, ...switches) => ({
  ...node(
    '--import',
    'tsx',
    '--test',
    '--test-reporter=./scripts/test/node-reporter.js',
    '--test-reporter-destination=stdout',
    // a test that hangs is a failure, ten minutes later
    '--test-timeout=600000',
    ...switches,
  ),
  patterns,
  counts: file,
});

/**
 * The steps of `npm test`, in order. A step without `counts` is one test; `counts` names the file that its runner leaves
 * the figures in. `patterns` are the step's files, which the command line can narrow.
 */
export const steps = {
  format: quietly(
    'prettier',
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location=.cache/prettier',
    '.',
  ),
  lint: quietly('oxlint', '--deny-warnings'),
  build: node('scripts/build.js'),
  types: quietly('tsc', '--noEmit', '-p', 'tsconfig.json'),
  'server-types': quietly('tsc', '--noEmit', '-p', 'server/test/tsconfig.json'),
  sizes: node('scripts/test/sizes.js'),
  publint: quietly('publint', '--strict'),
  // style sheets have no types to resolve
  attw: quietly(
    'attw',
    '--pack',
    '.',
    '--profile',
    'esm-only',
    '--exclude-entrypoints',
    'inlay.css',
    ...['contrast', 'newsprint', 'slate'].map((name) => `themes/${name}.css`),
  ),
  node: nodeTests('node', ['test/**/*.node.test.ts', 'server/test/**/*.test.ts'], '--test-concurrency=2'),
  browser: { ...quietly('web-test-runner'), patterns: [], filesSwitch: '--files', counts: 'browser' },
  e2e: nodeTests('e2e', ['test/e2e/**/*.e2e.ts'], '--test-concurrency=1'),
};
