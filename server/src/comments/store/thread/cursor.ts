import type { Order } from './orders.js';

/** As many as the column holds. */
const mostVotes = 2 ** 31 - 1;

/** Where a list goes on: after the comment with these values. */
export type ListPlace = Record<Order['columns'][number], number>;

/** The values of the order's columns, joined by "-". */
export const writeCursor = (place: ListPlace, { columns }: Order): string =>
  columns.map((column) => place[column]).join('-');

/** `null` for the beginning, which is also where the cursor of another order leads. */
export function readCursor(cursor: string | undefined, { columns }: Order): ListPlace | null {
  const values = cursor?.split('-').map(Number) ?? [];
  if (values.length !== columns.length) return null;
  const place: ListPlace = { up: 0, created_at: 0, id: 0 };
  columns.forEach((column, at) => (place[column] = values[at]!));
  // more votes than a comment can have, where somebody made the cursor up
  return { ...place, up: Math.min(place.up, mostVotes) };
}
