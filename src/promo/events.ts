import type { Promo } from './model.js';

/** A promotion was seen, half of it for a second. Bubbles: what a reader did is the page's business. */
export class InlayPromoViewEvent extends Event {
  readonly promo: Promo;

  constructor(promo: Promo) {
    super('inlay-promo-view', { bubbles: true, composed: true });
    this.promo = promo;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'inlay-promo-view': InlayPromoViewEvent;
  }
}
