import type { Browser, Page } from 'playwright-core';
import { weatherAnswer } from '../packaging/answer.js';

/** What a page of a consumer must do, in this order; each gives what is wrong, or `null`. */
const checks: Record<string, (page: Page) => Promise<string | null>> = {
  async renders(page) {
    await page.locator('inlay-weather').getByText('14').first().waitFor();
    const style = await page.evaluate(() => {
      const root = getComputedStyle(document.documentElement);
      return ['--_inlay-css', '--inlay-radius'].map((name) => root.getPropertyValue(name).trim()).join(' ');
    });
    return /^1 0?\.75rem$/.test(style) ? null : `the style sheets are missing: "${style}"`;
  },
  async event(page) {
    await page.locator('output', { hasText: '14.4' }).waitFor();
    return null;
  },
  async property(page) {
    const days = await page
      .locator('inlay-weather')
      .evaluate((card) => (card as unknown as { days: unknown }).days);
    return days === 3 ? null : `days is ${JSON.stringify(days)}`;
  },
  async reacts(page) {
    await page.locator('button#change').click();
    await page.locator('inlay-weather[layout=line]').waitFor();
    return null;
  },
};

export const behaviours = Object.keys(checks);

/** Opens the page and does what a reader does. Gives each behaviour's fault, `null` where it holds. */
export async function behave(browser: Browser, url: string): Promise<Record<string, string | null>> {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => problems.push(...(message.type() === 'error' ? [message.text()] : [])));
  await page.route('**/v1/weather*', (route) => route.fulfill({ json: weatherAnswer }));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const found: Record<string, string | null> = {};
  await page.goto(url);
  for (const [name, check] of Object.entries(checks))
    found[name] = await check(page).catch((error: Error) => error.message.split('\n')[0]!);
  await page.close();
  if (problems.length) found['renders'] ??= problems.join('; ');
  return found;
}
