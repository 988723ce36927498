import { locale } from '../i18n/index.js';

/** A date and the time of day, without seconds. */
export const dateTime = (at: string | number): string =>
  new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });

export const day = (at: string | number): string =>
  new Date(at).toLocaleDateString(locale, { dateStyle: 'medium' });
