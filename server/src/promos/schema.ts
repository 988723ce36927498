/** Promotions as the configuration and the admin page write them, and as the contract shows them. */
import * as v from 'valibot';
import { pictureSchema, recordId, webAddress } from '../authors/schema.js';
import { imageSchema } from '../posts/model.js';

const text = (most: number) => v.pipe(v.string('write text'), v.trim(), v.maxLength(most));
const known = <const S extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(schema: S) =>
  v.optional(v.nullable(schema), null);
const time = v.pipe(
  v.string('write a time such as "2026-05-01T00:00:00Z"'),
  v.check((words) => !Number.isNaN(Date.parse(words)), 'write a time such as "2026-05-01T00:00:00Z"'),
);
const slot = v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/, 'write a name of letters, digits, "_" and "-"'));

const entries = {
  id: recordId,
  /** the places where it may stand; without any, everywhere */
  slots: v.optional(v.array(slot), []),
  kind: v.optional(v.picklist(['post', 'banner', 'frame']), 'post'),
  url: known(webAddress),
  /** frames only */
  src: known(webAddress),
  title: known(text(200)),
  image: known(pictureSchema),
  sponsor: known(text(120)),
  label: known(text(60)),
  /** how often it is chosen beside the others */
  weight: v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(1000)), 1),
  /** shown from and until then */
  from: known(time),
  until: known(time),
  /** views a UTC day after which it rests */
  cap: known(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** the owner's own: stands only where no other does */
  house: v.optional(v.boolean(), false),
};

interface Shown {
  kind: 'post' | 'banner' | 'frame';
  url: string | null;
  src: string | null;
  title: string | null;
  image: object | null;
}

const whole = ({ kind, url, src, title, image }: Shown): boolean =>
  kind === 'frame' ? src !== null : url !== null && (kind === 'post' ? title : image) !== null;
const incomplete = 'a post needs "url" and "title", a banner "url" and "image", a frame "src"';

export const promoRecord = v.pipe(
  v.strictObject(entries),
  v.check((promo) => whole(promo), incomplete),
);
export type PromoRecord = v.InferOutput<typeof promoRecord>;

/** In the configuration a promotion may name its site; without one it is the first's. */
export const promosSchema = v.strictObject({
  /** what all promotions are called, such as "Advertisement" */
  label: v.optional(v.nullable(text(60)), null),
  items: v.optional(
    v.array(
      v.pipe(
        v.strictObject({ ...entries, site: v.optional(v.string('write the name of a site')) }),
        v.check((promo) => whole(promo), incomplete),
      ),
      'write a list of promotions',
    ),
    [],
  ),
});

export const promosAnswer = v.object({
  label: v.nullable(v.string()),
  items: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(['post', 'banner', 'frame']),
      url: v.nullable(v.string()),
      src: v.nullable(v.string()),
      title: v.nullable(v.string()),
      image: v.nullable(imageSchema),
      sponsor: v.nullable(v.string()),
      label: v.nullable(v.string()),
    }),
  ),
});

export const promosQuery = v.object({
  slot: v.optional(slot),
  limit: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number), v.minValue(1), v.maxValue(20)),
    '1',
  ),
});
export const eventBody = v.object({ id: recordId, event: v.picklist(['view', 'click']) });
