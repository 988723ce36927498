// `node scripts/picture.js`: takes the README’s pictures of the demo newspaper and its comments, which `npm start` serves, light and dark.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { chromiumSwitches, ensureChromium } from './setup/chromium.js';
import { root } from './setup/npm.js';

const origin = process.argv[2] ?? 'http://localhost:4300';
Object.assign(process.env, ensureChromium());
const save = (screenshot, name) =>
  sharp(screenshot)
    .webp({ quality: 82, smartSubsample: true })
    .toFile(join(root, `demo/${name}.webp`));

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: chromiumSwitches });
try {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme });
    await page.goto(`${origin}/news/ferry-keeps-its-first-sailing/`, { waitUntil: 'networkidle' });
    await save(await page.screenshot(), `picture-${colorScheme}`);
    await page.locator('inlay-comments').scrollIntoViewIfNeeded();
    await page.locator('inlay-comments:state(ready)').waitFor();
    await page.evaluate(() => document.querySelector('inlay-comments').scrollIntoView());
    // faces, times and what is drawn when it comes near
    await page.waitForTimeout(1500);
    const { x, width } = await page.locator('inlay-comments').boundingBox();
    const clip = { x: x - 16, y: 10, width: width + 32, height: 640 };
    await save(await page.screenshot({ clip }), `thread-${colorScheme}`);
    await page.close();
  }
} finally {
  await browser.close();
}
