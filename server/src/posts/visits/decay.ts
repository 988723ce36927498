/**
 * Forward decay (Cormode, Shkapenyuk, Srivastava and Xu, "Forward Decay", ICDE 2009): instead of letting old visits lose
 * weight, new ones gain it. A page's heat is one number, the logarithm of the sum of e^(λt) over its visits; it changes
 * only when the page is visited, and the order of pages by heat never changes with time.
 */

/** Times are counted from here (ms), so that their logarithmic weights keep all digits. */
const landmark = Date.UTC(2025, 0, 1);

export interface Decay {
  /** the heat after `visits` more at `time` (epoch ms); `null` is the heat of a page never visited */
  add(heat: number | null, visits: number, time: number): number;
  /** the decayed number of visits that a heat means at `time` */
  valueAt(heat: number | null, time: number): number;
}

/** @param halfLife ms after which a visit counts half */
export function decay(halfLife: number): Decay {
  const rate = Math.LN2 / halfLife;
  return {
    add(heat, visits, time) {
      const weight = rate * (time - landmark) + Math.log(visits);
      if (heat === null) return weight;
      return Math.max(heat, weight) + Math.log1p(Math.exp(-Math.abs(heat - weight)));
    },
    valueAt: (heat, time) => (heat === null ? 0 : Math.exp(heat - rate * (time - landmark))),
  };
}

/** For the window `now`. */
export const nowDecay = decay(2 * 3_600_000);
/** For the window `day`. */
export const dayDecay = decay(24 * 3_600_000);
