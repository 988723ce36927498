/** What a site's owner can do when an endpoint does not answer as one: said in the console once for each endpoint. */
import type { InlayError } from '../error.js';
import { warnOnce } from './warn.js';

const explained = new Set<string>();

/** Explains the failures of a widget, the last one included. */
export function explainFailures(element: HTMLElement & { error?: InlayError | null }): void {
  const explain = () => {
    if (!element.error || !navigator.onLine) return;
    const [url] = /^https?:\S+/.exec(element.error.message) ?? [];
    const why = url && adviceOn(element.error, new URL(url));
    if (!why || explained.has(why)) return;
    explained.add(why);
    warnOnce(element.localName, `asks ${why}`);
  };
  element.addEventListener('inlay-error', explain);
  explain();
}

function adviceOn({ code, status, problem }: InlayError, url: URL): string | null {
  if (code === 'network') return unreachable(url, location, isBlocked(url.href));
  return code === 'format' || (status === 404 && !problem)
    ? `${url.origin}, which does not answer like an endpoint of Inlay. Correct endpoint="…": it is the address of inlay-server (widgets add v1/… to it). Or name the system that answers there with source="…".`
    : null;
}

/** @param blocked whether the page's Content-Security-Policy forbids it */
export function unreachable(
  { origin, protocol, hostname }: URL,
  page: { protocol: string; href: string },
  blocked: boolean,
): string {
  if (blocked)
    return `${origin}, which the Content-Security-Policy of this page blocks. Add to it: connect-src ${origin}.`;
  // browsers trust the reader's own machine
  if (page.protocol === 'https:' && protocol === 'http:' && !/^(localhost|127\.|\[::1)/.test(hostname))
    return `${origin} over HTTP, but this page uses HTTPS, and browsers block that. Put a proxy with HTTPS in front of the server, and write https:// in its address.`;
  return `${origin}, which cannot be reached or answers without Access-Control-Allow-Origin. Start the server there, correct its address, or let the proxy in front pass its headers on; run "inlay-server check ${page.href}" to see which.`;
}

/** Whether a policy has blocked it; browsers without reports of the past do not say. */
function isBlocked(url: string): boolean {
  if (!('ReportingObserver' in globalThis)) return false;
  const observer = new ReportingObserver(() => {}, { types: ['csp-violation'], buffered: true });
  observer.observe();
  const reports = observer.takeRecords();
  observer.disconnect();
  return reports.some(({ body }) => (body as { blockedURL?: string } | null)?.blockedURL === url);
}
