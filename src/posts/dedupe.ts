/** Shows each post once a page where it can: the first list in the page's order that has it keeps it. */
import { memoize } from '../core/memoize.js';
import { precedes } from '../core/tree-order.js';
import { pageKey } from '../core/page/page-key.js';
import type { Post } from './model.js';

interface List extends Element {
  /** shows its posts whatever the other lists show */
  noDedupe: boolean;
  requestUpdate(): void;
}

const keyOf = memoize(pageKey);

/** The keys of the posts that each list shows, for all copies of Inlay on the page. */
const registry = globalThis as { [key: symbol]: unknown };
const shown = (registry[Symbol.for('inlay.posts')] ??= new Map()) as Map<List, string[]>;

/**
 * At most `limit` posts, without repeats and without those at `excluded`. Posts of earlier lists are used only when too
 * few others are left. When the choice changes, the later lists choose again before the browser paints.
 */
export function dedupe(
  list: List,
  posts: readonly Post[],
  excluded: readonly string[],
  limit: number,
): Post[] {
  const taken = new Set<string>();
  if (!list.noDedupe)
    for (const [other, theirs] of shown) if (precedes(other, list)) theirs.forEach((key) => taken.add(key));
  const seen = new Set(excluded.map(keyOf));
  const fresh: Post[] = [];
  const repeated: Post[] = [];
  for (const post of posts) {
    const key = keyOf(post.url);
    if (seen.has(key)) continue;
    seen.add(key);
    (taken.has(key) ? repeated : fresh).push(post);
  }
  const wanted = new Set([...fresh, ...repeated].slice(0, limit));
  const chosen = posts.filter((post) => wanted.has(post));
  // an update may still have been pending when the list was removed
  if (list.isConnected)
    publish(
      list,
      chosen.map(({ url }) => keyOf(url)),
    );
  return chosen;
}

/** Records what the list shows, and updates the lists after it. */
function publish(list: List, keys: string[]): void {
  if (String(shown.get(list) ?? '') === String(keys)) return;
  shown.set(list, keys);
  for (const other of shown.keys())
    // where a removed list stood is no longer known
    if (other !== list && (!list.isConnected || precedes(list, other))) other.requestUpdate();
}

/** Call when the list leaves the page or has nothing to show. */
export function release(list: List): void {
  publish(list, []);
  shown.delete(list);
}
