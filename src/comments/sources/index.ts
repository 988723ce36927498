/** The comment systems by name. `inlay` is in every page; the others load when they are named. */
import type { SourceTable } from '../../core/sources.js';
import type { CommentsSource } from '../source.js';
import { inlay } from './inlay.js';

export const sources: SourceTable<CommentsSource> = {
  inlay: () => inlay,
  wordpress: () => import('./wordpress.js').then((module) => module.wordpress),
  isso: () => import('./isso.js').then((module) => module.isso),
};
