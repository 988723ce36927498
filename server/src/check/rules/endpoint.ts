/** Whether the endpoint answers this page. */
import { error, warning, type Finding } from '../finding.js';
import type { Answer, Ask, Page } from '../page.js';

export async function endpoint(page: Page, ask: Ask): Promise<Finding[]> {
  const { widgets, endpoint: base, url } = page;
  if (!widgets.length) return [];
  if (!base)
    return [
      error(
        'no-endpoint',
        'The page does not say where the widgets ask. Add <meta name="inlay-endpoint" content="https://inlay.example.com/">.',
      ),
    ];
  if (url.protocol === 'https:' && base.protocol === 'http:')
    return [
      error(
        'mixed-content',
        `The endpoint ${base.href} is asked over HTTP from a page over HTTPS, which browsers block. Put a proxy with HTTPS in front of the server.`,
      ),
    ];
  const counts = new URL(`v1/comments/count?page=${encodeURIComponent(url.href)}`, base);
  const answer = await ask(counts.href, { Origin: url.origin });
  if (!answer || answer.status === 404 || answer.status >= 500)
    return [
      error(
        'endpoint-unreachable',
        `The endpoint ${base.href} ${answer ? `answers ${answer.status}` : 'cannot be reached'}. Start the server there, or correct the address.`,
      ),
    ];
  return [...origin(answer, page), ...cors(answer, page), ...(await weather(page, base, ask))];
}

function origin({ status, body }: Answer, { url, endpoint: base }: Page): Finding[] {
  return status === 403 || /page-not-served/.test(body)
    ? [
        error(
          'origin-not-configured',
          `The server at ${base!.href} serves no site with the origin ${url.origin}. Add "${url.origin}" to the "origins" of the site in inlay.config.json, and restart it.`,
        ),
      ]
    : [];
}

function cors({ headers }: Answer, { url, endpoint: base }: Page): Finding[] {
  if (base!.origin === url.origin) return [];
  const shared = headers.get('Access-Control-Allow-Origin');
  return shared === '*' || shared === url.origin
    ? []
    : [
        error(
          'cors',
          `The endpoint ${base!.href} answers without Access-Control-Allow-Origin, so browsers keep its answers from the page. Let the proxy in front pass the server's headers on.`,
        ),
      ];
}

async function weather({ widgets, url }: Page, base: URL, ask: Ask): Promise<Finding[]> {
  if (
    !widgets.some(({ localName, attributes }) => localName === 'inlay-weather' && !('source' in attributes))
  )
    return [];
  const answer = await ask(new URL('v1/weather', base).href, { Origin: url.origin });
  if (!answer || answer.status < 400) return [];
  const { detail, title } = problemIn(answer.body);
  const why = (detail ?? title ?? `${answer.status}`).replace(/\.$/, '');
  const mend =
    answer.status >= 500
      ? "The server's log says why, and its /readyz since when."
      : 'Set "weather.contact" and a place of the site in inlay.config.json.';
  return [warning('weather', `The weather cannot be shown (${why}). ${mend}`)];
}

function problemIn(body: string): { detail?: string; title?: string } {
  try {
    return JSON.parse(body) as object;
  } catch {
    return {};
  }
}
