/** Sorts comments by depth, so that parents precede replies. */
import type { TakenComment } from './take.js';

export function byDepth(comments: readonly TakenComment[]): TakenComment[] {
  const depths = new Map<TakenComment, number>();
  for (const comment of comments) {
    const path: TakenComment[] = [];
    let at: TakenComment | null = comment;
    for (; at && !depths.has(at); at = at.parent) path.push(at);
    let depth = at ? depths.get(at)! : -1;
    for (const one of path.reverse()) depths.set(one, ++depth);
  }
  // stable: those of one depth stay in the order of time
  return [...comments].sort((a, b) => depths.get(a)! - depths.get(b)!);
}
