// `node scripts/picture.js`: takes the README's pictures of the demo newspaper, which `npm start` serves, light and dark.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { chromiumSwitches, ensureChromium } from './setup/chromium.js';
import { root } from './setup/npm.js';

const origin = process.argv[2] ?? 'http://localhost:4300';
Object.assign(process.env, ensureChromium());
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: chromiumSwitches });
try {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme });
    await page.goto(`${origin}/news/ferry-keeps-its-first-sailing/`, { waitUntil: 'networkidle' });
    const picture = sharp(await page.screenshot()).webp({ quality: 82, smartSubsample: true });
    await picture.toFile(join(root, `demo/picture-${colorScheme}.webp`));
    await page.close();
  }
} finally {
  await browser.close();
}
