/** English; the keys of every language file's `promo.*`. */
export const phrases = {
  'promo.label': 'Promoted',
  'promo.by': '{label} by {sponsor}',
};
