/** Numbers in words, which Intl says. */
import { memoize } from './memoize.js';

const formats = memoize(
  (key) => new Intl.NumberFormat(...(JSON.parse(key) as [string, Intl.NumberFormatOptions?])),
);

/** A number in the locale's digits. */
export const formatNumber = (value: number, locale: string, options?: Intl.NumberFormatOptions): string =>
  formats(JSON.stringify([locale, options ?? {}])).format(value);
