/**
 * English without Intl. The first Intl format on a page takes Chromium some 10 ms, because it looks through all its
 * locales; the first view of most pages in English needs none.
 */

/** Whether the locale is English as it is written here, in any country. */
export const isPlainEnglish = (locale: string): boolean => /^en(-[a-z]{2})?$/i.test(locale);

/** The distances that have a name of their own. */
const names: Record<string, string> = {
  '0 second': 'now',
  '-1 day': 'yesterday',
  '0 day': 'today',
  '1 day': 'tomorrow',
  '-1 month': 'last month',
  '1 month': 'next month',
  '-1 year': 'last year',
  '1 year': 'next year',
};

/** A distance from now that is not 0, but for seconds and days: "yesterday", "3 hours ago", "in 2 weeks". */
export function relativeInEnglish(value: number, unit: Intl.RelativeTimeFormatUnitSingular): string {
  const count = Math.abs(value);
  const distance = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return names[`${value} ${unit}`] ?? (value < 0 ? `${distance} ago` : `in ${distance}`);
}

/** Whether a number is written with digits alone. */
export const isPlainNumber = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < 1000;
