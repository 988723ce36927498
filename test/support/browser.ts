import { chromium, type Browser } from 'playwright-core';
import { chromiumSwitches, ensureChromium } from '../../scripts/setup/chromium.js';

/** Starts the Chromium that the set-up found, with more switches where wanted. */
export function launch(...switches: string[]): Promise<Browser> {
  Object.assign(process.env, ensureChromium());
  return chromium.launch({
    executablePath: process.env.CHROME_PATH,
    args: [...chromiumSwitches, ...switches],
  });
}
