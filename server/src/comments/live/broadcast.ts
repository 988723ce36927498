/** Tells those who read a page what happens on it. */
import type { WireComment } from '../schema.js';

export type ThreadEvent =
  | { event: 'comment' | 'edit'; rev: number; comment: WireComment }
  | { event: 'delete'; rev: number; id: string }
  /** what holds for the whole page changed: the thread is to be read again */
  | { event: 'reload'; rev: number };

/** What is remembered of an event: nothing that anybody wrote, since that may be withdrawn later. */
export interface PastEvent {
  event: ThreadEvent['event'];
  rev: number;
  /** the comment; empty where it is not about one */
  id: string;
}

type Listener = (event: ThreadEvent) => void;

/** How much of the past those who come back can be told: events a page, and pages. */
const remembered = 50;
const pages = 2000;

const pastOf = (event: ThreadEvent): PastEvent => ({
  event: event.event,
  rev: event.rev,
  id: event.event === 'reload' ? '' : event.event === 'delete' ? event.id : event.comment.id,
});

/** Pages go by their keys. */
export class Hub {
  readonly #listeners = new Map<string, Set<Listener>>();
  /** pages in the order in which something happened there last */
  readonly #past = new Map<string, PastEvent[]>();
  /** the last known revision of each page that is listened to */
  readonly #revisions = new Map<string, number>();

  /** tells other processes of what happened in this one */
  tell: (page: string, event: PastEvent) => void = () => {};
  /** called for every event of every page, `null` where all pages may have changed unnoticed */
  onEvent: (page: string | null, event: ThreadEvent['event']) => void = () => {};

  /** It happened in this process. */
  publish(page: string, event: ThreadEvent): void {
    this.deliver(page, event);
    this.tell(page, pastOf(event));
  }

  /** It happened, here or elsewhere. */
  deliver(page: string, event: ThreadEvent): void {
    const past = this.#past.get(page) ?? [];
    past.push(pastOf(event));
    if (past.length > remembered) past.shift();
    this.#past.delete(page);
    this.#past.set(page, past);
    if (this.#past.size > pages) this.#past.delete(this.#past.keys().next().value!);
    this.#send(page, event);
  }

  /** Something may have happened that this process does not know of. */
  missAll(): void {
    this.#past.clear();
    this.onEvent(null, 'reload');
    for (const [page, rev] of this.#revisions) this.#send(page, { event: 'reload', rev });
  }

  /** Another process wrote something, without a word: these are the pages that are listened to as they are now. */
  missed(pages: readonly { key: string; revision: number }[]): void {
    this.#past.clear();
    this.onEvent(null, 'reload');
    for (const { key, revision: rev } of pages)
      if (rev > (this.#revisions.get(key) ?? 0)) this.#send(key, { event: 'reload', rev });
  }

  /** The pages that somebody listens to. */
  get listened(): string[] {
    return [...this.#listeners.keys()];
  }

  /** What happened after the revision; `null` when that is not known any more. Readers' votes are no events. */
  since(page: string, rev: number): PastEvent[] | null {
    const past = this.#past.get(page) ?? [];
    if (!past.length || past[0]!.rev > rev + 1) return null;
    return past.filter((event) => event.rev > rev);
  }

  listen(page: string, listener: Listener): () => void {
    let listeners = this.#listeners.get(page);
    if (!listeners) this.#listeners.set(page, (listeners = new Set()));
    listeners.add(listener);
    return () => {
      if (!listeners.delete(listener) || listeners.size) return;
      this.#listeners.delete(page);
      this.#revisions.delete(page);
    };
  }

  #send(page: string, event: ThreadEvent): void {
    this.onEvent(page, event.event);
    const listeners = this.#listeners.get(page);
    if (!listeners) return;
    this.know(page, event.rev);
    for (const listener of listeners) listener(event);
  }

  /** The revision has been read from the database; those who listen know of it. */
  know(page: string, rev: number): void {
    this.#revisions.set(page, Math.max(rev, this.#revisions.get(page) ?? 0));
  }
}
