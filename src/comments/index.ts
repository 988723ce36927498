import { InlayCommentCount } from './count.js';
import { InlayComments } from './element.js';

export { InlayCommentCount, InlayComments };
export type { CommentDeed, InlayCommentEvent } from './events.js';
export type * from './model.js';
export type { CommentsQuery, CommentsSource, CommentsWriter } from './source.js';

InlayComments.define();
InlayCommentCount.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-comments': InlayComments;
    'inlay-comment-count': InlayCommentCount;
  }
}
