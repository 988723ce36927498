/** Reads what is shown again after something was missed: what changed, what is gone, and what is new. */
import type { Client } from '../client.js';
import type { Comment, Thread } from '../model.js';
import { readPart, replace, withdraw } from '../thread/changes.js';
import type { Store } from '../thread/store.js';

/** Parts of 100 comments that are read at most. */
const most = 20;

const wordsOf = (comment: Comment) => JSON.stringify({ ...comment, replies: 0, nextReplies: 0 });

/**
 * @param isNews whether a comment was written after what is shown, where the end of its list is not shown
 * @param arrive is handed what is new
 * @returns the thread around the comments
 */
export async function readAgain(
  store: Store,
  client: Client,
  isNews: (comment: Comment) => boolean,
  arrive: (comment: Comment) => void,
): Promise<Thread> {
  const shown = [...store.nodes.values()].filter(({ comment }) => comment.status === 'approved');
  const found = new Map<string, Comment>();
  /** lists that were read to their end, by the comment that they reply to */
  const ended = new Set<string | null>();
  /** the last first, so that no replies are left where something goes */
  const gone: string[] = [];
  let parts = 0;

  /** Whether all of a list is shown. */
  const isWhole = (parent: string | null) =>
    parent === null ? !store.thread!.next : !!store.get(parent) && !store.get(parent)!.comment.nextReplies;
  const hasAll = (parent: string | null) =>
    shown.every(({ comment: { id, parent: of } }) => of !== parent || found.has(id));

  /** Reads a list as far as it is shown. */
  async function read(parent: string | null, cursor: string | null): Promise<Thread> {
    let next = cursor;
    let thread: Thread;
    do {
      thread = await readPart(store, client, { parent, cursor: next, limit: 100 });
      for (const comment of thread.comments) await note(comment, parent);
      next = thread.next;
    } while (next && ++parts < most && (isWhole(parent) || !hasAll(parent)));
    if (!next) ended.add(parent);
    return thread;
  }

  async function note(comment: Comment, parent: string | null): Promise<void> {
    const { id, nextReplies } = comment;
    found.set(id, { ...comment, parent: comment.parent ?? parent });
    for (const reply of comment.replies) await note(reply, id);
    if (!nextReplies) ended.add(id);
    else if (isWhole(id) || !hasAll(id)) await read(id, nextReplies);
  }

  const thread = await read(null, null);
  if (thread.next && store.sort !== 'newest')
    for (const one of (await readPart(store, client, { sort: 'newest', limit: 100 })).comments)
      await note(one, null);

  for (const comment of found.values()) {
    const node = store.get(comment.id);
    if (!node) {
      if (comment.status === 'approved' && (isWhole(comment.parent) || isNews(comment))) arrive(comment);
    } else if (node.comment.status !== 'approved') arrive(comment);
    else if (comment.status === 'deleted') withdraw(store, comment.id);
    else if (wordsOf(comment) !== wordsOf(node.comment)) replace(store, node, comment);
  }
  for (const { comment } of shown)
    if (!found.has(comment.id) && ended.has(comment.parent)) {
      gone.unshift(comment.id);
      // what replied to it went with it
      ended.add(comment.id);
    }
  for (const id of gone) withdraw(store, id);
  return thread;
}
