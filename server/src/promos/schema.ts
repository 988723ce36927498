/** Promotions as the configuration and the admin page write them, and as the contract shows them. */
import { kinds, promoEvents, type Promos } from 'inlay/promo/model';
import * as v from 'valibot';
import { pictureSchema, recordId, webAddress } from '../authors/schema.js';
import { wholeNumber } from '../http/requests/query.js';
import { imageSchema } from '../posts/module.js';
import { described } from '../config/described.js';

const text = (most: number) =>
  v.pipe(v.string('write text'), v.trim(), v.maxLength(most, `write ${most} characters at the most`));
const known = <const S extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(schema: S) =>
  v.optional(v.nullable(schema), null);
const instant = 'write a time such as "2026-05-01T00:00:00Z"';
const time = v.pipe(
  v.string(instant),
  v.check((words) => !Number.isNaN(Date.parse(words)), instant),
);
const name = 'write a name of letters, digits, "_" and "-"';
const slot = v.pipe(v.string(name), v.regex(/^[\w-]{1,60}$/, name));
const share = 'write a number from 0.01 to 1000';
const views = 'write a whole number from 1';

const entries = {
  id: described(recordId, 'letters, digits, `.`, `_` and `-`; counts are kept under it'),
  slots: described(
    v.optional(v.array(slot), []),
    'the places where it may stand, by the `name` of `<inlay-promo>`; without any, everywhere',
  ),
  kind: described(
    v.optional(v.picklist(kinds, `write one of ${kinds.join(', ')}`), 'post'),
    'a post needs `url` and `title`, a banner `url` and `image`, a frame `src`',
  ),
  url: described(known(webAddress), 'where it leads'),
  src: described(known(webAddress), 'the page in the frame'),
  title: described(known(text(200)), 'up to 200 characters'),
  image: known(pictureSchema),
  sponsor: described(known(text(120)), 'who pays'),
  label: described(known(text(60)), 'another label than `promos.label`'),
  weight: described(
    v.optional(v.pipe(v.number(share), v.minValue(0.01, share), v.maxValue(1000, share)), 1),
    'how often it is chosen beside the others, 0.01 to 1000',
  ),
  from: described(known(time), 'shown from this time on, such as `"2026-05-01T00:00:00Z"`'),
  until: described(known(time), 'shown until then'),
  cap: described(
    known(v.pipe(v.number(views), v.integer(views), v.minValue(1, views))),
    'views a UTC day after which it rests',
  ),
  house: described(
    v.optional(v.boolean('write true or false'), false),
    'your own: stands only where no other does',
  ),
};

type Written = v.InferOutput<v.StrictObjectSchema<typeof entries, undefined>>;

/** The fields that each kind requires. */
const needs = { post: ['url', 'title'], banner: ['url', 'image'], frame: ['src'] } as const;

/** The errors of a promotion whose fields are valid by themselves, each at the field to change. */
const whole = <T extends Written>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    const say = (key: keyof Written, message: string) =>
      addIssue({
        message,
        path: [{ type: 'object', origin: 'value', input: { ...value }, key, value: value[key] }],
      });
    for (const key of needs[value.kind]) if (!value[key]) say(key, `a ${value.kind} needs this`);
    const { from, until } = value;
    if (from && until && Date.parse(until) <= Date.parse(from))
      say('until', 'write a time after the beginning');
  });

export const promoRecord = v.pipe(v.strictObject(entries), whole());
export type PromoRecord = v.InferOutput<typeof promoRecord>;

/** In the configuration a promotion may name its site; without one it is the first's. */
export const promosSchema = v.strictObject({
  label: described(
    v.optional(v.nullable(text(60)), null),
    'what all promotions are called, such as "Advertisement"',
  ),
  items: described(
    v.optional(
      v.array(
        v.pipe(
          v.strictObject({
            ...entries,
            site: described(
              v.optional(v.string('write the name of a site')),
              'the name of the site; without it the first',
            ),
          }),
          whole(),
        ),
        'write a list of promotions',
      ),
      [],
    ),
    'the promotions',
  ),
});

export type PromosConfig = v.InferOutput<typeof promosSchema>;

export const promosAnswer = v.object({
  label: v.nullable(v.string()),
  items: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(kinds),
      url: v.nullable(v.string()),
      src: v.nullable(v.string()),
      title: v.nullable(v.string()),
      image: v.nullable(imageSchema),
      sponsor: v.nullable(v.string()),
      label: v.nullable(v.string()),
    }),
  ),
}) satisfies v.GenericSchema<Promos>;

export const promosQuery = v.object({
  slot: v.optional(slot),
  limit: wholeNumber(20, 1),
});
export const eventBody = v.object({ id: recordId, event: v.picklist(promoEvents) });
