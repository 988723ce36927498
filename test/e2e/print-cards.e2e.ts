import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { byTag } from '../looks/examples.js';
import { openSheet } from '../looks/open.js';
import { launch } from '../support/browser.js';

const states = [
  ['inlay-weather', /^(ready|card|full|strip|warnings|places|sky|almost nothing known|failed)$/],
  ['inlay-popular', /^(ready|tabs|cards|failed)$/],
  ['inlay-latest', /^(cards|compact)$/],
  ['inlay-author', /^(with a heading and posts|several|failed)$/],
  ['inlay-promo', /^(two|banner)$/],
] as const;

const examples = states.flatMap(([tag, names]) => byTag.get(tag)!.filter(({ name }) => names.test(name)));

/** What a printed page shows that paper has no use for, or loses. */
function faultsOnPaper(): string[] {
  const found: string[] = [];
  for (const widget of document.querySelectorAll('[data-state]')) {
    const state = `${widget.localName}, ${widget.previousElementSibling!.textContent}`;
    for (const one of widget.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.hidden')) continue;
      if (one.matches('button, form, input, [role=slider] [part=reading]:not(:empty)'))
        found.push(`${state}: a ${one.localName}`);
      const { overflowX, overflowY, printColorAdjust } = getComputedStyle(one);
      const clips = /hidden|clip/.test(overflowX + overflowY);
      if (clips && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1))
        found.push(`${state}: ${one.localName}.${one.className} is cut`);
      const hasWords = [...one.childNodes].some((node) => node instanceof Text && node.data.trim());
      if (hasWords && printColorAdjust === 'economy' && contrast(one) < 4.5)
        found.push(`${state}: "${one.textContent.trim()}" is ${contrast(one).toFixed(1)}:1 on white`);
    }
  }
  return found;

  /** Printers leave out backgrounds, so that words stand on the paper, unless they ask for theirs. */
  function contrast(element: Element): number {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
    for (const color of ['#fff', getComputedStyle(element).color]) {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
  }
}

describe('weather, lists, author and promotions on paper', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => void (browser = await launch()));
  after(() => browser?.close());

  test('have no buttons, are read in black on white, and lose nothing', async () => {
    const page = await openSheet(browser, { name: 'paper', examples, width: 794, columns: 1 });
    try {
      await page.evaluate(() => document.fonts.ready);
      // browsers print in the light scheme
      await page.emulateMedia({ media: 'print' });
      // the loader of the tests names functions
      await page.evaluate('globalThis.__name ??= (named) => named');
      assert.deepEqual(await page.evaluate(faultsOnPaper), []);
    } finally {
      await page.context().close();
    }
  });
});
