/** Numbers in words, as Intl writes them. */
import { memoize } from '../memoize.js';
import { digits, isPlain } from './english.js';

const formats = memoize(
  (key) => new Intl.NumberFormat(...(JSON.parse(key) as [string, Intl.NumberFormatOptions?])),
);

/** What Intl writes, as the press does: "2時間前" and "3分" without a blank, and no "(2)" behind the Hebrew dual. */
export const tidy = (text: string): string => text.replace(/(\d)\s(?=[ぁ-鿿])| \(\d\)$/, '$1');

/** A number in the locale's digits, with a real minus sign where Intl writes a hyphen. */
export const formatNumber = (value: number, locale: string, options?: Intl.NumberFormatOptions): string =>
  !options && isPlain(value, locale)
    ? digits(value)
    : tidy(
        formats(JSON.stringify([locale, options ?? {}]))
          .format(value)
          .replace('-', '\u2212'),
      );
