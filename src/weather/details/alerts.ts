/** Warnings in force: one line that names the gravest, in its colour, and says how many more there are; it opens. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../core/time/dates.js';
import { formatNumber } from '../../core/language/numbers.js';
import { say } from '../../core/language/translate.js';
import { safeUrl } from '../../core/parse/urls.js';
import { inForce } from '../alerts-in-force.js';
import { phrases } from './phrases.js';
import { sign } from '../icon.js';
import type { Alert } from '../model.js';
import type { View } from '../view.js';

const severityPhrase = {
  extreme: 'weather.extreme',
  severe: 'weather.severe-alert',
  moderate: 'weather.moderate',
  minor: 'weather.minor',
  unknown: null,
} as const;

export function alerts(view: View): TemplateResult | typeof nothing {
  const shown = inForce(view.weather.alerts, view.now);
  const [gravest] = shown;
  if (!gravest) return nothing;
  const isOnly = shown.length === 1;
  return html`<details part="notice alert ${gravest.severity}" class="alerts ${gravest.severity}">
    <summary>
      ${sign('alert')}<span
        >${isOnly ? nothing : html`<span class="hidden">${countOf(view, shown)}</span>`}<b
          aria-hidden=${isOnly ? nothing : 'true'}
          ><bdi lang=${gravest.lang ?? nothing}>${eventOf(gravest)}</bdi></b
        >
        ${until(view, gravest)}</span
      >${isOnly ? nothing : others(view, shown.length - 1)}
    </summary>
    <ul role="list">
      ${shown.map((alert) => one(view, alert, isOnly))}
    </ul>
  </details>`;
}

const eventOf = ({ event, headline }: Alert): string => event ?? headline ?? '';

/** "2 warnings: Gale", for screen readers. */
const countOf = ({ locale }: View, shown: readonly Alert[]): string =>
  say(locale, phrases, 'weather.alerts', { count: shown.length, event: eventOf(shown[0]!) });

/** "+1", for the eye. */
const others = ({ locale }: View, count: number): TemplateResult =>
  html`<b part="more" aria-hidden="true">${formatNumber(count, locale, { signDisplay: 'always' })}</b>`;

/** "until 6:00 PM", with the day where it is another one. */
function until({ zone, locale, now }: View, { expires }: Alert): TemplateResult | typeof nothing {
  if (!expires || !zone) return nothing;
  const end = Date.parse(expires);
  const time = formatDate(end, locale, {
    ...(end - now > 20 * 3_600_000 && { weekday: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  });
  return html`<span>${say(locale, phrases, 'weather.until', { time })}</span>`;
}

/** A warning in full; what the line above says of a single one is not said again. */
function one(view: View, alert: Alert, isOnly: boolean): TemplateResult {
  const severity = severityPhrase[alert.severity];
  const href = safeUrl(alert.url);
  const event = eventOf(alert);
  const lang = alert.lang ?? nothing;
  const words = alert.description ?? (alert.headline === event ? null : alert.headline);
  const more = [
    severity && say(view.locale, phrases, severity),
    alert.sender && html`<bdi>${alert.sender}</bdi>`,
    href && html`<a part="link" href=${href}>${say(view.locale, phrases, 'weather.more')}</a>`,
  ].filter(Boolean);
  return html`<li>
    ${isOnly ? nothing : html`<strong><bdi lang=${lang}>${event}</bdi></strong> ${until(view, alert)}`}
    ${words ? html`<p dir="auto" lang=${lang}>${words}</p>` : nothing}
    <span class="quiet">${more.map((part, index) => html`${index ? ' · ' : ''}${part}`)}</span>
  </li>`;
}
