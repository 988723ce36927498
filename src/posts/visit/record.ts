/** Counts visits to pages: once a page view, after the page was visible for one second. */
import { beacon } from '../../core/beacon.js';
import { findEndpoint } from '../../core/endpoint.js';
import { onPageChange } from '../../core/page/page-changes.js';
import { findPage } from '../../core/page/find-page.js';
import { pageUrl } from '../../core/page/page-url.js';
import { endpointPath } from '../../core/parse/urls.js';
import { warnOnce } from '../../core/advice/warn.js';

export interface VisitOptions {
  /** base address of the endpoint; by default that of the page's elements */
  endpoint?: string | null;
  /** address of the page; by default its canonical URL */
  page?: string | null;
}

/** ms for which a page must be visible to count as read */
const minimum = 1000;

/** The page view that is counted or about to be: its location; empty for none. */
let view = '';
let timer: ReturnType<typeof setTimeout> | undefined;
/** Sends that view. */
let count: () => void;

/** Counts this page view, unless it is counted already. Does nothing without an endpoint. */
export function recordVisit(options: VisitOptions = {}): void {
  const here = pageUrl(location.href).href;
  const endpoint = findEndpoint(options.endpoint);
  if (!endpoint)
    warnOnce('inlay-visit', 'has no endpoint that it can ask. Write one such as https://inlay.example.com/.');
  if (!endpoint || here === view) return;
  view = here;
  count = () => beacon(endpointPath(endpoint, 'v1/visits'), { page: findPage(options.page) });
  document.addEventListener('visibilitychange', wait);
  wait();
}

/** Counts this page view and those that a router or the back/forward cache begin. The returned function ends it. */
export function followVisits(options: VisitOptions = {}): () => void {
  const next = () => recordVisit(options);
  const again = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    view = '';
    next();
  };
  addEventListener('pageshow', again);
  const end = onPageChange(next);
  next();
  return () => {
    removeEventListener('pageshow', again);
    end();
  };
}

/** Starts the wait when the page is seen, and starts it again after a break; a prerendered page is hidden. */
function wait(): void {
  clearTimeout(timer);
  if (document.hidden) return;
  timer = setTimeout(() => {
    document.removeEventListener('visibilitychange', wait);
    count();
  }, minimum);
}
