import { site } from '../site.js';
import { html, type Markup } from './html.js';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(site.language, { timeZone: site.timeZone, ...options });
const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = format({ day: 'numeric', month: 'short' });

/** A date in full, for the header line. */
export const longDate = (iso: string): Markup =>
  html`<time datetime="${iso}">${long.format(new Date(iso))}</time>`;

/** The date under a headline, which says of its article when it was published. */
export const publication = (iso: string): Markup =>
  html`<time class="dt-published" datetime="${iso}">${long.format(new Date(iso))}</time>`;

/** A date for a list. */
export const shortDate = (iso: string): Markup =>
  html`<time datetime="${iso}">${short.format(new Date(iso))}</time>`;
