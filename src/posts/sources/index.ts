/** The sources of posts by name. `inlay` is in every page; the others load when they are named. */
import type { SourceTable } from '../../core/sources.js';
import type { PostsSource } from '../source.js';
import { inlay } from './inlay.js';

export const sources: SourceTable<PostsSource> = {
  inlay: () => inlay,
  wordpress: () => import('./wordpress.js').then((module) => module.wordpress),
  ghost: () => import('./ghost.js').then((module) => module.ghost),
  feed: () => import('./feed.js').then((module) => module.feed),
};
