import type { Image } from '../posts/model.js';

/** The promotions of one slot. */
export interface Promos {
  /** what all of them are called, such as "Advertisement"; `null` leaves it to the element */
  label: string | null;
  items: Promo[];
}

export interface Promo {
  id: string;
  kind: PromoKind;
  /** http or https; `null` only for frames, which bring their own links */
  url: string | null;
  /** of a frame: the page in it, http or https */
  src: string | null;
  title: string | null;
  image: Image | null;
  /** who pays */
  sponsor: string | null;
  /** this one's own name, where it differs */
  label: string | null;
}

/** `post` is a headline with a picture, `banner` a picture, `frame` a third party's page in a sandbox. */
export const kinds = ['post', 'banner', 'frame'] as const;
export type PromoKind = (typeof kinds)[number];

/** Banners of the usual promoSizes, in px. */
export const promoSizes = ['300x250', '300x600', '320x100', '728x90', '970x250'] as const;
export type PromoSize = (typeof promoSizes)[number];

/** The events that `POST /v1/promos/events` counts. */
export const promoEvents = ['view', 'click'] as const;
export type PromoEvent = (typeof promoEvents)[number];
