/** Comments come into an open thread and leave it; each is counted once, whoever tells of it first. */
import type { Conversation } from '../conversation.js';
import { findOwn, keepOwn } from '../device/own-comments.js';
import type { Comment, Thread } from '../model.js';
import type { Entry } from './list.js';

/** What has left a thread since it was read. */
const left = new WeakMap<Thread, Set<string>>();

export function count(thread: Thread, more: number): void {
  if (thread.count !== null) thread.count = Math.max(0, thread.count + more);
}

/** The comment as the endpoint has it now; its replies stand in entries of their own. */
export function renew({ view }: Conversation, entry: Entry, comment: Comment): void {
  entry.comment = { ...comment, replies: [], nextReplies: entry.comment.nextReplies };
  view.draw(entry);
}

/** A comment that is shown is one that all see: its writer's waited for a moderator, or it was taken out before. */
export function appear(host: Conversation, entry: Entry, comment: Comment): void {
  const { thread, element } = host;
  const { endpoint, page } = element.query;
  renew(host, entry, comment);
  left.get(thread!)?.delete(comment.id);
  count(thread!, 1);
  const own = findOwn(endpoint, comment.id);
  if (own) {
    keepOwn({ endpoint, page }, own.key, entry.comment);
    host.announce(host.more?.words('comments.sent') ?? '');
  }
  host.draw(null);
}

/** A comment is no longer one that all see. */
export function uncount({ view, fresh, thread }: Conversation, id: string): void {
  const gone = left.get(thread!) ?? new Set();
  left.set(thread!, gone);
  const entry = view.get(id);
  const counted = entry ? entry.comment.status === 'approved' : !fresh.some((comment) => comment.id === id);
  // one that stands on a part that is not shown is counted too
  if (counted && !gone.has(id)) count(thread!, -1);
  gone.add(id);
}

/** A comment leaves the page. */
export function leave(host: Conversation, id: string): void {
  uncount(host, id);
  const entry = host.view.get(id);
  if (entry) host.view.takeOut(entry);
  host.fresh = host.fresh.filter((comment) => comment.id !== id);
  host.draw(null);
}
