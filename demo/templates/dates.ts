import { site } from '../site.js';
import { html, type Markup } from './html.js';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(site.language, { timeZone: site.timeZone, ...options });
const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = format({ day: 'numeric', month: 'short' });

/** Its day, month and year stay on one line. */
const written = (how: Intl.DateTimeFormat, iso: string): string =>
  how.format(new Date(iso)).replaceAll(/(?<!,) /g, '\u00a0');

/** A date in full, for the header line. */
export const longDate = (iso: string): Markup => html`<time datetime="${iso}">${written(long, iso)}</time>`;

/** The date under a headline, which says of its article when it was published. */
export const publication = (iso: string): Markup =>
  html`<time class="dt-published" datetime="${iso}">${written(long, iso)}</time>`;

/** A date for a list. */
export const shortDate = (iso: string): Markup => html`<time datetime="${iso}">${written(short, iso)}</time>`;
