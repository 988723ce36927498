import { binPath } from '../build/run.js';

const counts = (path) => ({ counts: path });
const bin = (name, ...args) => ({ command: binPath(name), args });
const node = (...args) => ({ command: process.execPath, args });

/** Node's own test runner over TypeScript; its reporter leaves the figures in `file`. */
const nodeTests = (file, patterns, ...switches) => ({
  ...node(
    '--import',
    'tsx',
    '--test',
    '--test-reporter=./scripts/test/node-reporter.js',
    '--test-reporter-destination=stdout',
    ...switches,
  ),
  patterns,
  ...counts(file),
});

/**
 * The steps of `npm test`, in order. A step without `counts` is one test. `patterns` are the step's files, which the
 * command line can narrow.
 */
export const steps = {
  format: bin('prettier', '--check', '--log-level', 'warn', '.'),
  lint: bin('oxlint', '--deny-warnings'),
  build: node('scripts/build.js'),
  types: bin('tsc', '--noEmit', '-p', 'tsconfig.json'),
  'server-types': bin('tsc', '--noEmit', '-p', 'server/test/tsconfig.json'),
  sizes: node('scripts/test/sizes.js'),
  publint: bin('publint', '--strict'),
  attw: bin('attw', '--pack', '.', '--profile', 'esm-only'),
  node: nodeTests('node', ['test/**/*.node.test.ts', 'server/test/**/*.test.ts'], '--test-concurrency=2'),
  browser: { ...bin('web-test-runner'), patterns: [], filesSwitch: '--files', ...counts('browser') },
  e2e: nodeTests('e2e', ['test/e2e/**/*.e2e.ts'], '--test-concurrency=1'),
};
