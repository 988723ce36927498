import type { Comment, Thread } from '../../src/comments/model.js';
import { exampleThread } from '../../src/comments/states.js';
import { parseThread } from '../../src/comments/sources/inlay-thread.js';

type WireComment = ReturnType<typeof exampleThread>['comments'][number];

/**
 * A comment as the server sends it by itself: after an edit, to its writer, as news. Its replies do not come along, and
 * `nextReplies` says where they start.
 */
export const alone = <T extends object>(comment: WireComment, more: T = {} as T) => ({
  ...{ ...comment, replies: [], nextReplies: comment.replyCount ? '0' : null },
  ...more,
});

/** The example thread as a source hands it over. */
export const thread = (parts: Partial<Thread> = {}): Thread => ({
  ...parseThread(exampleThread()),
  ...parts,
});

export const comment = (id: string, parts: Partial<Comment> = {}): Comment => ({
  ...{ id, parent: null, text: `Text ${id}`, body: null, status: 'approved', editedAt: null },
  ...{ pinned: false, votes: 0, replyCount: 0, replies: [], nextReplies: null },
  createdAt: new Date(Date.UTC(2026, 0, 1) + (Number.parseInt(id, 10) || 0) * 60_000).toISOString(),
  author: { name: null, url: null, avatar: null, badge: null },
  ...parts,
});
