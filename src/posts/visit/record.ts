/** Counts readers of pages: once a page view, after one second in which the page was visible. */
import { tryOr } from '../../core/try-or.js';
import { beacon } from '../../core/beacon.js';
import { findEndpoint, findPage } from '../../core/settings.js';
import { endpointUrl, pageKey } from '../../core/urls.js';
import { warnOnce } from '../../core/warn.js';

export interface VisitOptions {
  /** base address of the endpoint; by default that of the page's elements */
  endpoint?: string | null;
  /** address of the page; by default its canonical URL */
  page?: string | null;
}

/** ms for which a page must be visible to count as read */
const glance = 1000;

/** The page view under way: the key of the location, and what waits for it to be seen. */
let view: string | null = null;
let waiting: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** The page that was counted last; a router may change the location before the page's own address. */
let counted: string | null = null;

/** A page view that this counts already, or has counted, is left alone. Does nothing without an endpoint. */
export function recordVisit(options: VisitOptions = {}): void {
  const here = tryOr(() => pageKey(location.href));
  const endpoint = findEndpoint('inlay-visit', options.endpoint);
  if (!endpoint) warnOnce('inlay-visit', 'has nobody to tell. Write endpoint="https://…".');
  if (!here || !endpoint || here === view) return;
  view = here;
  whenSeen(() => {
    const found = findPage(options.page);
    const page = !options.page && found === counted ? location.href : found;
    counted = found;
    beacon(endpointUrl(endpoint, 'v1/visits'), { page });
  });
}

/** Counts this page view, and those that a router or the back/forward cache begin; the returned function ends it. */
export function followVisits(options: VisitOptions = {}): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const next = () => recordVisit(options);
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      view = counted = null;
      next();
    },
    { signal },
  );
  if ('navigation' in window) navigation.addEventListener('currententrychange', next, { signal });
  else {
    addEventListener('popstate', next, { signal });
    const { pushState } = history;
    const followed = function (this: History, ...to: Parameters<History['pushState']>) {
      pushState.apply(this, to);
      next();
    };
    history.pushState = followed;
    signal.addEventListener('abort', () => {
      if (history.pushState === followed) history.pushState = pushState;
    });
  }
  next();
  return () => ended.abort();
}

/** Calls once the page has been visible for a glance without a break; a prerendered page is hidden. */
function whenSeen(count: () => void): void {
  waiting?.abort();
  const wait = (waiting = new AbortController());
  const watch = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    timer = setTimeout(() => {
      wait.abort();
      count();
    }, glance);
  };
  document.addEventListener('visibilitychange', watch, { signal: wait.signal });
  watch();
}
