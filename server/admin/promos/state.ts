/** The state of a promotion and its counts. Pure functions. */
import type { PromoRecord } from '../../src/promos/schema.js';
import { dateTime } from '../parts/dates.js';
import { t } from '../i18n/index.js';

export interface Day {
  id: string;
  /** `YYYY-MM-DD`, UTC */
  day: string;
  views: number;
  clicks: number;
}

export interface Counts {
  today: { views: number; clicks: number };
  all: { views: number; clicks: number };
}

export function countsOf(id: string, days: readonly Day[], today: string): Counts {
  const own = days.filter((day) => day.id === id);
  const sum = (some: readonly Day[]) => ({
    views: some.reduce((n, { views }) => n + views, 0),
    clicks: some.reduce((n, { clicks }) => n + clicks, 0),
  });
  return { today: sum(own.filter(({ day }) => day === today)), all: sum(own) };
}

/** @param now epoch ms */
export function stateOf({ from, until, cap, house }: PromoRecord, counts: Counts, now: number): string {
  if (from !== null && now < Date.parse(from)) return t('promo.scheduled', { when: dateTime(from) });
  if (until !== null && now >= Date.parse(until)) return t('promo.ended', { when: dateTime(until) });
  if (cap !== null && counts.today.views >= cap) return t('promo.paused');
  if (until === null) return t(house ? 'promo.fills' : 'promo.live');
  return t(house ? 'promo.fills-until' : 'promo.live-until', { when: dateTime(until) });
}
