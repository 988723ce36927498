/** The disclosure of who pays. It is shown once, above all promotions, if one sentence is true of all of them. */
import { say } from '../core/language/translate.js';
import type { Promo } from './model.js';
import { phrases } from './phrases.js';

export interface Labels {
  heading: string;
  /** beneath each item; `null` where the heading says it */
  notes: (string | null)[];
}

export function labels(items: readonly Promo[], label: string | null, locale: string): Labels {
  const general = label ?? say(locale, phrases, 'promo.label');
  const sentence = ({ label: own, sponsor }: Promo, fallback: string) =>
    sponsor ? say(locale, phrases, 'promo.by', { label: own ?? fallback, sponsor }) : (own ?? fallback);
  const [first, ...others] = items.map((promo) => sentence(promo, general));
  if (first && others.every((other) => other === first))
    return { heading: first, notes: items.map(() => null) };
  // its own label, if any, else only the name: "Promoted" stands above it
  const note = (promo: Promo) => (promo.label ? sentence(promo, general) : promo.sponsor);
  return { heading: general, notes: items.map(note) };
}
