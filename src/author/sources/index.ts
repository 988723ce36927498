/** The sources of authors by name. `inlay` is in every page; the others load when they are named. */
import type { SourceTable } from '../../core/sources.js';
import type { AuthorSource } from '../source.js';
import { inlay } from './inlay.js';

export const sources: SourceTable<AuthorSource> = {
  inlay: () => inlay,
  wordpress: () => import('./wordpress.js').then((module) => module.wordpress),
  ghost: () => import('./ghost.js').then((module) => module.ghost),
};
