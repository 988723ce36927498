import type { Sort } from 'inlay/comments/model';

/** The columns that say where a comment stands in a list, and in which direction they go. */
export interface Order {
  columns: readonly ('up' | 'id')[];
  direction: 'asc' | 'desc';
}

export const orders: Record<Sort, Order> = {
  oldest: { columns: ['id'], direction: 'asc' },
  newest: { columns: ['id'], direction: 'desc' },
  top: { columns: ['up', 'id'], direction: 'desc' },
};
