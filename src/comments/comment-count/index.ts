import { InlayCommentCount } from './element.js';

export { InlayCommentCount };

InlayCommentCount.define();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-comment-count': InlayCommentCount;
  }
}
