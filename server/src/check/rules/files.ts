/** The script and the style sheet. */
import { error, warning, type Finding } from '../finding.js';
import { resolve, type Ask, type Page } from '../page.js';

export async function files(page: Page, ask: Ask): Promise<Finding[]> {
  const { widgets, script, sheet } = page;
  if (!widgets.length)
    return [warning('no-widgets', 'widgets.missing', { line: '<inlay-comments></inlay-comments>' })];
  const findings = [...scriptAttributes(script), ...missingSheet(page)];
  for (const [kind, address] of [
    ['script', script?.getAttribute('src')],
    ['style sheet', sheet?.getAttribute('href')],
  ] as const) {
    const url = resolve(address, page.url);
    if (url) findings.push(...(await reachable(kind, url, page, ask)));
  }
  return [...findings, ...(await versions(page, ask))];
}

function scriptAttributes(script: HTMLScriptElement | null): Finding[] {
  if (!script)
    return [
      warning('no-script', 'script.missing', { line: '<script type="module" src="…/inlay.js"></script>' }),
    ];
  const src = script.getAttribute('src') ?? '';
  return script.getAttribute('type') === 'module'
    ? []
    : [
        error('script-type', 'script.classic', {
          address: src,
          line: `<script type="module" src="${src}">`,
        }),
      ];
}

const missingSheet = ({ script, sheet }: Page): Finding[] =>
  script && !sheet
    ? [warning('no-sheet', 'sheet.missing', { line: '<link rel="stylesheet" href="…/inlay.css">' })]
    : [];

async function reachable(kind: string, url: URL, page: Page, ask: Ask): Promise<Finding[]> {
  const address = url.href;
  if (page.url.protocol === 'https:' && url.protocol === 'http:')
    return [error('mixed-content', 'file.http', { address })];
  const answer = await ask(url.href, { Origin: page.url.origin });
  const code = kind === 'script' ? 'script-unreachable' : 'sheet-unreachable';
  if (!answer) return [error(code, 'file.unreachable', { address })];
  if (answer.status >= 400) return [error(code, 'file.status', { address, status: `${answer.status}` })];
  const type = answer.headers.get('Content-Type') ?? '–';
  const wanted = kind === 'script' ? /javascript/ : /css/;
  if (!wanted.test(type)) return [error(code, 'file.type', { address, type })];
  const shared = answer.headers.get('Access-Control-Allow-Origin');
  return kind === 'script' && url.origin !== page.url.origin && shared !== '*' && shared !== page.url.origin
    ? [error('script-cors', 'script.cors', { address, origin: page.url.origin })]
    : [];
}

/** A script of a fixed version, a sheet from another place: the two then disagree about the heights they reserve. */
async function versions({ url, script, sheet, endpoint }: Page, ask: Ask): Promise<Finding[]> {
  const scriptUrl = resolve(script?.getAttribute('src'), url);
  const sheetUrl = resolve(sheet?.getAttribute('href'), url);
  if (!scriptUrl) return [];
  const folder = (file: URL) => file.host + file.pathname.slice(0, file.pathname.lastIndexOf('/') + 1);
  if (sheetUrl && folder(sheetUrl) !== folder(scriptUrl))
    return [
      warning('two-versions', 'versions.folders', { script: folder(scriptUrl), sheet: folder(sheetUrl) }),
    ];
  const named = /\/inlay-(\d[\w.-]*)\.js$/.exec(scriptUrl.pathname)?.[1];
  if (!named || !endpoint) return [];
  const health = await ask(new URL('healthz', endpoint).href);
  const running = health && versionIn(health.body);
  return running && running !== named
    ? [warning('two-versions', 'versions.server', { version: named, running, line: `inlay-${running}.js` })]
    : [];
}

function versionIn(body: string): string | null {
  try {
    return (JSON.parse(body) as { version?: string }).version ?? null;
  } catch {
    return null;
  }
}
