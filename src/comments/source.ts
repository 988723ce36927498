import type { Http } from '../core/request.js';
import type { Comment, Sort, Thread, WriterField } from './model.js';

/** Which part of which page's thread is wanted. */
export interface CommentsQuery {
  /** base address of the endpoint; `null` when none is set */
  endpoint: string | null;
  /** address of the page */
  page: string;
  sort: Sort;
  /** comments wanted that answer to the page, 1 to 100 */
  limit: number;
  /** the part that contains this comment */
  at?: string | null;
  /** the replies to this comment */
  parent?: string | null;
  cursor?: string | null;
  /** the least revision wanted; it is part of the address, so that no cache gives an older answer */
  rev?: string | null;
}

/** A comment to be posted; '' for a field that was left empty. */
export interface NewComment extends Record<WriterField, string> {
  /** the same for every attempt to send it: a system that knows it takes the comment once */
  key: string;
  parent: string | null;
  text: string;
  /** the form's token and the solved challenge, where the endpoint gave some */
  token: string | null;
  challenge: string | null;
  /** the field that people do not see, and what stands in it */
  trap: Record<string, string>;
  /** attempts that failed; a system without keys has to look whether one of them got through after all */
  tries: number;
}

/** A comment that the system has accepted. */
export interface Posted {
  comment: Comment;
  rev: string | null;
}

/** Receives the changes of a thread while it is open. */
export interface StreamEvents {
  comment(comment: Comment): void;
  edit(comment: Comment): void;
  remove(id: string): void;
  /** changes were missed: the thread must be read again */
  reload(): void;
}

/** The page of a thread, and the credentials of this device. */
export interface Access {
  endpoint: string | null;
  page: string;
  /** random, stored on this device: it owns the comments that were posted with it */
  editToken: string;
  /** random, stored on this device: each device has one vote */
  device: string;
}

/** Changes a thread. Functions that a system lacks are absent, and the widget does not offer them. */
export interface CommentsWriter {
  post(access: Access, comment: NewComment, http: Http): Promise<Posted>;
  /** the device's own comment, also while it waits for a moderator; `null` when it is gone */
  own?(access: Access, id: string, http: Http): Promise<Comment | null>;
  edit?(access: Access, id: string, text: string, http: Http): Promise<Posted>;
  remove?(access: Access, id: string, http: Http): Promise<void>;
  /** votes for it, or takes the vote back where `on` is false; the votes it has then, `null` = unknown */
  vote?(access: Access, id: string, http: Http, on?: boolean): Promise<number | null>;
  report?(access: Access, id: string, reason: string, http: Http): Promise<void>;
}

/** Reports changes until the returned function is called. Calls `refused` if the system does not stream, or no longer. */
export type Stream = (query: CommentsQuery, on: StreamEvents, refused: () => void) => () => void;

/** `sort`: readers choose the order by time. Other orders, such as `top`, are named one by one. */
export type Ability = ('reply' | 'vote' | 'report' | 'edit' | 'sort') | Exclude<Sort, 'oldest' | 'newest'>;

/** A comment system. */
export interface CommentsSource {
  /** the actions that readers are offered */
  readonly can: readonly Ability[];
  /** Throws an `InlayError`: `format` for an answer of another shape, `unsupported` for what cannot work here. */
  load(query: CommentsQuery, http: Http): Promise<Thread>;
  /** the other half, loaded when a reader does something; `null` for a source that only reads */
  writer: (() => Promise<CommentsWriter>) | null;
  /** streams changes; without it the thread is polled */
  stream?: () => Promise<Stream>;
  /** comments on each of the pages; `null` = unknown */
  count?(endpoint: string, pages: string[], http: Http): Promise<(number | null)[]>;
}
