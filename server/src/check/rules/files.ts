/** The script and the style sheet. */
import { error, warning, type Finding } from '../finding.js';
import { resolve, type Ask, type Page } from '../page.js';

export async function files(page: Page, ask: Ask): Promise<Finding[]> {
  const { widgets, script, sheet } = page;
  if (!widgets.length)
    return [
      warning(
        'no-widgets',
        "The page holds no element of Inlay's. Paste one, such as <inlay-comments></inlay-comments>.",
      ),
    ];
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
      warning(
        'no-script',
        'The page names no script of Inlay\'s. Add <script type="module" src="…/inlay.js"></script>, unless its own bundle imports the elements.',
      ),
    ];
  const src = script.getAttribute('src');
  return script.getAttribute('type') === 'module'
    ? []
    : [
        error(
          'script-type',
          `The script ${src} is loaded as a classic script and will not run. Write <script type="module" src="${src}">.`,
        ),
      ];
}

const missingSheet = ({ script, sheet }: Page): Finding[] =>
  script && !sheet
    ? [
        warning(
          'no-sheet',
          'The page does not load inlay.css, so it moves while widgets arrive. Add <link rel="stylesheet" href="…/inlay.css"> before the script.',
        ),
      ]
    : [];

async function reachable(kind: string, url: URL, page: Page, ask: Ask): Promise<Finding[]> {
  if (page.url.protocol === 'https:' && url.protocol === 'http:')
    return [
      error(
        'mixed-content',
        `The ${kind} ${url.href} is loaded over HTTP on a page over HTTPS, which browsers block. Write https:// in its address.`,
      ),
    ];
  const answer = await ask(url.href, { Origin: page.url.origin });
  const code = kind === 'script' ? 'script-unreachable' : 'sheet-unreachable';
  if (!answer)
    return [
      error(
        code,
        `The ${kind} ${url.href} cannot be reached. Correct its address, or start the server there.`,
      ),
    ];
  if (answer.status >= 400)
    return [error(code, `The ${kind} ${url.href} answers ${answer.status}. Correct its address.`)];
  const type = answer.headers.get('Content-Type') ?? 'none';
  const wanted = kind === 'script' ? /javascript/ : /css/;
  if (!wanted.test(type))
    return [
      error(
        code,
        `${url.href} answers with the type ${type}, which browsers refuse for a ${kind}. Correct its address, or the server's types.`,
      ),
    ];
  const shared = answer.headers.get('Access-Control-Allow-Origin');
  return kind === 'script' && url.origin !== page.url.origin && shared !== '*' && shared !== page.url.origin
    ? [
        error(
          'script-cors',
          `The script ${url.href} comes without Access-Control-Allow-Origin, so ${page.url.origin} may not load it as a module. Let the server in front pass that header on.`,
        ),
      ]
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
      warning(
        'two-versions',
        `The script comes from ${folder(scriptUrl)} and the style sheet from ${folder(sheetUrl)}, so they may be of two versions. Load both from one place.`,
      ),
    ];
  const named = /\/inlay-(\d[\w.-]*)\.js$/.exec(scriptUrl.pathname)?.[1];
  const health = named && endpoint && (await ask(new URL('healthz', endpoint).href));
  const running = health ? versionIn(health.body) : null;
  return running && running !== named
    ? [
        warning(
          'two-versions',
          `The page loads version ${named} and the server is ${running}. Load inlay-${running}.js, or inlay.js, which follows the server.`,
        ),
      ]
    : [];
}

function versionIn(body: string): string | null {
  try {
    return (JSON.parse(body) as { version?: string }).version ?? null;
  } catch {
    return null;
  }
}
