import type { CommentsSource } from '../source.js';
import { load } from './wordpress-thread.js';

/** WordPress's REST comments. Guests may read them; to write they need the site's filter `rest_allow_anonymous_comments`. */
export const wordpress: CommentsSource = {
  can: ['reply', 'sort'],
  load,
  writer: () => import('./wordpress-write.js').then((module) => module.wordpressWriter),
};
