/** The loaded part of a queue. */
import type { LitElement } from 'lit';
import type { Notice } from '../parts/notice.js';
import { Paging } from '../parts/paging.js';
import type { CommentsApi, Queue, Queued } from './api.js';
import { CountsEvent } from './counts.js';
import { NewComments } from './poll.js';

/** how many comments the server lists at once, unless asked for more, and at most */
const usual = 30;
const most = 100;

type Host = LitElement & { api: CommentsApi };

export class CommentList {
  readonly #host: Host;
  readonly #notice: Notice;
  readonly #paging = new Paging<Record<string, string>>();

  /** `null` until they are loaded */
  loaded: readonly Queued[] | null = null;
  failed = false;
  next: string | null = null;
  counts: Queue['counts'] = { pending: 0, spam: 0, reported: 0 };
  /** which comments are listed */
  query: Record<string, string> = {};
  /** those that arrived since */
  readonly fresh: NewComments;

  constructor(host: Host, notice: Notice) {
    this.#host = host;
    this.#notice = notice;
    this.fresh = new NewComments(
      host,
      () => host.api.queue(this.query),
      (queue) => this.#onPoll(queue),
    );
  }

  get comments(): readonly Queued[] {
    return this.loaded ?? [];
  }

  load = async (least = 0): Promise<void> => {
    this.failed = false;
    const query = least > usual ? { ...this.query, limit: String(Math.min(least, most)) } : this.query;
    const succeeded = await this.#notice.tryOr(() =>
      this.#paging.load(query, this.#host.api.queue, (queue) => {
        this.fresh.reset(queue);
        this.#show(queue.comments, queue.next);
        this.#setCounts(queue.counts);
      }),
    );
    // a list that is there stays
    this.failed = !succeeded && this.loaded === null;
    this.#host.requestUpdate();
  };

  more = (): Promise<boolean> =>
    this.#notice.tryOr(() =>
      this.#paging.more(
        (query) => this.#host.api.queue({ ...query, cursor: this.next! }),
        ({ comments, next }) => this.#show([...this.comments, ...comments], next),
      ),
    );

  /** Loads the list again, as far as it was loaded. */
  async reload(): Promise<void> {
    const { length } = this.comments;
    await this.load(length);
    while (this.next && this.comments.length < length && (await this.more()));
  }

  /** Takes comments out that no longer belong there. */
  remove(ids: ReadonlySet<string>): void {
    this.#show(
      this.comments.filter(({ id }) => !ids.has(id)),
      this.next,
    );
  }

  /** The comment to focus when these have left: the first after the last of them, else the last before. */
  after(ids: ReadonlySet<string>): string | undefined {
    const last = this.comments.findLastIndex(({ id }) => ids.has(id));
    const stays = ({ id }: Queued) => !ids.has(id);
    return (this.comments.slice(last + 1).find(stays) ?? this.comments.findLast(stays))?.id;
  }

  /** An empty list fills itself; a list that somebody reads stays as it is. */
  #onPoll({ comments, next, counts }: Queue): void {
    this.#setCounts(counts);
    if (this.comments.length || !comments.length) return;
    this.#show(comments, next);
    this.fresh.reset({ comments });
  }

  #show(comments: readonly Queued[], next: string | null): void {
    Object.assign(this, { loaded: comments, next });
    this.#host.requestUpdate();
  }

  #setCounts(counts: Queue['counts']): void {
    this.counts = counts;
    this.#host.dispatchEvent(new CountsEvent(counts));
  }
}
