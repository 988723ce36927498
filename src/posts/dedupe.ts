/** Shows each post once a page: the first list in document order that has it keeps it. */
import { memoize } from '../core/memoize.js';
import { pageKey } from '../core/urls.js';
import type { Post } from './model.js';

interface List extends Element {
  /** shows its posts whatever the other lists show */
  noDedupe: boolean;
  requestUpdate(): void;
}

const keyOf = memoize(pageKey);

/** The keys of the posts that each list shows. */
const shown = new Map<List, string[]>();

const isBefore = (one: Node, other: Node) =>
  other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;

/**
 * The posts that are left for the list, at most `limit`: without the page itself, repeats, and the posts of the lists
 * before it. When its choice changes, the lists after it choose again before the browser paints.
 */
export function dedupe(list: List, posts: readonly Post[], page: string, limit: number): Post[] {
  const taken = new Set([keyOf(page)]);
  if (!list.noDedupe)
    for (const [other, theirs] of shown) if (isBefore(other, list)) theirs.forEach((key) => taken.add(key));
  const chosen: Post[] = [];
  const keys: string[] = [];
  for (const post of posts) {
    const key = keyOf(post.url);
    if (chosen.length === limit || taken.has(key)) continue;
    taken.add(key);
    keys.push(key);
    chosen.push(post);
  }
  // an update may have been under way when the list was removed
  if (list.isConnected) publish(list, keys);
  return chosen;
}

/** Records what the list shows, and updates the lists after it. */
function publish(list: List, keys: string[]): void {
  if (String(shown.get(list) ?? '') === String(keys)) return;
  shown.set(list, keys);
  for (const other of shown.keys()) if (isBefore(list, other)) other.requestUpdate();
}

/** Call when the list leaves the page or has nothing to show. */
export function release(list: List): void {
  publish(list, []);
  shown.delete(list);
}
