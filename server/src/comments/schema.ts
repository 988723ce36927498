/**
 * The comments contract as the API description shows it, and what it leaves to the endpoint.
 *
 * Reading
 * - `id`, `parent` and cursors are strings; `rev` is a number that grows with every change of the thread (votes too).
 * - Editors' picks (`pinned`) come first, on the first page; the other roots in the order of `sort`; replies oldest first. A root brings its first ten descendants, whatever
 *   their depth: a parent is always there before its replies. `replyCount` counts the direct replies that show;
 *   `nextReplies` is not null when some of them did not come along, and is asked for with `parent` and `cursor`.
 * - `at=<id>` opens the page of roots at the one that holds that comment, which comes along with all it replies to;
 *   `earlier` says whether roots stand before it. A comment fetched so may come again with `nextReplies`: go by the id.
 * - `limit` is 1–100, default 25. `parent=<id>` answers direct replies of that comment, each with its first ones.
 * - A deleted comment with replies stays as a stub: `status: "deleted"`, `text: ""`, `author.name: null`.
 * - `form.editWindow` (seconds, 0 = no editing) says how long a writer may edit; it starts at `createdAt`.
 *   `form.challenge` (while the site is flooded) is `{algorithm: "SHA-256", challenge, maxnumber, salt, signature}`: find the
 *   whole number n ≤ maxnumber with hex(SHA-256(salt + n)) = challenge, and post as `challenge` the base64 of the JSON
 *   `{algorithm, challenge, number, salt, signature}`. A challenge is good for one post and 20 minutes; without a
 *   solution a comment waits for a moderator, with a wrong, used or old one it is 422 `…:proof-refused`. Read the thread
 *   again for a fresh challenge, after a post too.
 * - `form.token` needs a few seconds to ripen and is good for a day; one that is missing or stale is no error.
 * - `form.honeypot` names a field that people do not see and must leave empty.
 *
 * Writing
 * - One edit token a device and endpoint is sent with every post (16–200 characters; only its hash is stored): it is what makes
 *   later comments "not the first". It owns the comments it posted, and no others.
 * - 201 and 202 answer the comment and `rev`; a repeated `key` answers the first result again with the same status.
 * - Wrong fields are 422 with `type` `…:invalid` and `errors[].code` one of `required`, `too-long`, `invalid`; a `key` used for
 *   another text is 422 with `…:key-reused`. 403 `…:closed` for a closed page, `…:page-not-served` for a page of no
 *   configured site; 404 `…:not-found` for a comment that is not there, or not the asker's; 403 `…:edit-window-over`;
 *   429 `…:too-many` with Retry-After; 409 `…:parent-gone` when the comment that it replies to no longer shows.
 * - PATCH takes `text` and answers 200, or 202 when the new text waits for a moderator. DELETE answers 200 with
 *   `{id, status: "deleted", rev}`. A vote answers `{up, rev}`, also when the device has voted already, and `value=0` takes it
 *   back; a report 204. Both are 403 without an Origin or Referer of the comment's site, a vote for a comment of one's own
 *   (by the edit token) is 403 `…:own-comment`, and too many from one network are 429.
 * - A comment held as spam says "pending" to its writer.
 *
 * Stream
 * - `event: comment|edit`, `data: {comment, rev}` (the comment without its replies); `event: delete`, `data: {id, rev}`;
 *   `event: reload`, `data: {rev}` when the server cannot tell what was missed. The event's id is the revision.
 * - A reader who comes back with `Last-Event-ID` is sent each comment that changed once, as it is now.
 */
import {
  badges,
  mapFields,
  moderations,
  presences,
  shownFields,
  sorts,
  statuses,
  writerFields,
} from 'inlay/comments/model';
import * as v from 'valibot';
import { textField } from '../http/requests/fields.js';
import { votesAnswer } from './reactions.js';
import { wholeNumber } from '../http/requests/query.js';

const words = v.nullable(v.string());
const instant = v.pipe(v.string(), v.isoTimestamp());

const commentFields = v.object({
  id: v.string(),
  parent: words,
  author: v.object({
    ...mapFields(shownFields, () => words),
    avatar: words,
    badge: v.nullable(v.picklist(badges)),
  }),
  text: v.string(),
  createdAt: instant,
  editedAt: v.nullable(instant),
  status: v.picklist(statuses),
  pinned: v.pipe(v.boolean(), v.description('an editors’ pick, which comes first')),
  votes: votesAnswer,
  replyCount: v.number(),
  nextReplies: words,
});

