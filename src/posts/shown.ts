/** Which list on the page shows which post: the first, in document order, of those that have it. */
import { memoize } from '../core/memoize.js';
import { pageKey } from '../core/urls.js';
import type { Post } from './model.js';

interface List extends Element {
  /** shows its posts whatever the others show */
  noDedupe: boolean;
  requestUpdate(): void;
}

const keyOf = memoize(pageKey);

/** The keys of the posts that each list shows. */
const shown = new Map<List, string[]>();

const isBefore = (one: Node, other: Node) =>
  other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;

/**
 * The posts that are left to the list, at most `limit`: without the page itself, repeats, and what the lists before it
 * show. When that changes, the lists after it choose again, before the browser paints.
 */
export function choose(list: List, posts: readonly Post[], page: string, limit: number): Post[] {
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
  // an update may have been under way when the list left the page
  if (list.isConnected) tell(list, keys);
  return chosen;
}

/** What the list shows from now on. */
function tell(list: List, keys: string[]): void {
  if (String(shown.get(list) ?? '') === String(keys)) return;
  shown.set(list, keys);
  for (const other of shown.keys()) if (isBefore(list, other)) other.requestUpdate();
}

/** The list is gone from the page. */
export function leave(list: List): void {
  tell(list, []);
  shown.delete(list);
}
