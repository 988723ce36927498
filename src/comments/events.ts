import type { Comment } from './model.js';

export type CommentDeed = 'post' | 'edit' | 'delete' | 'vote' | 'report';

/** A reader did something to a comment, and the endpoint took it. Bubbles, and crosses shadow roots. */
export class InlayCommentEvent extends Event {
  readonly comment: Comment;

  constructor(deed: CommentDeed, comment: Comment) {
    super(`inlay-comment-${deed}`, { bubbles: true, composed: true });
    this.comment = comment;
  }
}

declare global {
  interface HTMLElementEventMap extends Record<`inlay-comment-${CommentDeed}`, InlayCommentEvent> {}
}
