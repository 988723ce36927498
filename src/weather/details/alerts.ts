/** Warnings in force: one line in the colour of the gravest, which opens. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../core/time/dates.js';
import { say } from '../../core/language/translate.js';
import { safeUrl } from '../../core/urls.js';
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
  const event = gravest.event ?? gravest.headline ?? '';
  const summary =
    shown.length > 1 ? say(view.locale, phrases, 'weather.alerts', { count: shown.length, event }) : event;
  return html`<details part="notice alert ${gravest.severity}" class="alerts ${gravest.severity}">
    <summary>
      ${sign('alert')}<span><b>${summary}</b> ${shown.length > 1 ? nothing : until(view, gravest)}</span>
    </summary>
    <ul role="list">
      ${shown.map((alert) => one(view, alert))}
    </ul>
  </details>`;
}

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

function one(view: View, alert: Alert): TemplateResult {
  const severity = severityPhrase[alert.severity];
  const href = safeUrl(alert.url);
  return html`<li>
    <strong>${alert.event ?? alert.headline}</strong>
    ${severity ? html`<span>(${say(view.locale, phrases, severity)})</span>` : nothing} ${until(view, alert)}
    <p>${alert.description ?? alert.headline}</p>
    ${alert.sender ? html`<span class="quiet">${alert.sender}</span>` : nothing}
    ${href ? html`<a part="link" href=${href}>${say(view.locale, phrases, 'weather.more')}</a>` : nothing}
  </li>`;
}
