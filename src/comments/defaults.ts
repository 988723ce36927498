/** Comments and rules with a value for all that a system does not have. Sources of other systems name what they know. */
import {
  mapFields,
  shownFields,
  writerFields,
  type Comment,
  type CommentAuthor,
  type FormRules,
} from './model.js';

export const newAuthor = (known: Partial<CommentAuthor> = {}): CommentAuthor => ({
  ...mapFields(shownFields, () => null),
  ...{ avatar: null, badge: null },
  ...known,
});

export const newComment = (known: Pick<Comment, 'id'> & Partial<Comment>): Comment => ({
  ...{ parent: null, author: newAuthor(), text: '', body: null, createdAt: null, editedAt: null },
  ...{ status: 'approved', pinned: false, votes: null, replyCount: 0, replies: [], nextReplies: null },
  ...known,
});

/** A form without fields for the writer, whose comments are published at once and never edited. */
export const newRules = (known: Partial<FormRules> = {}): FormRules => ({
  ...mapFields(writerFields, () => 'hidden' as const),
  ...{ maxLength: null, moderation: 'none', automaticChecks: false, editWindow: 0 },
  ...{ token: null, honeypot: null, challenge: null },
  ...known,
});
