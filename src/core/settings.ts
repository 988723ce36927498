/** Where a widget's settings come from: the nearest place that says so wins. */
import { explain } from './advice/explain.js';
import { isTimeZone } from './time/dates.js';
import { inHead } from './page/head.js';
import { usableLocale } from './language/locale.js';

/** The zone if the runtime knows it; else `null`, and the console says what to write. */
export function knownZone(tag: string, zone: string | null | undefined): string | null {
  if (isTimeZone(zone)) return zone;
  if (zone) explain(tag, 'zone', zone);
  return null;
}

/** Time zone: attribute → `<meta name="inlay-time-zone">` → the reader's. */
export const findTimeZone = (tag: string, attribute: string | null | undefined): string =>
  knownZone(tag, attribute || inHead('meta[name=inlay-time-zone]', 'content')) ??
  new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Locale: the nearest usable `lang` attribute, through shadow roots, then the browser's languages, then English. */
export function findLocale(element: Element): string {
  for (
    let node: Node | null = element;
    node;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null
  ) {
    const locale = node instanceof Element && usableLocale(node.getAttribute('lang'));
    if (locale) return locale;
  }
  return usableLocale(...navigator.languages) ?? 'en';
}
