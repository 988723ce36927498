import type { BodyNode } from './body/node.js';

export const sorts = ['oldest', 'newest', 'top'] as const;
export type Sort = (typeof sorts)[number];

export const statuses = ['approved', 'pending', 'deleted'] as const;
export type CommentStatus = (typeof statuses)[number];

export const badges = ['author', 'moderator'] as const;
export type Badge = (typeof badges)[number];

export const presences = ['optional', 'required', 'hidden'] as const;
/** Whether a form has a field, and whether it must be filled in. */
export type Presence = (typeof presences)[number];

export const moderations = ['none', 'first', 'all'] as const;

/** The fields in which writers describe themselves, in the order of the form. Forms, storage, sources and the server follow this list. */
export const writerFields = ['name', 'email', 'url'] as const;
export type WriterField = (typeof writerFields)[number];

/** The fields that readers see. Only moderators see the others. */
export const shownFields = ['name', 'url'] as const satisfies readonly WriterField[];
export type ShownField = (typeof shownFields)[number];

export type FormField = 'text' | WriterField;

/** An object with a value for each field. */
export const mapFields = <Field extends string, Value>(
  fields: readonly Field[],
  valueOf: (field: Field) => Value,
): Record<Field, Value> =>
  Object.fromEntries(fields.map((field) => [field, valueOf(field)])) as Record<Field, Value>;

/** Besides the fields that readers see; `null` for what the writer left empty. */
export interface CommentAuthor extends Record<ShownField, string | null> {
  avatar: string | null;
  badge: Badge | null;
}

export interface Comment {
  id: string;
  /** the comment that it replies to; `null` for a top-level comment */
  parent: string | null;
  author: CommentAuthor;
  /** as the reader wrote it, in the markup of `body.ts`; empty if the system gives only `body` */
  text: string;
  /** the nodes, where the system answers with HTML; else `null`, and `text` makes them */
  body: BodyNode[] | null;
  /** ISO 8601; `null` = unknown */
  createdAt: string | null;
  editedAt: string | null;
  status: CommentStatus;
  /** an editors' pick: shown first, and marked */
  pinned: boolean;
  /** votes for it; `null` = unknown */
  votes: number | null;
  /** visible direct replies, including those that this answer does not contain */
  replyCount: number;
  /** in the order in which they are shown: the oldest first */
  replies: Comment[];
  /** the cursor of the replies that this answer does not contain; `null` if it contains all */
  nextReplies: string | null;
}

/** A challenge that takes a browser a moment and a flood of spam too long, in altcha's format. */
export interface Challenge {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}

/** Which fields the endpoint asks for, and what becomes of a comment. */
export interface FormRules extends Record<WriterField, Presence> {
  /** characters; `null` for no limit */
  maxLength: number | null;
  /** whose comments await moderation: nobody's, those of writers without an approved comment, everybody's */
  moderation: (typeof moderations)[number];
  automaticChecks: boolean;
  /** seconds in which a writer may edit and delete; 0 for never, `null` if unknown */
  editWindow: number | null;
  /** the token which proves that the form was shown */
  token: string | null;
  /** the name of a field that people do not see */
  honeypot: string | null;
  challenge: Challenge | null;
}

export interface Thread {
  /** all visible comments, replies included; `null` = unknown */
  count: number | null;
  /** closed to new comments */
  closed: boolean;
  /** the top-level comments, in the order that was asked for; the widget shows editors' picks first */
  comments: Comment[];
  /** whether comments stand before these */
  earlier: boolean;
  /** the cursor of the next part; `null` at the end */
  next: string | null;
  form: FormRules;
  /** grows with every change of the thread */
  rev: string | null;
}
