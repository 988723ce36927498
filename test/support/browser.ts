import { chromium, type Browser } from 'playwright-core';
import { chromiumSwitches, ensureChromium } from '../../scripts/setup/chromium.js';

/** Milliseconds that a page may take for what a test waits for: a busy machine is slow. */
const patience = 180_000;

/** Starts the Chromium that the set-up found, with more switches where wanted. */
export async function launch(...switches: string[]): Promise<Browser> {
  Object.assign(process.env, ensureChromium());
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH,
    args: [...chromiumSwitches, ...switches],
    timeout: patience,
  });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(patience);
    return context;
  };
  return browser;
}
