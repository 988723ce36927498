/** The events of comments. The store publishes each once, after the change is committed. */
import type { CommentPage } from './store/comment-pages.js';
import type { Found } from './store/find.js';
import type { ShownRow } from './store/rows.js';
import type { Status } from './tables.js';

export interface ThreadChange {
  page: CommentPage;
  /** the thread's revision then */
  rev: number;
}

export interface CommentChange extends ThreadChange {
  id: number;
  row: ShownRow;
}

/** By the reader whose address it is; not at all stored. */
interface FromReader {
  address?: string | undefined;
}

/** The decision on a comment. */
export interface Decision {
  status: Status;
  /** by a moderator, not by a rule or a check */
  decided: boolean;
  reasons: readonly string[];
}

export interface CommentEvents {
  /** A new comment was stored, whatever its status. */
  'comment-posted': CommentChange & FromReader;
  /** It waits for a moderator from now on, or is held as spam. */
  'comment-held': CommentChange;
  /** Readers see it from now on. */
  'comment-published': CommentChange;
  /** A published comment replies to another. */
  'comment-replied': CommentChange & { parent: number };
  /** Readers saw it before and still do; something about it is different. */
  'comment-changed': CommentChange;
  /** Its words are different, whether readers see it or not. */
  'comment-edited': CommentChange & FromReader;
  /** Readers no longer see it. */
  'comment-withdrawn': ThreadChange & { id: number };
  /** A moderator decided on it, or reverted a decision. */
  'comment-decided': { before: Found; now: Decision };
  /** Something that holds for the whole page changed, such as whether it takes comments. */
  'thread-changed': ThreadChange;
}

declare module '../event-bus.js' {
  interface Events extends CommentEvents {}
}