export interface WireComment extends v.InferOutput<typeof commentFields> {
  replies: WireComment[];
}

export const commentAnswer: v.GenericSchema<WireComment> = v.pipe(
  v.object({ ...commentFields.entries, replies: v.array(v.lazy(() => commentAnswer)) }),
  v.title('Comment'),
);

const presence = v.picklist(presences);

export const challengeAnswer = v.object({
  algorithm: v.literal('SHA-256'),
  challenge: v.string(),
  maxnumber: v.number(),
  salt: v.string(),
  signature: v.string(),
});

export const formAnswer = v.object({
  ...mapFields(writerFields, () => presence),
  maxLength: v.number(),
  moderation: v.picklist(moderations),
  automaticChecks: v.boolean(),
  editWindow: v.number(),
  token: v.string(),
  honeypot: v.string(),
  challenge: v.nullable(challengeAnswer),
});
export type WireForm = v.InferOutput<typeof formAnswer>;

export const threadAnswer = v.object({
  page: v.string(),
  count: v.number(),
  closed: v.boolean(),
  comments: v.array(commentAnswer),
  earlier: v.boolean(),
  next: words,
  form: formAnswer,
  rev: v.number(),
});
export type WireThread = v.InferOutput<typeof threadAnswer>;

const pageFix = "Write the page's address.";
const page = v.pipe(v.string(pageFix), v.url(pageFix), v.maxLength(2000, pageFix));
const id = v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'Write the id of a comment.'));

export const threadQuery = v.object({
  page,
  sort: v.optional(v.picklist(sorts, `Write one of ${sorts.join(', ')}.`), 'oldest'),
  limit: wholeNumber(100, 25),
  cursor: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,15}(-\d{1,15}){0,2}$/, 'This is no cursor of this server.')),
  ),
  parent: v.optional(id),
  at: v.optional(id),
  rev: v.optional(v.string()),
});
export type ThreadQuery = v.InferOutput<typeof threadQuery>;

export const countQuery = v.object({
  page: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(2000, pageFix)), 'Write 1 to 200 pages.'),
    v.minLength(1, 'Write 1 to 200 pages.'),
    v.maxLength(200, 'Write 1 to 200 pages.'),
    v.description('may be repeated, up to 200 times'),
  ),
});
export const streamQuery = v.pick(threadQuery, ['page']);
export const countAnswer = v.object({ counts: v.record(v.string(), v.number()) });

/** A field that people do not see and programs fill in. Not a name that browsers fill in by themselves. */
export const honeypot = 'subject';

/**
 * What a form may send. Only `page` and `text` are needed; whether they make a comment is said field by field, by the
 * site's settings. A page that is built for any host writes a path from the root.
 */
export const postBody = v.object({
  page: v.nullish(v.pipe(v.string(pageFix), v.maxLength(2000, pageFix)), ''),
  parent: v.nullish(v.union([v.literal(''), id], 'Write the id of a comment.'), ''),
  text: textField,
  ...mapFields(writerFields, () => textField),
  key: v.nullish(
    v.pipe(v.string(), v.regex(/^[^\u0000-\u001f]{0,200}$/, 'Write at most 200 characters.')),
    '',
  ),
  editToken: v.nullish(
    v.pipe(v.string(), v.regex(/^([\x21-\x7e]{16,200})?$/, 'Write 16 to 200 characters without spaces.')),
    '',
  ),
  token: textField,
  challenge: textField,
  [honeypot]: textField,
});
export type PostBody = v.InferOutput<typeof postBody>;

/** The page's whole address, once it is known. */
export const pageBody = v.object({ page });

export const editBody = v.object({ text: textField });
/** `value` 0 takes the vote back. The edit token tells a writer, whose own vote does not count. */
export const voteBody = v.object({
  value: v.pipe(
    v.nullish(v.union([v.picklist(['', '0', '1']), v.picklist([0, 1])], 'Write 1 or 0.'), '1'),
    v.transform((value) => value !== '0' && value !== 0),
  ),
  editToken: textField,
  device: v.pipe(
    v.string('Write 8 to 200 characters without spaces.'),
    v.regex(/^[\x21-\x7e]{8,200}$/, 'Write 8 to 200 characters without spaces.'),
  ),
});
export const reportBody = v.object({ reason: textField });

export const postedAnswer = v.intersect([commentAnswer, v.object({ rev: v.number() })]);
export const deletedAnswer = v.object({ id: v.string(), status: v.literal('deleted'), rev: v.number() });
export const voteAnswer = v.object({ ...votesAnswer.entries, rev: v.number() });
