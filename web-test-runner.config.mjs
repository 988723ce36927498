/** Tests that need a browser: test/**, except what Node runs (`*.node.test.ts`) and the end-to-end tests. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { readdirSync } from 'node:fs';
import { ensureGenerated } from './scripts/build/ensure-generated.js';
import { ensureChromium } from './scripts/setup/chromium.js';
import { chromiumLauncher } from './scripts/test/browser-launcher.js';
import { countReporter } from './scripts/test/browser-reporter.js';
import { manifest } from './scripts/test/manifest.js';

/** `LIT=small` runs them on what script tags have in place of Lit. */
const smallLit = {
  name: 'small-lit',
  resolveImport: ({ source }) =>
    source === 'lit' && process.env.LIT === 'small' ? '/scripts/build/small-lit/index.js' : undefined,
};

Object.assign(process.env, ensureChromium());
ensureGenerated();

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [smallLit, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }), manifest()],
  // a page that takes Inlay as README says
  testRunnerHtml: (framework) => `<!doctype html>
    <html>
      <head>
        <link rel="stylesheet" href="/src/inlay.css" />
        <meta name="themes" content="${readdirSync('src/themes').join(' ')}" />
      </head>
      <body><script type="module" src="${framework}"></script></body>
    </html>`,
  browsers: [chromiumLauncher()],
  concurrency: 2,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  // a busy machine is slow, and a test that hangs ends by its own timeout
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
};
