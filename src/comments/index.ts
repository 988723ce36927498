import { InlayComments } from './element.js';

export { InlayComments };
export type { CommentDeed, InlayCommentEvent } from './events.js';
export type * from './model.js';
export type { CommentsQuery, CommentsSource, CommentsWriter } from './source.js';

InlayComments.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-comments': InlayComments;
  }
}
