import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../support/browser.js';
import { byTag, type Example } from './examples.js';
import { openSheet } from './open.js';

const height = 900;

interface Shift {
  score: number;
  state: string;
  moved: string;
}

declare global {
  interface Window {
    moves: Shift[];
  }
}

/**
 * Every state has a column of its own, and each column is scored as if it were the window: by the part of it that moved
 * and how far (https://web.dev/articles/cls).
 */
function observe({ width, height }: { width: number; height: number }): void {
  window.moves = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    })[])
      for (const { node, previousRect: before, currentRect: now } of entry.sources) {
        const distance = Math.max(Math.abs(now.top - before.top), Math.abs(now.left - before.left));
        const bottom = Math.max(now.bottom, before.bottom) - Math.min(now.top, before.top);
        const area = (Math.min(bottom, height) * Math.max(now.width, before.width)) / (width * height);
        const column = [...document.querySelectorAll('section')].find(
          (one) => one.getBoundingClientRect().right > Math.max(now.left, before.left),
        );
        // the platform hides the nodes of shadow trees
        const name = node instanceof Element ? node.localName : (node?.nodeName ?? 'inside');
        window.moves.push({
          score: (area * distance) / Math.max(width, height),
          state: column?.querySelector('h6')?.textContent ?? '?',
          moved: `${name}, ${now.width | 0} × ${now.height | 0} px, from ${before.top | 0} to ${now.top | 0}`,
        });
      }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Where next to nothing comes, the room is given back on purpose. */
const givesBack = /^(almost nothing known|out of reach.*|no date)$/;

/** What no guess can know: how many authors there are, and words as nobody writes them. */
const unforeseen = /^(several|awkward words)$/;

/** Where the words of the weather have the least room: just wider than the breakpoints. */
const longWords = ['de', 'ru', 'fi'].flatMap((lang) =>
  [320, 580, 750].map((width) => ({ width, text: 100, lang })),
);

/**
 * Where a reader's font is wide, first guesses are higher. They stay short where a long word of Russian, or of German above
 * a sky, goes below the temperature in two columns (53 px), and for cards of posts in Russian (18 px).
 */
const wideLetters = [
  ...[320, 640].map((width) => ({ width, text: 100, font: 'DejaVu Sans' })),
  { width: 320, text: 100, lang: 'de', font: 'DejaVu Sans' },
];

/** The room for a post fits a title of 70 characters; a longer one takes more, since nothing is cut. */
const fitting = ({ answer, ...example }: Example): Example => ({
  ...example,
  answer: JSON.parse(
    JSON.stringify(answer ?? null).replaceAll(/("title":"[^"]{0,70})[^"]*"/g, '$1"'),
  ) as unknown,
});

describe('nothing moves', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => void (browser = await launch()));
  after(() => browser?.close());

  for (const [tag, all] of byTag) {
    const examples = all.filter(({ name }) => !givesBack.test(name) && !unforeseen.test(name)).map(fitting);
    for (const { width, text, lang = 'en', font } of [
      { width: 320, text: 100 },
      { width: 640, text: 100 },
      { width: 640, text: 200 },
      ...(/weather|comments/.test(tag) ? [{ width: 360, text: 200 }] : []),
      ...(tag === 'inlay-weather' ? longWords : []),
      ...wideLetters,
    ] as { width: number; text: number; lang?: string; font?: string }[])
      test(`of <${tag}> at ${width} px and ${text} % text in ${lang}, in ${font ?? 'usual letters'}, in any state`, async () => {
        const sheet = {
          ...{
            name: tag,
            examples,
            text,
            lang,
            font,
            columns: examples.length,
            columnWidth: width,
            slow: true,
          },
          width: examples.length * (width + 24) + 8,
        };
        const page = await openSheet(browser, sheet, (opening) =>
          opening.addInitScript(observe, { width, height }),
        );
        await page.waitForTimeout(500);
        const moves = await page.evaluate(() => window.moves);
        const scores = Map.groupBy(moves, ({ state }) => state);
        const worst = [...scores].filter(
          ([, some]) => some.reduce((sum, { score }) => sum + score, 0) > 0.001,
        );
        assert.deepEqual(worst, []);
        await page.context().close();
      });
  }
});
