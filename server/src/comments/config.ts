import * as v from 'valibot';
import { moderations, presences } from './schema.js';

const one = (options: readonly string[]) => `write one of ${options.join(', ')}`;
const whole = (least: number, most: number) => {
  const fix = `write a whole number from ${least} to ${most}`;
  return v.pipe(v.number(fix), v.integer(fix), v.minValue(least, fix), v.maxValue(most, fix));
};
const wordList = v.array(
  v.pipe(v.string('write words as text'), v.trim(), v.nonEmpty(), v.maxLength(200)),
  'write a list of words',
);
const presence = v.picklist(presences, one(presences));

/** What a site's moderators can change while the server runs. */
export const settingsEntries = {
  /** who waits for a moderator: nobody, those who have no approved comment yet, everybody */
  moderation: v.optional(v.picklist(moderations, one(moderations)), 'first'),
  name: v.optional(presence, 'optional'),
  email: v.optional(presence, 'optional'),
  url: v.optional(presence, 'optional'),
  /** characters, as a text field counts them */
  maxLength: v.optional(whole(1, 50_000), 5000),
  /** minutes in which a writer may change a comment; 0 for never */
  editMinutes: v.optional(whole(0, 10_080), 15),
  /** a comment with more links waits for a moderator; with more than twice as many and three it counts as spam */
  maxLinks: v.optional(whole(0, 100), 2),
  /** a comment with one of these waits for a moderator; parts of words count, upper and lower case are one */
  holdWords: v.optional(wordList, []),
  /** a comment with one of these is spam */
  spamWords: v.optional(wordList, []),
  /** whether a name waits for a moderator until a comment under it has been approved */
  holdNewNames: v.optional(v.boolean('write true or false'), false),
  /** days after which a page's comments wait for a moderator; `null` for never */
  holdAfterDays: v.optional(v.nullable(whole(1, 36_500)), null),
  /** days after which a page takes no more comments; `null` for never */
  closeAfterDays: v.optional(v.nullable(whole(1, 36_500)), null),
  /** reports, each from another network, after which a comment waits for a moderator; 0 for never */
  reportsToHold: v.optional(whole(0, 1000), 3),
};

export const settingsSchema = v.strictObject(settingsEntries);
export type Settings = v.InferOutput<typeof settingsSchema>;

const key = v.pipe(v.string('write the key as text'), v.nonEmpty('write the key that the provider gave you'));
const address = (example: string) =>
  v.pipe(v.string(`write an address such as "${example}"`), v.url(`write an address such as "${example}"`));

/** The settings under `comments`: what sites start with, and the outside checks, whose keys stay on the server. */
export const commentsSchema = v.strictObject({
  ...settingsEntries,
  /** a service that speaks Akismet's API */
  akismet: v.optional(
    v.strictObject({
      key,
      endpoint: v.optional(address('https://rest.akismet.com/1.1/'), 'https://rest.akismet.com/1.1/'),
    }),
  ),
  /** a service that speaks OpenAI's `/moderations` */
  moderator: v.optional(
    v.strictObject({
      key: v.optional(key),
      endpoint: v.optional(address('https://api.openai.com/v1/'), 'https://api.openai.com/v1/'),
      model: v.optional(v.string('write the name of a model'), 'omni-moderation-latest'),
    }),
  ),
  /** hours between two looks of the outside checks at what is published; 0 for none */
  rescanHours: v.optional(whole(0, 8760), 24),
  /** comments a minute on one site from which on a proof of work is asked for */
  pressure: v.optional(whole(1, 100_000), 30),
  /** how many comments a reader's network may send in an hour */
  perHour: v.optional(whole(1, 100_000), 30),
});
export type CommentsConfig = v.InferOutput<typeof commentsSchema>;
