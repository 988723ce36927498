import { severities, type Alert } from './model.js';

/** Until when an alert lasts (epoch ms); one that does not say so lasts longest. */
const end = ({ expires }: Alert): number => (expires ? Date.parse(expires) : Infinity);

/** Alerts of the same words, for neighbouring areas or from two offices, are one: the one that lasts longest. */
export function distinct(alerts: readonly Alert[]): Alert[] {
  const words = ({ event, severity, headline, description }: Alert) =>
    JSON.stringify([event, severity, (description ?? headline)?.replace(/\s+/g, ' ')]);
  const longestLast = alerts.toSorted((a, b) => Math.sign(end(a) - end(b)) || 0);
  return [...new Map(longestLast.map((alert) => [words(alert), alert])).values()];
}

/** The alerts that have not ended, each said once, the gravest first. */
export const inForce = (alerts: readonly Alert[], now: number): Alert[] =>
  distinct(alerts)
    .filter((alert) => end(alert) > now)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
