/** Sends what happens on a page to those who read it, and remembers the last of it for those who come back. */
import type { WireComment } from '../schema.js';

export type ThreadEvent =
  | { event: 'comment' | 'edit'; rev: number; comment: WireComment }
  | { event: 'delete'; rev: number; id: string }
  /** what holds for the whole page changed: the thread is to be read again */
  | { event: 'reload'; rev: number };

/** A remembered event. It holds no text, since that may be withdrawn later. */
export interface PastEvent {
  event: ThreadEvent['event'];
  rev: number;
  /** the comment; empty where it is not about one */
  id: string;
}

type Listener = (event: ThreadEvent) => void;

/** How much is remembered: events of a page, and pages. */
const mostEvents = 50;
const mostPages = 2000;

export const pastOf = (event: ThreadEvent): PastEvent => ({
  event: event.event,
  rev: event.rev,
  id: event.event === 'reload' ? '' : event.event === 'delete' ? event.id : event.comment.id,
});

/** Pages go by their keys. */
export class Broadcast {
  readonly #listeners = new Map<string, Set<Listener>>();
  /** pages in the order in which something happened there last */
  readonly #past = new Map<string, PastEvent[]>();
  /** the last known revision of each page that is listened to */
  readonly #revisions = new Map<string, number>();

  /** called for every event of every page, `null` where all pages may have changed unnoticed */
  onEvent: (page: string | null, event: ThreadEvent['event']) => void = () => {};

  /** It happened, in this process or another. */
  send(page: string, event: ThreadEvent): void {
    const past = this.#past.get(page) ?? [];
    past.push(pastOf(event));
    if (past.length > mostEvents) past.shift();
    this.#past.delete(page);
    this.#past.set(page, past);
    if (this.#past.size > mostPages) this.#past.delete(this.#past.keys().next().value!);
    this.#dispatch(page, event);
  }

  /** Anything may have happened unnoticed. */
  missAll(): void {
    this.#past.clear();
    this.onEvent(null, 'reload');
    for (const [page, rev] of this.#revisions) this.#dispatch(page, { event: 'reload', rev });
  }

  /** Another process wrote to the database. `pages` are those with listeners, as they are now; one may be gone. */
  missed(pages: readonly { key: string; revision: number }[]): void {
    this.#past.clear();
    this.onEvent(null, 'reload');
    const gone = new Map(this.#revisions);
    for (const { key, revision: rev } of pages) {
      gone.delete(key);
      if (rev > (this.#revisions.get(key) ?? 0)) this.#dispatch(key, { event: 'reload', rev });
    }
    for (const [key, rev] of gone) if (rev) this.#dispatch(key, { event: 'reload', rev });
    // so that it is said once
    for (const key of gone.keys()) this.#revisions.delete(key);
  }

  /** The pages that somebody listens to. */
  get pages(): string[] {
    return [...this.#listeners.keys()];
  }

  /** The events after the revision; `null` if they are no longer known. Votes are no events. */
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

  #dispatch(page: string, event: ThreadEvent): void {
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
