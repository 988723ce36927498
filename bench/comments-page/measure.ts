/** One page, opened in a browser of its own, and what it costs. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Costs {
  /** main-thread CPU until 1.5 s after all comments are there, ms */
  shown: number;
  /** main-thread CPU of scrolling from the first to the last, ms */
  scrolled: number;
  /** sum of layout shifts while the page loads */
  shift: number;
  /** what was loaded, brotli bytes */
  script: number;
  sheet: number;
}

interface Told {
  shift: number;
}

/** CPU time that the page's main thread has spent, ms. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

/** All comments in the page. Pages have it as a global. */
export const itemsOf = (selector: string) =>
  (document.querySelector('inlay-comments')?.shadowRoot ?? document).querySelectorAll(selector);

/** Opens a page, waits until all comments are in it, and hands it over. */
export async function open<T>(
  browser: Browser,
  url: string,
  { items, count }: { items: string; count: number },
  use: (page: Page, session: CDPSession, loaded: Map<string, Buffer>) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const loaded = new Map<string, Buffer>();
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && origin !== new URL(url).origin)
        throw new Error(`${url} asks ${request.url()}.`);
    });
    page.on('response', async (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (/javascript|css/.test(type)) loaded.set(response.url(), await response.body());
    });
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.addInitScript(() => {
      const told = globalThis as unknown as Told;
      told.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) told.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(url);
    await page.addScriptTag({ content: `globalThis.itemsOf = ${String(itemsOf)}` });
    await page.waitForFunction(
      ([selector, wanted]) => itemsOf(selector).length >= wanted,
      [items, count] as const,
      { polling: 100 },
    );
    await page.waitForTimeout(1500);
    return await use(page, session, loaded);
  } finally {
    await context.close();
  }
}

const bytes = (loaded: Map<string, Buffer>, end: RegExp) =>
  [...loaded].reduce((sum, [url, body]) => sum + (end.test(url) ? brotliCompressSync(body).length : 0), 0);

/** Measures the cost of a page of comments. Throws if a comment is missing. */
export const costs = (
  browser: Browser,
  url: string,
  wanted: { items: string; count: number },
): Promise<Costs> =>
  open(browser, url, wanted, async (page, session, loaded) => {
    const shown = await busy(session);
    const shift = await page.evaluate(() => (globalThis as unknown as Told).shift);
    await page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += 800) {
        scrollTo(0, top);
        await new Promise(requestAnimationFrame);
      }
    });
    const scrolled = (await busy(session)) - shown;
    const visible = await page.evaluate(
      (selector) =>
        [...itemsOf(selector)].filter(
          (item) => item.getBoundingClientRect().height > 20 && /Reader \d/.test(item.textContent),
        ).length,
      wanted.items,
    );
    if (visible !== wanted.count) throw new Error(`${url} shows ${visible} comments.`);
    return { shown, scrolled, shift, script: bytes(loaded, /\.m?js$/), sheet: bytes(loaded, /\.css$/) };
  });
