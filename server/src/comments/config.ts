import { mapFields, moderations, presences, writerFields } from 'inlay/comments/model';
import * as v from 'valibot';
import { described } from '../config/described.js';
import { fieldRules } from './writer-fields.js';

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

/** The settings that a site's moderators can change while the server runs. */
export const settingsEntries = {
  moderation: described(
    v.optional(v.picklist(moderations, one(moderations)), 'first'),
    'who waits for a moderator: nobody, those who have no approved comment yet, everybody',
  ),
  ...mapFields(writerFields, (field) =>
    described(v.optional(presence, 'optional'), `the field for ${fieldRules[field].what}`),
  ),
  maxLength: described(v.optional(whole(1, 50_000), 5000), 'characters of a comment, 1 to 50000'),
  editMinutes: described(
    v.optional(whole(0, 10_080), 15),
    'minutes in which a writer may change a comment; 0 for never',
  ),
  maxLinks: described(
    v.optional(whole(0, 100), 2),
    'links that a comment may have: one with more waits for a moderator, and one with more than twice as many plus three is likely spam',
  ),
  holdWords: described(
    v.optional(wordList, []),
    'a comment with one of these waits; parts of words count, upper and lower case are one',
  ),
  spamWords: described(v.optional(wordList, []), 'a comment with one of these is spam'),
  holdNewNames: described(
    v.optional(v.boolean('write true or false'), false),
    'whether a name waits until a comment under it has been approved',
  ),
  holdAfterDays: described(
    v.optional(v.nullable(whole(1, 36_500)), null),
    "days after which a page's comments wait; none for never",
  ),
  closeAfterDays: described(
    v.optional(v.nullable(whole(1, 36_500)), null),
    'days after which a page takes no more comments; none for never',
  ),
  reportsToHold: described(
    v.optional(whole(0, 1000), 3),
    'reports, each from another network, after which a comment waits; 0 for never',
  ),
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
      key: described(
        key,
        "where `akismet` is set: the key of a service that speaks Akismet's API, which is then asked about comments",
      ),
      endpoint: described(
        v.optional(address('https://rest.akismet.com/1.1/'), 'https://rest.akismet.com/1.1/'),
        "that service's address",
      ),
    }),
  ),
  /** a service that speaks OpenAI's `/moderations` */
  moderator: v.optional(
    v.strictObject({
      key: described(
        v.optional(key),
        "where `moderator` is set, `{}` for a service without a key: the key of a service that speaks OpenAI's `/moderations`, which is then asked",
      ),
      endpoint: described(
        v.optional(address('https://api.openai.com/v1/'), 'https://api.openai.com/v1/'),
        "that service's address",
      ),
      model: described(
        v.optional(v.string('write the name of a model'), 'omni-moderation-latest'),
        'the model it is asked for',
      ),
    }),
  ),
  rescanHours: described(
    v.optional(whole(0, 8760), 24),
    'hours between two looks of those services at what is published; 0 for none',
  ),
  floodPerMinute: described(
    v.optional(whole(1, 100_000), 30),
    'comments a minute on one site that count as a flood: while it lasts, browsers have to solve a small task before they send (a proof of work)',
  ),
  perHour: described(
    v.optional(whole(1, 100_000), 30),
    "comments that a reader's network may send in an hour",
  ),
});
export type CommentsConfig = v.InferOutput<typeof commentsSchema>;
