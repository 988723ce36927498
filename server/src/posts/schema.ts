/** What may be asked of the lists. */
import * as v from 'valibot';
import { windows } from './lists.js';

const limit = v.optional(
  v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100)),
  '10',
);
const word = v.pipe(v.string(), v.maxLength(200));
const page = v.pipe(v.string(), v.url(), v.maxLength(2000));

const exclude = v.optional(
  v.pipe(v.string(), v.description('the address of a page to leave out; may be repeated')),
);

export const popularQuery = v.object({
  window: v.optional(v.picklist(windows), 'now'),
  limit,
  category: v.optional(word),
  exclude,
});
export const relatedQuery = v.object({ page, limit });
export const latestQuery = v.object({
  category: v.optional(word),
  tag: v.optional(word),
  author: v.optional(word),
  limit,
  exclude,
});
export const visitBody = v.object({ page });
export const choiceBody = v.object({
  page,
  other: page,
  choice: v.pipe(v.picklist(['pin', 'block', 'none']), v.description('`none` takes an earlier choice back')),
});
