import { fields, list, must, number, text } from '../../core/parse/check.js';
import { InlayError } from '../../core/error.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import type { Http } from '../../core/request.js';
import { endpointUrl, safeUrl } from '../../core/parse/urls.js';
import { newAuthor, newComment, newRules } from '../defaults.js';
import type { Comment, Sort, Thread } from '../model.js';
import type { CommentsQuery, Access } from '../source.js';

/** Isso's names of the orders; in place of one that it lacks, the newest come first. */
const orders: Partial<Record<Sort, string>> = { oldest: 'oldest', top: 'upvotes' };

/** Isso knows a writer by a cookie for each comment. */
export const cookies = { credentials: 'include' } as const;

/** Isso's name of a page is its path. */
export const uriOf = ({ page }: Pick<Access, 'page'>): string => new URL(page).pathname;

/** Epoch seconds, with a fraction, as ISO 8601. */
const instant = (value: unknown): string | null => {
  const seconds = number(value);
  return seconds === null ? null : new Date(seconds * 1000).toISOString();
};

const statuses: Record<number, Comment['status']> = { 1: 'approved', 2: 'pending', 4: 'deleted' };

/** One comment with the replies that came along. */
export function parseComment(value: unknown): Comment | null {
  const from = fields(value);
  const id = number(from.id);
  if (id === null) return null;
  // in the order of the roots, where readers want the oldest first
  const replies = list(from.replies)
    .map(parseComment)
    .filter((comment) => comment !== null)
    .sort((one, other) => ((one.createdAt ?? '') < (other.createdAt ?? '') ? -1 : 1));
  return newComment({
    id: String(id),
    parent: number(from.parent) === null ? null : String(from.parent),
    author: newAuthor({ name: text(from.author), url: safeUrl(text(from.website)) }),
    text: typeof from.text === 'string' ? from.text : '',
    createdAt: instant(from.created),
    editedAt: instant(from.modified),
    status: statuses[number(from.mode) ?? 1] ?? 'approved',
    // it says both, and takes only the one back from the other
    votes: number(from.likes),
    replyCount: number(from.total_replies) ?? replies.length,
    replies,
    nextReplies: number(from.hidden_replies) ? String(replies.length) : null,
  });
}

/** `plain` is what the writer wrote, without Isso's HTML. */
export const ask = (query: CommentsQuery, http: Http): Promise<unknown> => {
  const { endpoint, sort, limit, cursor, parent } = query;
  const asked = {
    uri: uriOf(query),
    limit,
    nested_limit: 10,
    plain: 1,
    sort: orders[sort] ?? 'newest',
    offset: cursor,
    parent,
  };
  return read(endpointUrl(endpoint!, '', asked), http);
};

export async function load(query: CommentsQuery, http: Http): Promise<Thread> {
  const { cursor, parent } = query;
  const endpoint = requireEndpoint(query.endpoint);
  const [answer, config] = await Promise.all([ask(query, http), settings(endpoint, http)]);
  const from = fields(answer);
  must(Array.isArray(from.replies), 'Isso\'s: it has no list "replies"');
  const comments = list(from.replies)
    .map(parseComment)
    .filter((comment) => comment !== null);
  const hidden = number(from.hidden_replies) ?? 0;
  return {
    count: parent ? null : comments.reduce((sum, one) => sum + 1 + one.replyCount, hidden),
    closed: false,
    comments,
    earlier: false,
    next: hidden ? String(Number(cursor ?? 0) + comments.length) : null,
    form: newRules({
      name: config['require-author'] === true ? 'required' : 'optional',
      email: config['require-email'] === true ? 'required' : 'optional',
      url: 'optional',
      maxLength: 65_535,
      moderation: config.moderated === true ? 'all' : 'none',
      editWindow: 900,
    }),
    rev: null,
  };
}

/** A page without comments is a 404 of older versions. */
async function read(url: URL, http: Http): Promise<unknown> {
  try {
    return await http.get(url, cookies);
  } catch (thrown) {
    if (InlayError.from(thrown).status === 404) return { replies: [] };
    throw thrown;
  }
}

/** The settings of Isso's form; older versions do not publish them. */
async function settings(endpoint: string, http: Http): Promise<Record<string, unknown>> {
  try {
    return fields(fields(await http.get(endpointUrl(endpoint, 'config'))).config);
  } catch {
    return {};
  }
}
