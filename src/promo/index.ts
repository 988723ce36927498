import { InlayPromo } from './element.js';

export { InlayPromo };
export type { Consent } from './consent.js';
export { InlayPromoViewEvent } from './events.js';
export type * from './model.js';
export type { PromoQuery, PromoSource } from './source.js';

InlayPromo.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-promo': InlayPromo;
  }
}
