import { chromium } from 'playwright-core';
import { chromiumSwitches } from '../setup/chromium.js';

/**
 * Lets @web/test-runner run every test file in a page, with storage of its own, of the Chromium at `$CHROME_PATH`: by
 * Playwright, which drives the end-to-end tests too.
 */
export function chromiumLauncher() {
  const pages = new Map();
  let starting;
  const start = (options) =>
    chromium.launch({ executablePath: process.env.CHROME_PATH, args: chromiumSwitches, ...options });
  const open = async (browser, session, url) => {
    const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
    const page = await context.newPage();
    pages.set(session, page);
    await page.goto(url);
  };
  return {
    name: 'Chromium',
    type: 'playwright',
    async startSession(session, url) {
      await open(await (starting ??= start()), session, url);
    },
    async startDebugSession(session, url) {
      await open(await start({ headless: false, devtools: true }), session, url);
    },
    isActive: (session) => pages.has(session),
    getPage: (session) => pages.get(session),
    getBrowserUrl: (session) => pages.get(session)?.url(),
    async stopSession(session) {
      const page = pages.get(session);
      pages.delete(session);
      await page?.context().close();
      return {};
    },
    async stop() {
      await (await starting)?.close();
    },
  };
}
