/** Fields of bodies that come from forms as well as from scripts: in a form everything is text. */
import * as v from 'valibot';

/** Text; nothing and `null` are the empty text. */
export const textField = v.nullish(v.string('Write text.'), '');

/** A number in a form or in JSON; nothing and the empty text are the usual one. */
export function numberField({ least, most, usual }: { least: number; most: number; usual: number }) {
  const fix = `Write a number from ${least} to ${most}.`;
  return v.pipe(
    v.nullish(v.union([v.string(), v.number()], fix), usual),
    v.transform((value) => (value === '' ? usual : Number(value))),
    v.number(fix),
    v.minValue(least, fix),
    v.maxValue(most, fix),
  );
}

/** `true` or `false` in a form or in JSON. */
export const booleanField = v.pipe(
  v.union([v.picklist(['true', 'false']), v.boolean()], 'Write true or false.'),
  v.transform((value) => value === true || value === 'true'),
);

/** The number in a path such as `/comments/12`. */
export const idParams = v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.toNumber()) });
