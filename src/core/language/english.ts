/**
 * English without Intl. The first Intl format on a page takes Chromium some 10 ms, because it looks through all its
 * locales; the first view of most pages in English needs none.
 */

/** Whether a number, in English of any country, is written with digits alone. */
export const isPlain = (value: number, locale: string): boolean =>
  /^en(-[a-z]{2})?$/i.test(locale) && /^\d{1,3}$/.test(`${value}`);

/** A distance from now that is not 0, but for seconds and days: "yesterday", "3 hours ago", "in 2 weeks". */
export function relativeInEnglish(value: number, unit: Intl.RelativeTimeFormatUnitSingular): string {
  const count = Math.abs(value);
  if (unit === 'day' && count < 2) return ['yesterday', 'today', 'tomorrow'][value + 1]!;
  if (!count) return 'now';
  if (count === 1 && (unit === 'month' || unit === 'year')) return `${value < 0 ? 'last' : 'next'} ${unit}`;
  const distance = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return value < 0 ? `${distance} ago` : `in ${distance}`;
}
