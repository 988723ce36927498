/** The order of the comments in a list. Pure functions. */
import type { Queued } from '../api.js';

type Written = Pick<Queued, 'createdAt' | 'id'>;

/** For `sort`, in the server's order: what was imported is older than its id says. */
export const newestFirst = (one: Written, other: Written): number =>
  Date.parse(other.createdAt) - Date.parse(one.createdAt) || Number(other.id) - Number(one.id);

/** The comments with others brought back to where they were, newest first. */
export function withBack(comments: readonly Queued[], back: readonly Queued[]): Queued[] {
  const ids = new Set(back.map(({ id }) => id));
  const others = comments.filter(({ id }) => !ids.has(id));
  return [...others, ...back].sort(newestFirst);
}

/** The comment to focus when these have left: the first after the last of them, else the last before. */
export function idAfter(comments: readonly Queued[], ids: ReadonlySet<string>): string | undefined {
  const last = comments.findLastIndex(({ id }) => ids.has(id));
  const stays = ({ id }: Queued) => !ids.has(id);
  return (comments.slice(last + 1).find(stays) ?? comments.findLast(stays))?.id;
}
