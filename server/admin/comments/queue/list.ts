/** The loaded part of a queue. */
import type { LitElement } from 'lit';
import type { Notice } from '../../parts/notice.js';
import { Paging } from '../../parts/paging.js';
import type { CommentsApi, Queue, Queued } from '../api.js';
import { CountsEvent } from '../counts.js';
import { withBack } from './order.js';
import { NewComments } from './poll.js';

/** how many comments the server lists at once, unless asked for more, and at most */
const usual = 30;
const most = 100;
/** with fewer left, the next page is loaded */
const few = 10;

type Host = LitElement & { api: CommentsApi };

export class CommentList {
  readonly #host: Host;
  readonly #notice: Notice;
  readonly #paging = new Paging<Record<string, string>>();
  /** Taken out, by id, and whether the server knows: an answer that was asked for before it knew still lists them. */
  readonly #removed = new Map<string, boolean>();

  /** `null` until they are loaded */
  loaded: readonly Queued[] | null = null;
  failed = false;
  next: string | null = null;
  counts: Queue['counts'] = { pending: 0, spam: 0, reported: 0 };
  #query: Record<string, string> = {};
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

  /** which comments are listed */
  get query(): Record<string, string> {
    return this.#query;
  }

  set query(query: Record<string, string>) {
    this.#query = query;
    this.#removed.clear();
  }

  /** How many match in all; `null` if only the server knows. */
  get total(): number | null {
    const { queue = '', search } = this.query;
    const counts: Partial<Record<string, number>> = this.counts;
    return search ? null : (counts[queue] ?? null);
  }

  load = async (least = 0): Promise<void> => {
    this.failed = false;
    for (const [id, known] of this.#removed) if (known) this.#removed.delete(id);
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

  /** @param limit how many; without it as many as the server lists at once */
  more = (limit?: number): Promise<boolean> =>
    this.#notice.tryOr(() =>
      this.#paging.more(
        (query) =>
          this.#host.api.queue({ ...query, cursor: this.next!, ...(limit && { limit: String(limit) }) }),
        ({ comments, next }) => this.#show([...this.comments, ...comments], next),
      ),
    );

  /** Loads the list again, as far as it was loaded. */
  async reload(): Promise<void> {
    const { length } = this.comments;
    await this.load(length);
    while (this.next && this.comments.length < length && (await this.more()));
  }

  /** Loads what is not loaded yet, page by page, until the signal stops it or another queue is chosen. */
  async loadRest(signal: AbortSignal, onPage: () => void): Promise<void> {
    const { query } = this;
    while (this.next && !signal.aborted && (await this.more(most)) && query === this.query) onPage();
  }

  /** Takes comments out before the server knows. */
  remove(comments: readonly Queued[]): void {
    for (const { id } of comments) this.#removed.set(id, false);
    this.#show(this.comments, this.next);
    if (this.next && this.comments.length < few) void this.more();
  }

  /** Notes that the server knows that these have left. */
  confirm(comments: readonly Queued[]): void {
    for (const { id } of comments) if (this.#removed.has(id)) this.#removed.set(id, true);
  }

  /** Brings comments back to where they were, newest first; in the list of all, as they were. */
  restore(comments: readonly Queued[]): void {
    for (const { id } of comments) this.#removed.delete(id);
    this.#show(withBack(this.comments, comments), this.next);
  }

  /** Shows comments as they will be once the server knows. */
  update(ids: ReadonlySet<string>, change: Partial<Queued>): void {
    this.#show(
      this.comments.map((comment) => (ids.has(comment.id) ? { ...comment, ...change } : comment)),
      this.next,
    );
  }

  /** An empty list fills itself; a list that somebody reads stays as it is. */
  #onPoll({ comments, next, counts }: Queue): void {
    this.#setCounts(counts);
    if (this.comments.length || !comments.length) return;
    this.#show(comments, next);
    this.fresh.reset({ comments });
  }

  #show(comments: readonly Queued[], next: string | null): void {
    Object.assign(this, { loaded: comments.filter(({ id }) => !this.#removed.has(id)), next });
    this.#host.requestUpdate();
  }

  #setCounts(counts: Queue['counts']): void {
    this.counts = counts;
    this.#host.dispatchEvent(new CountsEvent(counts));
  }
}
