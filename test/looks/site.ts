/** The site that the sheets are pages of: in memory, on an origin that does not exist. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { BrowserContext, Request, Route } from 'playwright-core';
import { root } from '../support/modules.js';
import type { Example } from './examples.js';
import { fontAt, fontRules, withOwnFonts } from './fonts.js';
import type { Sheet } from './sheets.js';

/** What the endpoint of a sheet says to a request that is not the first reading; `never` is no answer, `undefined` is 404. */
export type Answer = (request: {
  method: string;
  path: string;
  form: URLSearchParams;
}) => { status?: number; json?: object; body?: string; contentType?: string } | 'never' | undefined;

export const origin = 'https://looks.example';

const start = "import('/inlay.js');";

/** A font that comes after the widgets leaves traces: a select keeps the height of the font before. */
export const loadFonts = 'await Promise.all([...document.fonts].map((font) => font.load()));';

const page = (sheet: Sheet): string => `<!doctype html>
<html lang="${sheet.lang ?? 'en'}" dir="${sheet.dir ?? 'ltr'}">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <meta name="inlay-time-zone" content="UTC">
  <title>${sheet.name}</title>
  <link rel="icon" href="data:,">
  <style>
    ${fontRules(sheet.lang)}
    :root { color-scheme: light dark; background: Canvas; color: CanvasText; font: ${sheet.text ?? 100}% ${sheet.columnWidth ? (sheet.font ?? 'sans-serif') : 'looks-sans-serif'}; }
    body { margin: 16px; display: grid; gap: 24px; align-items: start; grid-template-columns: repeat(${sheet.columns}, ${sheet.columnWidth ? `${sheet.columnWidth}px` : 'minmax(0, 1fr)'}); }
    section > h6 { margin: 0 0 4px; font-size: 11px; font-weight: 400; }
    section[data-wide] { grid-column: span ${sheet.columnWidth ? 1 : Math.min(2, sheet.columns)}; }
  </style>
  <link rel="stylesheet" href="/inlay.css">
  ${sheet.theme ? `<link rel="stylesheet" href="/themes/${sheet.theme}.css">` : ''}
  <script type="module">${sheet.slow ? start : `${loadFonts} ${start}`}</script>
  ${sheet.examples.map((example, index) => section(example, index, sheet)).join('\n')}
</html>`;

/** A wide layout gets two columns. */
function section(
  { tag, name, attributes, content = '', state, answer }: Example,
  index: number,
  { slow, answer: endpoint }: Sheet,
): string {
  const wide =
    tag === 'inlay-comments' || /full|strip|cards/.test(attributes.layout ?? '') ? 'data-wide' : '';
  const own = /popular|latest/.test(tag) ? { 'no-dedupe': '' } : {};
  const ask =
    answer === undefined
      ? {}
      : { endpoint: `/answers/${index}${endpoint ? '/' : '.json'}`, loading: 'eager' };
  const all = Object.entries({ ...attributes, ...own, ...ask }).map(([key, value]) => `${key}="${value}"`);
  return `<section ${wide}><h6>${tag}: ${name}</h6><${tag} data-state="${answer === 'pending' ? '' : state}" ${all.join(' ')}>${content}</${tag}>${slow ? '<p>What follows.</p>' : ''}</section>`;
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="1600" height="900"><path fill="#7aa5c9" d="M0 0h16v9H0z"/><path fill="#24587d" d="M0 9V6l4-2 5 3 4-4 3 2v4z"/></svg>`;

/** An answer's pictures and frames are files of this site. */
const ownFiles = (answer: unknown): string =>
  JSON.stringify(answer).replaceAll(
    /https:\/\/[\w.]*example\.org\/[\w/]*\.(svg|html)/g,
    (_, type: string) => `${origin}/files/one.${type}`,
  );

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Answers every request of a context; what a site does not have is 404, and nothing leaves the machine. */
export async function serveSheet(context: BrowserContext, sheet: Sheet): Promise<void> {
  await context.route('**/*', (route) => answer(route, sheet));
}

async function answer(route: Route, sheet: Sheet): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (sheet.slow && /^\/(answers|inlay\.js)/.test(pathname)) await painted(route);
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: page(sheet) });
  const font = fontAt(pathname);
  if (font) return route.fulfill({ contentType: 'font/woff2', path: font });
  if (pathname === '/files/one.svg') return route.fulfill({ contentType: 'image/svg+xml', body: picture });
  if (pathname === '/files/one.html')
    return route.fulfill({ contentType: 'text/html', body: '<body>A frame' });
  const [, index] = /^\/answers\/(\d+)(\.json|\/)/.exec(pathname) ?? [];
  if (index) {
    const own = sheet.answer && answerOf(route.request(), sheet.answer);
    if (own) return own === 'never' ? undefined : route.fulfill(own);
    const example = sheet.examples[Number(index)]!;
    if (example.answer === 'pending') return;
    if (example.answer === 'failing') return route.fulfill({ status: 500 });
    return route.fulfill({ contentType: 'application/json', body: ownFiles(example.answer) });
  }
  try {
    const body = readFileSync(`${root}cdn${pathname}`, 'utf8');
    return await route.fulfill({
      contentType: types[extname(pathname)],
      body: pathname.startsWith('/themes/') ? withOwnFonts(body) : body,
    });
  } catch (error) {
    // a sheet that is not built would leave the picture without its theme
    if (pathname.endsWith('.css')) throw error;
    return route.fulfill({ status: 404 });
  }
}

function answerOf(request: Request, answer: Answer): ReturnType<Answer> {
  const { pathname, search } = new URL(request.url());
  const [method, path] = [request.method(), pathname];
  // the first reading is the example's
  if (method === 'GET' && path.endsWith('/v1/comments') && !/cursor|at=/.test(search)) return undefined;
  return answer({ method, path, form: new URLSearchParams(request.postData() ?? '') }) ?? { status: 404 };
}

/** Waits for two frames: the first has been painted when the second begins. */
export const painted = (route: Route): Promise<unknown> =>
  route
    .request()
    .frame()
    .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
