/** Whether the endpoint answers this page. */
import { error, warning, type Finding } from '../finding.js';
import type { Answer, Ask, Page } from '../page.js';

export async function endpoint(page: Page, ask: Ask): Promise<Finding[]> {
  const { widgets, endpoint: base, url } = page;
  if (!widgets.length) return [];
  if (!base)
    return [
      error('no-endpoint', 'endpoint.missing', {
        line: '<meta name="inlay-endpoint" content="https://inlay.example.com/">',
      }),
    ];
  if (url.protocol === 'https:' && base.protocol === 'http:')
    return [error('mixed-content', 'endpoint.http', { address: base.href })];
  const counts = new URL(`v1/comments/count?page=${encodeURIComponent(url.href)}`, base);
  const answer = await ask(counts.href, { Origin: url.origin });
  if (!answer || answer.status === 404 || answer.status >= 500)
    return [
      answer
        ? error('endpoint-unreachable', 'endpoint.status', { address: base.href, status: `${answer.status}` })
        : error('endpoint-unreachable', 'endpoint.unreachable', { address: base.href }),
    ];
  return [...origin(answer, page), ...cors(answer, page), ...(await weather(page, base, ask))];
}

function origin({ status, body }: Answer, { url, endpoint: base }: Page): Finding[] {
  return status === 403 || /page-not-served/.test(body)
    ? [error('origin-not-configured', 'endpoint.origin', { address: base!.href, origin: url.origin })]
    : [];
}

function cors({ headers }: Answer, { url, endpoint: base }: Page): Finding[] {
  if (base!.origin === url.origin) return [];
  const shared = headers.get('Access-Control-Allow-Origin');
  return shared === '*' || shared === url.origin
    ? []
    : [error('cors', 'endpoint.cors', { address: base!.href })];
}

async function weather({ widgets, url }: Page, base: URL, ask: Ask): Promise<Finding[]> {
  if (
    !widgets.some(({ localName, attributes }) => localName === 'inlay-weather' && !('source' in attributes))
  )
    return [];
  const answer = await ask(new URL('v1/weather', base).href, { Origin: url.origin });
  if (!answer || answer.status < 400) return [];
  const { detail, title } = problemIn(answer.body);
  const reason = (detail ?? title ?? `${answer.status}`).replace(/\.$/, '');
  return [warning('weather', answer.status >= 500 ? 'weather.failed' : 'weather.refused', { reason })];
}

function problemIn(body: string): { detail?: string; title?: string } {
  try {
    return JSON.parse(body) as object;
  } catch {
    return {};
  }
}
