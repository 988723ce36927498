/** As many as the column holds. */
const mostVotes = 2 ** 31 - 1;

/** Where a list goes on: after the comment with this id, and for "top" with this many votes. */
export interface Place {
  id: number;
  up: number;
}

/** The values of these columns, joined by "-". */
export const writeCursor = (place: Place, columns: readonly (keyof Place)[] = ['id']): string =>
  columns.map((column) => place[column]).join('-');

export function readCursor(cursor: string | undefined): Place | null {
  if (!cursor) return null;
  const [first, second] = cursor.split('-').map(Number);
  // more votes than a comment can have, where somebody made the cursor up
  return second === undefined ? { id: first!, up: 0 } : { id: second, up: Math.min(first!, mostVotes) };
}
