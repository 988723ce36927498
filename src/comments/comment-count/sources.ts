/** The comment systems that can count. Apart from those of the comments, of which counting needs little. */
import type { SourceTable } from '../../core/sources.js';
import type { CommentsSource } from '../source.js';

export type Counter = Pick<CommentsSource, 'count'>;

export const sources: SourceTable<Counter> = {
  inlay: () => import('../sources/inlay-count.js').then(({ count }) => ({ count })),
  wordpress: () => import('../sources/wordpress.js').then((module) => module.wordpress),
  isso: () => import('../sources/isso.js').then((module) => module.isso),
};
