import { chromium, type Browser } from 'playwright-core';
import { chromiumSwitches, ensureChromium } from '../../scripts/setup/chromium.js';

/** Starts the Chromium that the set-up found. */
export function launch(): Promise<Browser> {
  Object.assign(process.env, ensureChromium());
  return chromium.launch({ executablePath: process.env.CHROME_PATH, args: chromiumSwitches });
}
