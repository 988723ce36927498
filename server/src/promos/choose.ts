/** Which promotions stand in a slot now. */
import type { PromoRecord } from './schema.js';

export interface Choice {
  slot: string | undefined;
  limit: number;
  /** epoch ms */
  now: number;
  /** today's views by id */
  views: ReadonlyMap<string, number>;
  random?: () => number;
}

/**
 * A weighted choice without repeats among those whose time it is and whose cap is not reached (Efraimidis and Spirakis
 * 2006: the greatest of u^(1/weight)). The owner's own stand in only where nothing else does.
 */
export function choosePromos(promos: readonly PromoRecord[], choice: Choice): PromoRecord[] {
  const { slot, limit, now, views, random = Math.random } = choice;
  const open = promos.filter(
    ({ id, slots, from, until, cap }) =>
      (!slots.length || (slot !== undefined && slots.includes(slot))) &&
      (from === null || Date.parse(from) <= now) &&
      (until === null || now < Date.parse(until)) &&
      (cap === null || (views.get(id) ?? 0) < cap),
  );
  const paid = open.filter(({ house }) => !house);
  return (paid.length ? paid : open)
    .map((promo) => ({ promo, lot: random() ** (1 / promo.weight) }))
    .sort((a, b) => b.lot - a.lot)
    .slice(0, limit)
    .map(({ promo }) => promo);
}
