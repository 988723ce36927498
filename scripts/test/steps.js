import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { binPath, typescript } from '../build/run.js';
import { ensureChromium, fetchedChromium, installedChromium } from '../setup/chromium.js';
import { root } from '../setup/npm.js';

const sheets = ['inlay.css', ...readdirSync(join(root, 'src/themes')).map((name) => `themes/${name}`)];

/** Only a failure is shown. */
const quietly = (name, ...args) => ({ command: binPath(name), args, quiet: true });
const node = (...args) => ({ command: process.execPath, args });

/** Node's own test runner over TypeScript; its reporter leaves the figures in `file`. */
const nodeTests = (file, patterns) => ({
  ...node(
    ...typescript,
    '--import',
    './scripts/test/end-children.js',
    '--test',
    '--test-reporter=./scripts/test/node-reporter.js',
    '--test-reporter-destination=stdout',
    // a test that hangs has failed, and the file that it is in ends all the same
    '--test-timeout=180000',
    '--test-concurrency=2',
  ),
  patterns,
  counts: file,
  built: true,
});

/** One PostgreSQL for all the files of a step. */
const withCluster = ({ args, ...step }) => ({
  ...step,
  args: [...typescript, 'server/test/support/with-cluster.ts', ...args],
});

/** The tests of elements, in a Chromium that `env` finds. */
const browserTests = (file, env) => ({
  ...quietly('web-test-runner'),
  patterns: ['test/**/!(*.node).test.ts'],
  filesSwitch: '--files',
  counts: file,
  env,
});

/**
 * The steps of `npm test`, in order. A step without `counts` is one test; `counts` names the file that its runner leaves
 * the figures in. `patterns` are the step's files, which the command line can narrow. `built` says that it needs what
 * `npm run build` writes. `env` gives the environment that it needs, or the reason why it cannot run on this machine.
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
  types: { ...quietly('tsc', '--noEmit', '-p', 'tsconfig.json'), built: true },
  'server-types': { ...quietly('tsc', '--noEmit', '-p', 'server/test/tsconfig.json'), built: true },
  sizes: { ...node('scripts/test/sizes.js'), built: true },
  publint: { ...quietly('publint', '--strict'), built: true },
  attw: {
    // style sheets have no types to resolve
    ...quietly('attw', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...sheets),
    built: true,
  },
  node: {
    ...withCluster(nodeTests('node', ['test/**/*.node.test.ts', 'server/test/**/*.test.ts'])),
    env: ensureChromium,
  },
  consumers: {
    // those that have broken, and Vite; `npm run consumers` runs all
    ...node(...typescript, 'test/consumers/run.ts', 'vite', 'webpack', 'parcel', 'next-turbopack'),
    counts: 'consumers',
    built: true,
    env: ensureChromium,
  },
  // as on a fresh machine: npm's Chromium, and no language set
  browser: browserTests('browser', () => ({ ...ensureChromium(), LC_ALL: 'C' })),
  'installed-browser': browserTests('installed-browser', secondBrowser),
  // on one browser alone: another draws letters otherwise
  looks: { ...nodeTests('looks', ['test/looks/*.look.ts']), env: pinnedChromium },
  e2e: { ...nodeTests('e2e', ['test/e2e/**/*.e2e.ts']), env: ensureChromium },
};

function pinnedChromium() {
  const env = fetchedChromium();
  return env
    ? { ...env, LC_ALL: 'C' }
    : 'Looks are compared on npm’s Chromium alone, which is for Linux on x64.';
}

/** A browser that differs from the one of the step `browser`. */
function secondBrowser() {
  if (process.env.CHROME_PATH) return 'CHROME_PATH names the only browser.';
  if (!fetchedChromium()) return 'The installed browser ran the tests already.';
  return installedChromium() ?? 'No Chromium or Chrome is installed.';
}
