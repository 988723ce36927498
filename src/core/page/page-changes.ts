/** Routers show another page without loading one: by the location first, and by the head when they come to it. */
import { findPage } from './find-page.js';

const listeners = new Set<() => void>();
/** The last result of `findPage(null)`; empty before the first listener. */
let current = '';

/** Calls the listener whenever a router has changed what `findPage(null)` answers. The returned function ends it. */
export function onPageChange(listener: () => void): () => void {
  if (current) check();
  else watch();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function check(): void {
  const page = findPage(null);
  if (page === current) return;
  current = page;
  listeners.forEach((listener) => listener());
}

/** Watches the location and the head, from the first listener on. */
function watch(): void {
  current = findPage(null);
  new MutationObserver(check).observe(document.head, { subtree: true, childList: true, attributes: true });
  if ('navigation' in window) return navigation.addEventListener('currententrychange', check);
  addEventListener('popstate', check);
  // browsers without the Navigation API do not report these
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = function (...to) {
      original.apply(this, to);
      check();
    };
  }
}
