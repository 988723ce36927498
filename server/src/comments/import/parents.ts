/** Replies to comments that are left out or pending move up to the nearest visible comment above. */
import type { ImportedComment } from './export.js';
import type { TakenComment } from './take.js';

/** Sets the parents. Some exports have comments that answer each other in a circle: one of them then answers the page. */
export function linkParents(
  comments: readonly ImportedComment[],
  taken: ReadonlyMap<ImportedComment, TakenComment>,
): void {
  const byId = new Map(comments.filter(({ id }) => id).map((comment) => [comment.id, comment]));
  /** what a reply to each comment attaches to */
  const places = new Map<ImportedComment, TakenComment | null>();
  for (const comment of comments) {
    const path = new Set<ImportedComment>();
    let at: ImportedComment | undefined = comment;
    while (at && !places.has(at) && !path.has(at)) {
      path.add(at);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    let above = (at && places.get(at)) ?? null;
    for (const one of [...path].reverse()) {
      const own = taken.get(one);
      if (own) own.parent = above;
      if (own?.status === 'approved') above = own;
      places.set(one, above);
    }
  }
}
