/** Comments and threads as the contract writes them. */
import { fields, flag, instant, list, must, number, oneOf, text } from '../../core/parse/check.js';
import { safeWebUrl, safeUrl } from '../../core/parse/urls.js';
import {
  badges,
  mapFields,
  moderations,
  presences,
  shownFields,
  statuses,
  writerFields,
  type Challenge,
  type Comment,
  type Thread,
} from '../model.js';

const key = (value: unknown) => text(value) ?? number(value)?.toString() ?? null;

/** One comment with the replies that came along; `null` for what is none. */
export function parseComment(value: unknown): Comment | null {
  const from = fields(value);
  const id = key(from.id);
  if (!id) return null;
  const author = fields(from.author);
  return {
    id,
    parent: key(from.parent),
    author: {
      ...mapFields(shownFields, (field) => text(author[field])),
      url: safeUrl(text(author.url)),
      avatar: safeWebUrl(text(author.avatar)),
      badge: oneOf(author.badge, badges),
    },
    text: typeof from.text === 'string' ? from.text : '',
    body: null,
    createdAt: instant(from.createdAt),
    editedAt: instant(from.editedAt),
    status: oneOf(from.status, statuses) ?? 'approved',
    pinned: from.pinned === true,
    votes: number(fields(from.votes).up),
    replyCount: number(from.replyCount) ?? 0,
    replies: comments(from.replies),
    nextReplies: text(from.nextReplies),
  };
}

const comments = (value: unknown) =>
  list(value)
    .map(parseComment)
    .filter((comment) => comment !== null);

/** The contract's answer. What is missing or of the wrong type is unknown. */
export function parseThread(answer: unknown): Thread {
  const from = fields(answer);
  must(Array.isArray(from.comments), 'the comments of an Inlay endpoint: it has no list "comments"');
  const form = fields(from.form);
  return {
    count: number(from.count),
    closed: from.closed === true,
    comments: comments(from.comments),
    earlier: from.earlier === true,
    next: text(from.next),
    form: {
      ...mapFields(writerFields, (field) => oneOf(form[field], presences) ?? 'optional'),
      maxLength: number(form.maxLength),
      moderation: oneOf(form.moderation, moderations) ?? 'none',
      automaticChecks: flag(form.automaticChecks) ?? false,
      editWindow: number(form.editWindow),
      token: text(form.token),
      honeypot: text(form.honeypot),
      challenge: number(fields(form.challenge).maxnumber) ? (form.challenge as Challenge) : null,
    },
    rev: key(from.rev),
  };
}
