/** The schemas of the moderation routes. */
import * as v from 'valibot';
import { badges, mapFields, shownFields, writerFields } from 'inlay/comments/model';
import { votesAnswer } from '../reactions.js';
import { commentAnswer } from '../schema.js';
import { booleanField, numberField, textField } from '../../http/requests/fields.js';
import { wholeNumber } from '../../http/requests/query.js';
import type { Status } from '../tables.js';

const pageFix = 'Write an address that begins with https:// or http://.';
const pageAddress = v.pipe(
  v.string(),
  v.regex(/^https?:/i, pageFix),
  v.url(pageFix),
  v.maxLength(2000, pageFix),
);

export const queues = ['pending', 'spam', 'approved', 'rejected', 'deleted', 'reported', 'all'] as const;
export const actions = ['approve', 'reject', 'spam', 'delete'] as const;
export type Action = (typeof actions)[number];

export const queueQuery = v.object({
  site: v.optional(v.string()),
  queue: v.optional(v.picklist(queues, `Write one of ${queues.join(', ')}.`), 'pending'),
  /** words that stand in the text, the name or the email address */
  search: v.optional(v.pipe(v.string(), v.maxLength(200, 'Write at most 200 characters.'))),
  page: v.optional(pageAddress),
  limit: wholeNumber(100, 30),
  cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}-\d{1,15}$/, 'This is no cursor of this server.'))),
});
export type QueueQuery = v.InferOutput<typeof queueQuery>;

const statuses = ['approved', 'pending', 'spam', 'rejected', 'deleted'] as const satisfies readonly Status[];

const words = v.nullable(v.string());

export const queuedAnswer = v.object({
  id: v.string(),
  site: v.string(),
  page: v.object({ url: v.string(), title: words, closed: v.boolean() }),
  parent: v.nullable(v.object({ id: v.string(), name: words, text: v.string() })),
  author: v.object({ ...mapFields(writerFields, () => words), badge: v.nullable(v.picklist(badges)) }),
  text: v.string(),
  createdAt: v.string(),
  editedAt: words,
  status: v.picklist(statuses),
  /** how likely spam, 0–1 */
  score: v.number(),
  /** why it has this status: words such as `first`, `links:4` */
  reasons: v.array(v.string()),
  reports: v.array(v.string()),
  pinned: v.boolean(),
  votes: votesAnswer,
  /** how many comments of the same device have been approved */
  approvedBefore: v.number(),
  /** the ban on its writer, and its end; `null` for one who may write */
  banned: v.nullable(v.object({ id: v.string(), until: v.string() })),
});
export type Queued = v.InferOutput<typeof queuedAnswer>;

export const queueAnswer = v.object({
  comments: v.array(queuedAnswer),
  next: words,
  counts: v.record(v.picklist(['pending', 'spam', 'reported']), v.number()),
});

const wasFix = `Write a status for each id: ${statuses.join(', ')}.`;
const statusList = new RegExp(`^(?:${statuses.join('|')})(?:,(?:${statuses.join('|')}))*$`);

const mostAtOnce = 200;
const idsFix = `Write 1 to ${mostAtOnce} ids.`;

export const bulkBody = v.object({
  action: v.picklist(actions, `Write one of ${actions.join(', ')}.`),
  ids: v.pipe(
    v.string(idsFix),
    v.regex(/^\d{1,15}(,\d{1,15})*$/, idsFix),
    v.description(`ids with commas between, up to ${mostAtOnce}`),
    v.transform((list) => list.split(',').map(Number)),
    v.maxLength(mostAtOnce, idsFix),
  ),
  was: v.optional(
    v.pipe(
      v.string(),
      v.regex(statusList, wasFix),
      v.description(
        'the status that each had when the moderator saw it, in the order of `ids`; one that has another by now is left alone',
      ),
      v.transform((list) => list.split(',') as Status[]),
    ),
  ),
});
/** Omitted fields stay as they are. */
export const changeBody = v.object({
  text: v.optional(v.string()),
  was: v.optional(
    v.pipe(
      v.string(),
      v.description('the text that the moderator saw; a comment that says something else by now stays so'),
    ),
  ),
  ...mapFields(shownFields, () => v.optional(v.string())),
});
export const replyBody = v.object({
  text: textField,
  name: textField,
  badge: v.optional(v.picklist(badges, `Write one of ${badges.join(', ')}.`), 'moderator'),
});
export const banBody = v.object({ days: numberField({ least: 1, most: 3650, usual: 30 }) });
export const answeredWith = v.object({ comment: commentAnswer, undo: v.string() });
/** The device that a comment came from, and the network (an address; of IPv6 the /64), stored as hashes. */
const banned = v.array(v.picklist(['device', 'network']));

const ban = v.object({
  id: v.string(),
  site: v.string(),
  /** what is banned */
  of: banned,
  since: v.string(),
  until: v.string(),
  /** the moderator */
  by: v.string(),
  /** whose writer it is; `null` where the comment is gone */
  comment: v.nullable(v.object({ id: v.string(), name: words, text: v.string(), page: v.string() })),
});
export type WireBan = v.InferOutput<typeof ban>;
export const bansQuery = v.object({ site: v.optional(v.string()) });
export const bansAnswer = v.object({ bans: v.array(ban) });
const entry = v.object({
  id: v.string(),
  at: v.string(),
  /** the moderator */
  by: v.string(),
  site: v.string(),
  action: v.string(),
  /** how many comments it was about */
  comments: v.number(),
  /** the page of its first comment; `null` where that is gone */
  page: v.nullable(v.object({ url: v.string(), title: words })),
  state: v.picklist(['done', 'reverted', 'final']),
});
export type WireEntry = v.InferOutput<typeof entry>;
export const auditQuery = v.object({
  site: v.optional(v.string()),
  cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'This is no cursor of this server.'))),
});
export const auditAnswer = v.object({ entries: v.array(entry), next: v.nullable(v.string()) });
export const closeBody = v.object({ page: pageAddress, closed: booleanField });
export const pinBody = v.object({ pinned: booleanField });
export const siteQuery = v.object({ site: v.string() });

/** `undo` takes it back: `POST /v1/admin/undo/{undo}` */
export const doneAnswer = v.object({ changed: v.number(), undo: v.nullable(v.string()) });
export const bannedAnswer = v.object({ ...doneAnswer.entries, of: banned });
