/** Warnings in force: one line that opens, so that the card keeps its size. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../core/dates.js';
import { say } from '../core/strings.js';
import { safeUrl } from '../core/urls.js';
import { phrases } from './details-phrases.js';
import { severities, type Alert } from './model.js';
import type { View } from './view.js';

const severityPhrase = {
  extreme: 'weather.extreme',
  severe: 'weather.severe-alert',
  moderate: 'weather.moderate',
  minor: 'weather.minor',
  unknown: null,
} as const;

/** The alerts that have not ended, the gravest first. */
export const inForce = (alerts: readonly Alert[], now: number): Alert[] =>
  alerts
    .filter(({ expires }) => !expires || Date.parse(expires) > now)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));

export function alerts(view: View): TemplateResult | typeof nothing {
  const shown = inForce(view.weather.alerts, view.now);
  const [gravest] = shown;
  if (!gravest) return nothing;
  const summary = say(view.locale, phrases, 'weather.alerts', {
    count: shown.length,
    event: gravest.event ?? gravest.headline ?? '',
  });
  return html`<details part="notice" class="alert ${gravest.severity}">
    <summary>${summary}</summary>
    <ul>
      ${shown.map((alert) => one(view, alert))}
    </ul>
  </details>`;
}

function one(view: View, alert: Alert): TemplateResult {
  const severity = severityPhrase[alert.severity];
  const until =
    alert.expires &&
    view.zone &&
    formatDate(Date.parse(alert.expires), view.locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: view.zone,
    });
  const href = safeUrl(alert.url);
  return html`<li>
    <strong>${alert.event ?? alert.headline}</strong>
    ${severity ? html`<span>(${say(view.locale, phrases, severity)})</span>` : nothing}
    ${until ? html`<span class="quiet">${say(view.locale, phrases, 'weather.until', { time: until })}</span>` : nothing}
    <p>${alert.description ?? alert.headline}</p>
    ${alert.sender ? html`<span class="quiet">${alert.sender}</span>` : nothing}
    ${href ? html`<a part="link" href=${href}>${say(view.locale, phrases, 'weather.more')}</a>` : nothing}
  </li>`;
}
