import { newComment } from '../../src/comments/defaults.js';
import { mapFields, writerFields, type Comment, type Thread } from '../../src/comments/model.js';
import { exampleThread } from '../../src/comments/states.js';
import type { QueuedComment } from '../../src/comments/writing/outbox.js';
import { parseThread } from '../../src/comments/sources/inlay-thread.js';

/** A comment in the outbox, due now. */
export const queued = (
  parts: Pick<QueuedComment, 'endpoint' | 'page'> & Partial<QueuedComment>,
): QueuedComment => ({
  ...{ key: 'k', parent: null, text: 'Hello', ...mapFields(writerFields, () => '') },
  ...{ token: null, challenge: null, trap: {}, writtenAt: Date.now(), tries: 0, due: 0 },
  ...parts,
});

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

export const comment = (id: string, parts: Partial<Comment> = {}): Comment =>
  newComment({
    ...{ id, text: `Text ${id}`, votes: 0 },
    createdAt: new Date(Date.UTC(2026, 0, 1) + (Number.parseInt(id, 10) || 0) * 60_000).toISOString(),
    ...parts,
  });
