/** Numbers in words, as Intl writes them. */
import { memoize } from '../memoize.js';
import { isPlain } from './english.js';

const formats = memoize(
  (key) => new Intl.NumberFormat(...(JSON.parse(key) as [string, Intl.NumberFormatOptions?])),
);

/** A number in the locale's digits, with a real minus sign where Intl writes a hyphen. */
export const formatNumber = (value: number, locale: string, options?: Intl.NumberFormatOptions): string =>
  !options && isPlain(value, locale)
    ? `${value}`
    : formats(JSON.stringify([locale, options ?? {}]))
        .format(value)
        .replace('-', '\u2212');
