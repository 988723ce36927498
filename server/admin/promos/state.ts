/** Whether a promotion is shown now, and how often it was seen. Pure. */
export interface Promo {
  id: string;
  slots: string[];
  kind: 'post' | 'banner' | 'frame';
  url: string | null;
  src: string | null;
  title: string | null;
  sponsor: string | null;
  label: string | null;
  weight: number;
  from: string | null;
  until: string | null;
  cap: number | null;
  house: boolean;
}

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
export function stateOf({ from, until, cap, house }: Promo, counts: Counts, now: number): string {
  if (from !== null && now < Date.parse(from)) return `begins ${time(from)}`;
  if (until !== null && now >= Date.parse(until)) return `ended ${time(until)}`;
  if (cap !== null && counts.today.views >= cap)
    return 'rests until midnight UTC: its views of today are used up';
  const end = until === null ? '' : ` until ${time(until)}`;
  return house ? `stands in where no other does${end}` : `is shown${end}`;
}

const time = (instant: string): string =>
  new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
