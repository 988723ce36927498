/**
 * `npm run bench -- comments-page`: what a long thread costs the page. The widget against the same comments as static
 * HTML with `content-visibility`, in turns: main-thread time of showing (CDP TaskDuration), layout shift with content
 * below, scrolling through all, and from key to paint while typing above 10,000 comments at a fourth of the speed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { parseBody } from '../src/comments/body.js';
import { escapeHtml, toHtml } from '../src/comments/html.js';
import { launch } from '../test/support/browser.js';
import { startServer } from '../test/support/server.js';

const folder = mkdtempSync(join(tmpdir(), 'inlay-bench-'));
const sentence =
  'The *old* ferry was never late, and https://www.example.com/ has the timetable to prove it.';

const comments = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{
      id: String(index + 1),
      parent: null,
      text: Array(1 + (index % 4))
        .fill(sentence)
        .join('\n\n'),
    },
    ...{
      createdAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
      editedAt: null,
      status: 'approved',
    },
    ...{
      author: { name: `Reader ${index}`, url: null, avatar: null, badge: null },
      votes: { up: index % 7 },
    },
    ...{ replyCount: 0, replies: [], nextReplies: null },
  }));

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${head}<link rel="stylesheet" href="/inlay.css"><h1>Bench</h1>${body}<p>Below</p>`;

for (const count of [100, 1000, 10_000]) {
  const all = comments(count);
  const thread = {
    page: 'x',
    count,
    closed: false,
    comments: all,
    earlier: false,
    next: null,
    rev: 1,
    form: {},
  };
  writeFileSync(join(folder, `${count}.json`), JSON.stringify(thread));
  const items = all.map(
    ({ id, author, createdAt, text }) =>
      `<li id="c${id}"><article><h3>${escapeHtml(author.name)} <time>${createdAt}</time></h3>${toHtml(parseBody(text))}<button>Reply</button><button>Useful</button><button>Report</button></article></li>`,
  );
  writeFileSync(
    join(folder, 'static.css'),
    'article{content-visibility:auto;contain-intrinsic-block-size:auto 9em}',
  );
  writeFileSync(
    join(folder, `static-${count}.html`),
    page(`<ol>${items.join('')}</ol>`, '<link rel="stylesheet" href="/static.css">'),
  );
  writeFileSync(
    join(folder, `widget-${count}.html`),
    page(
      `<inlay-comments endpoint="/${count}.json" loading="eager"></inlay-comments>`,
      '<script type="module" src="/inlay-comments.js"></script>',
    ),
  );
}

const server = await startServer({ demo: folder });
const browser = await launch();

const busy = async (session: CDPSession) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
};

async function open(path: string, use: (page: Page, session: CDPSession) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  const one = await context.newPage();
  one.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(one);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await one.addInitScript(() => {
    const told = globalThis as unknown as { shift: number };
    told.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) told.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await one.goto(`${server.url}/${path}`);
  await one.waitForFunction(
    () =>
      document.querySelector('ol li') ??
      document.querySelector('inlay-comments')?.shadowRoot?.querySelector('li'),
  );
  await one.waitForTimeout(1500);
  await use(one, session);
  await context.close();
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

for (const count of [100, 1000]) {
  const shown: Record<string, number[]> = { widget: [], static: [] };
  const scrolled: Record<string, number[]> = { widget: [], static: [] };
  let shift = 0;
  for (let round = 0; round < 5; round++)
    for (const kind of ['widget', 'static'])
      await open(`${kind}-${count}.html`, async (one, session) => {
        const before = await busy(session);
        shown[kind]!.push(before);
        if (kind === 'widget')
          shift = Math.max(
            shift,
            await one.evaluate(() => (globalThis as unknown as { shift: number }).shift),
          );
        await one.evaluate(async () => {
          for (let top = 0; top < document.documentElement.scrollHeight; top += 800) {
            scrollTo(0, top);
            await new Promise(requestAnimationFrame);
          }
        });
        scrolled[kind]!.push((await busy(session)) - before);
      });
  const [widget, floor] = [median(shown.widget!), median(shown.static!)];
  console.log(`${count} comments: widget ${widget.toFixed(0)} ms, static ${floor.toFixed(0)} ms`);
  console.log(
    `  scrolling through: ${median(scrolled.widget!).toFixed(0)} and ${median(scrolled.static!).toFixed(0)} ms`,
  );
  console.log(`  layout shift of the widget: ${shift.toFixed(4)}`);
}

await open('widget-10000.html', async (one, session) => {
  await one.locator('textarea').first().click();
  await one.waitForTimeout(1000);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await one.evaluate(() => {
    const told = globalThis as unknown as { keys: number[] };
    told.keys = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') told.keys.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await one.keyboard.type('A comment on the ferry.', { delay: 120 });
  await one.keyboard.press('Enter');
  await one.waitForTimeout(500);
  const keys = await one.evaluate(() => (globalThis as unknown as { keys: number[] }).keys);
  console.log(
    `10,000 comments, key to paint at 4x: ${keys.length ? `${median(keys)} ms, worst ${Math.max(...keys)}` : 'below 16 ms'}`,
  );
});

await browser.close();
await server.stop();
rmSync(folder, { recursive: true });
