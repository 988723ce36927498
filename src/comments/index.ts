import { InlayComments } from './element.js';

export { InlayComments };
export type { CommentDeed, InlayCommentEvent } from './events.js';
export type * from './model.js';
export type { CommentsQuery, CommentsSource, CommentsWriter } from './source.js';

InlayComments.define();

// before it had a script of its own the counter came with this one: pages that rely on it keep their counts
if (globalThis.document?.querySelector('inlay-comment-count:not(:defined)'))
  import('./comment-count/index.js').catch(() => {});

declare global {
  interface HTMLElementTagNameMap {
    'inlay-comments': InlayComments;
  }
}
