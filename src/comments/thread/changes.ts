/** Changes a thread after it is shown. Only this module and the store write to it. */
import type { Client } from '../client.js';
import type { Comment, Sort, Thread } from '../model.js';
import type { CommentsQuery } from '../source.js';
import { keepFocus } from './keep-focus.js';
import type { CommentNode } from './node.js';
import { writable, type Store, type WritableNode } from './store.js';

const isPick = ({ comment, parent }: CommentNode) => comment.pinned && !parent;
const time = ({ comment }: CommentNode) => Date.parse(comment.createdAt ?? '') || Infinity;

/** Shows a comment where its time belongs, by the order that is shown; one that is there already is replaced. */
export const insert = (store: Store, comment: Comment): CommentNode =>
  store.add(comment, (siblings, node) => {
    const newestFirst = !node.parent && store.sort === 'newest';
    const goesAfter = (one: CommentNode) => {
      const [picked, pick] = [isPick(one), isPick(node)];
      if (picked !== pick) return picked;
      // only the endpoint knows an order that is not by time
      if (!node.parent && !newestFirst && store.sort !== 'oldest') return true;
      return newestFirst ? time(one) >= time(node) : time(one) <= time(node);
    };
    return siblings.findLastIndex(goesAfter) + 1;
  });

/** Changes the thread around the comments: its count, its rules, whether it is closed, where it continues. */
export function patchThread(store: Store, patch: Partial<Thread>): void {
  writable(store).thread = { ...store.thread!, ...patch };
  store.onChange(null);
}

/** Moves the count, where it is known. */
function addToCount(store: Store, by: number): void {
  const { count } = store.thread!;
  if (count !== null) patchThread(store, { count: Math.max(0, count + by) });
}

/**
 * The comment as the endpoint has it now. An answer about one comment says nothing about replies that are shown: they
 * have nodes of their own, and the node knows where the others continue.
 */
export function replace(store: Store, node: CommentNode, comment: Comment): void {
  (node as WritableNode).comment = { ...comment, replies: [], nextReplies: node.comment.nextReplies };
  keepFocus(node, () => store.onChange(node));
}

/** Everybody sees a comment that only its writer saw, or that was withdrawn before. */
export function publish(store: Store, node: CommentNode, comment: Comment): void {
  replace(store, node, comment);
  store.withdrawn.delete(comment.id);
  addToCount(store, 1);
}

/** Hides the comment from everyone but its writer. It is counted once, whichever source reports it first. */
export function hide(store: Store, id: string): void {
  const node = store.get(id);
  const counted = node ? node.comment.status === 'approved' : !store.unread.some((one) => one.id === id);
  // one on a part that is not shown is counted too
  if (counted && !store.withdrawn.has(id)) addToCount(store, -1);
  store.withdrawn.add(id);
}

/** A comment leaves the thread; one with replies leaves a stub. */
export function withdraw(store: Store, id: string): void {
  hide(store, id);
  const node = store.get(id) as WritableNode | undefined;
  if (node?.replies.length) {
    node.comment = { ...node.comment, status: 'deleted' };
    store.update(node, { panel: null, formState: null });
  } else if (node) drop(store, node);
  setUnread(
    store,
    store.unread.filter((comment) => comment.id !== id),
  );
}

/** Takes a node out of the tree. */
export function drop(store: Store, node: CommentNode): void {
  if (store.get(node.comment.id) !== node) return;
  const siblings = store.siblings(node) as CommentNode[];
  siblings.splice(siblings.indexOf(node), 1);
  writable(store).nodes.delete(node.comment.id);
  store.onChange(node);
}

/** The endpoint took a comment that was shown while it was sent. */
export function confirm(store: Store, node: CommentNode, comment: Comment, revision: string | null): void {
  // a stream may have brought it before the answer did
  const twin = store.get(comment.id);
  if (twin && twin !== node) drop(store, twin);
  const { nodes } = writable(store);
  nodes.delete(node.comment.id);
  nodes.set(comment.id, node);
  replace(store, node, comment);
  store.update(node, { delivery: null });
  setRevision(store, revision);
  if (comment.status === 'approved' && !twin) addToCount(store, 1);
  setUnread(
    store,
    store.unread.filter(({ id }) => id !== comment.id),
  );
}

/** Every answer has to know of this revision from now on. */
export function setRevision(store: Store, revision: string | null): void {
  if (revision !== null) writable(store).revision = revision;
}

export function setUnread(store: Store, unread: readonly Comment[]): void {
  writable(store).unread = unread;
  store.onChange(null);
}

/** Reads a part of the thread in the order that is shown, past every cache that does not know of the reader's writes. */
export const readPart = (
  { sort, revision: rev }: Store,
  client: Client,
  part: Partial<CommentsQuery>,
): Promise<Thread> => client.read({ sort, rev, ...part });

/** Shows another part of the thread in place of what is shown. */
export async function showPart(
  store: Store,
  client: Client,
  part: Partial<CommentsQuery> & { sort?: Sort },
): Promise<Thread> {
  const thread = await readPart(store, client, part);
  store.show(thread, part.sort ?? store.sort);
  return thread;
}

/** Reads on where the thread, or the replies to a comment, stopped. Returns the first comment that is new. */
export async function extend(
  store: Store,
  client: Client,
  under: CommentNode | null,
): Promise<CommentNode | null> {
  const parent = under?.comment.id ?? null;
  const cursor = under ? under.comment.nextReplies : store.thread!.next;
  const { comments, next } = await readPart(store, client, { parent, cursor });
  const first = comments.find(({ id }) => !store.get(id));
  for (const comment of comments)
    insert(store, parent ? { ...comment, parent: comment.parent ?? parent } : comment);
  if (under) {
    (under as WritableNode).comment = { ...under.comment, nextReplies: next };
    store.onChange(under);
  } else patchThread(store, { next });
  return (first && store.get(first.id)) ?? null;
}

/** Shows the unread comments in their places; returns the first. */
export function showUnread(store: Store): CommentNode {
  const { unread } = store;
  setUnread(store, []);
  const [first] = unread.map((comment) => insert(store, comment));
  addToCount(store, unread.length);
  return first!;
}
