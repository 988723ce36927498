/** Tests that need a browser: test/**, except what Node runs (`*.node.test.ts`) and the end-to-end tests. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromiumSwitches, ensureChromium } from './scripts/setup/chromium.js';
import { countReporter } from './scripts/test/browser-reporter.js';

Object.assign(process.env, ensureChromium());

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath: process.env.CHROME_PATH, args: chromiumSwitches },
      // in a tab behind another, animation frames stand still
      concurrency: 1,
    }),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 20_000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter()],
};
