import type { Sort } from 'inlay/comments/model';

/** The columns that say where a comment stands in a list, and in which direction they go. */
export interface Order {
  columns: readonly ('up' | 'created_at' | 'id')[];
  direction: 'asc' | 'desc';
}

/** By time: what was imported is older than its id says. */
export const orders: Record<Sort, Order> = {
  oldest: { columns: ['created_at', 'id'], direction: 'asc' },
  newest: { columns: ['created_at', 'id'], direction: 'desc' },
  top: { columns: ['up', 'created_at', 'id'], direction: 'desc' },
};

/** For `sort`: the older comment first. */
export const byTime = (a: Written, b: Written): number => a.created_at - b.created_at || a.id - b.id;

type Written = Record<'created_at' | 'id', number>;
