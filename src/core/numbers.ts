/** Numbers in words, which Intl says. */
import { kept } from './dates.js';

const formats = kept(
  (key) => new Intl.NumberFormat(...(JSON.parse(key) as [string, Intl.NumberFormatOptions?])),
);

/** A number in the locale's digits. */
export const formatNumber = (value: number, locale: string, options?: Intl.NumberFormatOptions): string =>
  formats(JSON.stringify([locale, options ?? {}])).format(value);
