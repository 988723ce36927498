/**
 * English without Intl. The first Intl format on a page takes Chromium some 10 ms, because it looks through all its
 * locales; the first view of most pages in English needs none.
 */

/**
 * Whether `digits` formats the number as the locale does: up to 999 in any English, up to 999,999 in en, en-US and en-GB.
 */
export const isPlain = (value: number, locale: string): boolean =>
  /^en((-us|-gb)? \d{1,6}|-[a-z]{2} \d{1,3})$/i.test(`${locale} ${value}`);

/** A plain number as English writes it. */
export const digits = (value: number): string => `${value}`.replace(/\B(?=\d{3}$)/, ',');

/** A distance from now that is not 0, but for seconds and days: "yesterday", "3 hours ago", "in 2 weeks". */
export function relativeInEnglish(value: number, unit: Intl.RelativeTimeFormatUnitSingular): string {
  const count = Math.abs(value);
  if (unit === 'day' && count < 2) return ['yesterday', 'today', 'tomorrow'][value + 1]!;
  if (!count) return 'now';
  if (count === 1 && (unit === 'month' || unit === 'year')) return `${value < 0 ? 'last' : 'next'} ${unit}`;
  const distance = `${digits(count)} ${unit}${count === 1 ? '' : 's'}`;
  return value < 0 ? `${distance} ago` : `in ${distance}`;
}
