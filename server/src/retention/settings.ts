/** The settings under `retention`: numbers of days; `null` is for ever, where that is possible. */
import * as v from 'valibot';
import { described } from '../config/described.js';

const longest = 36_500;

const days = (least: number, most: number, fix = `write a number of days from ${least} to ${most}`) =>
  v.pipe(v.number(fix), v.minValue(least, fix), v.maxValue(most, fix));

const daysOrNull = (least: number) => {
  const fix = `write a number of days from ${least} to ${longest}, or null for ever`;
  return v.nullable(days(least, longest, fix));
};

export const retentionSchema = v.strictObject({
  addresses: described(
    v.optional(days(1, 365), 30),
    'the keyed hash of a writer’s network, by which floods, double posts and banned networks are recognized; 1 to 365, and longer only for as long as a ban on it',
  ),
  emails: described(
    v.optional(daysOrNull(0), null),
    'the email address of a comment, which only moderators see; none for as long as the comment',
  ),
  spam: described(v.optional(daysOrNull(0), 30), 'spam, since it was called that; `null` for ever'),
  rejected: described(
    v.optional(daysOrNull(0), 30),
    'comments that moderators rejected or deleted, since they did; `null` for ever',
  ),
  waiting: described(
    v.optional(daysOrNull(1), 365),
    'comments that wait for a moderator and were never public, since they were written or last changed; `null` for ever',
  ),
  reports: described(
    v.optional(daysOrNull(0), 90),
    'what readers reported; `null` for as long as the comment',
  ),
  audit: described(
    v.optional(daysOrNull(1), 30),
    'what moderators did, which can be reverted as long; `null` for ever',
  ),
  idempotencyKeys: described(
    v.optional(days(1, 365), 30),
    'the keys by which a comment that is sent twice is taken once; 1 to 365',
  ),
  visits: described(
    v.optional(daysOrNull(31), null),
    'the visits of a page on one day, which are about nobody; at least 31, for the lists of a month; none for as long as the page is in the index. The total of a page stays',
  ),
});

export type Retention = v.InferOutput<typeof retentionSchema>;
