/** Opens pages of the demo newspaper: on an origin that does not exist, and with fonts that every machine has. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { fixDate } from '../support/fixed-date.js';
import { root } from '../support/modules.js';
import { now } from './examples.js';
import { fontAt, fontRules, withOwnFonts } from './fonts.js';
import { answerTo } from './paper.js';
import { loadFonts, origin, painted } from './site.js';

export interface Opening extends BrowserContextOptions {
  /** of the page's root element, in place of English */
  lang?: string;
  /** nothing answers */
  offline?: boolean;
  /** as it is, but for the script and then each answer, which come when what was there before has been painted */
  slow?: boolean;
  prepare?: (page: Page) => Promise<unknown>;
}

/** Every widget that loads something, and does it when it comes near the screen. */
const widgets = ['weather', 'popular', 'related', 'latest', 'author', 'promo', 'comments']
  .map((name) => `inlay-${name}`)
  .join();

/** Opens a page of the paper that was printed into `folder`, and waits until each widget has what it asked for. */
export async function openPaper(
  browser: Browser,
  folder: string,
  path: string,
  { lang, offline, slow, prepare, ...profile }: Opening = {},
): Promise<Page> {
  const context = await browser.newContext({
    // less than any thread takes: when the room of a window is given back depends on the moment
    viewport: { width: 1280, height: 200 },
    ...{ reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' },
    ...profile,
  });
  await fixDate(context, now);
  const more = `<style>${fontRules(lang)}</style>`;
  await context.route('**/*', (route) => answer(route, { folder, more, lang, offline, slow }));
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(origin + path);
  if (slow) await scroll(page);
  if (profile.javaScriptEnabled !== false) await arrived(page);
  return page;
}

/** Scrolls to the page's end as a reader does, some lines at a time. */
const scroll = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 120) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

/**
 * Brings each widget near the screen, where it loads, and waits until it has loaded, with its pictures: all within the
 * page, as each step from outside costs more. Each jump has a frame of its own: room that is given back out of sight in
 * the same frame would count as a shift of what the jump brings into sight.
 */
const arrived = (page: Page): Promise<void> =>
  page.evaluate(async (selector) => {
    for (const widget of document.querySelectorAll<Element & { scrollIntoViewIfNeeded(): void }>(selector)) {
      widget.scrollIntoViewIfNeeded();
      do {
        await new Promise(requestAnimationFrame);
        await new Promise((resolve) => setTimeout(resolve));
      } while (!widget.matches(':state(ready), :state(empty), :state(error)'));
      for (const picture of widget.shadowRoot!.querySelectorAll('img')) {
        picture.loading = 'eager';
        await picture.decode().catch(() => {});
      }
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await document.fonts.ready;
  }, widgets);

/** When a widget gives back room that it does not need depends on the moment; after this, each has. */
export const giveBackRoom = (page: Page): Promise<void> =>
  page.evaluate((selector) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host, .frame { min-block-size: 0 !important }');
    for (const widget of document.querySelectorAll(selector))
      widget.shadowRoot!.adoptedStyleSheets.push(sheet);
  }, widgets);

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface Site {
  folder: string;
  /** what each page has in its head besides */
  more: string;
  lang?: string | undefined;
  offline?: boolean | undefined;
  slow?: boolean | undefined;
}

async function answer(route: Route, { folder, more, lang, offline, slow }: Site): Promise<void> {
  const url = new URL(route.request().url());
  const { pathname } = url;
  if (slow && /^\/(v1\/|inlay\.js)/.test(pathname)) await painted(route);
  if (pathname.startsWith('/v1/')) {
    const json = answerTo(url);
    if (offline) return route.abort();
    return json ? route.fulfill({ json }) : route.fulfill({ status: 204 });
  }
  const font = fontAt(pathname);
  if (font) return route.fulfill({ contentType: 'font/woff2', path: font });
  const file = [
    join(root, 'cdn', pathname),
    join(folder, pathname),
    join(folder, pathname, 'index.html'),
  ].find((path) => extname(path) && existsSync(path));
  const body = readFileSync(file ?? join(folder, '404.html'));
  const type = extname(file ?? '404.html');
  await route.fulfill({
    status: file ? 200 : 404,
    contentType: types[type] ?? 'text/plain',
    body: /html|css/.test(type) && !slow ? prepared(body.toString(), type, more, lang) : body,
  });
}

/** Its families, each of which one of the looks' own fonts stands behind. */
const families: Record<string, string> = {
  serif: 'Newsreader, looks-serif',
  sans: "'Libre Franklin', looks-sans-serif",
};

/** With fonts that every machine has, all of which are there before the widgets are. */
function prepared(text: string, type: string, more: string, lang = 'en-GB'): string {
  if (type === '.css')
    return withOwnFonts(text)
      .replaceAll('font-display: optional', 'font-display: block')
      .replace(/--(serif|sans):(?!\s*var)[^;]*/g, (_, name: string) => `--${name}: ${families[name]}`)
      .replaceAll('system-ui, sans-serif', 'looks-sans-serif');
  return text
    .replace('<html lang="en-GB"', `<html lang="${lang}" dir="${/^(ar|he)/.test(lang) ? 'rtl' : 'ltr'}"`)
    .replace('</head>', `${more}</head>`)
    .replace(
      '<script type="module" src="/inlay.js"></script>',
      `<script type="module">${loadFonts} import('/inlay.js');</script>`,
    );
}
