/** Tells those who read a page what happens on it. */
import type { WireComment } from './schema.js';

export type ThreadEvent =
  | { event: 'comment' | 'edit'; rev: number; comment: WireComment }
  | { event: 'delete'; rev: number; id: string }
  /** what holds for the whole page changed: the thread is to be read again */
  | { event: 'reload'; rev: number };

/** What listeners hear; `missed` when something may have happened that nobody told. */
export type Heard = ThreadEvent | { event: 'missed' };

type Listener = (event: Heard) => void;

/** How much of the past those who come back can be told: events a page, and pages. */
const remembered = 50;
const pages = 2000;

export class Hub {
  readonly #listeners = new Map<number, Set<Listener>>();
  /** pages in the order in which something happened there last */
  readonly #past = new Map<number, ThreadEvent[]>();

  /** tells other processes of what happened in this one */
  tell: (pageId: number, event: ThreadEvent) => void = () => {};

  /** It happened in this process. */
  publish(pageId: number, event: ThreadEvent): void {
    this.deliver(pageId, event);
    this.tell(pageId, event);
  }

  /** It happened, here or elsewhere. */
  deliver(pageId: number, event: ThreadEvent): void {
    const past = this.#past.get(pageId) ?? [];
    past.push(event);
    if (past.length > remembered) past.shift();
    this.#past.delete(pageId);
    this.#past.set(pageId, past);
    if (this.#past.size > pages) this.#past.delete(this.#past.keys().next().value!);
    for (const listener of this.#listeners.get(pageId) ?? []) listener(event);
  }

  /** Something may have happened that this process does not know of. */
  miss(): void {
    this.#past.clear();
    for (const listeners of this.#listeners.values())
      for (const listener of listeners) listener({ event: 'missed' });
  }

  /** What happened after the revision; `null` when that is not known any more. Readers' votes are no events. */
  since(pageId: number, rev: number): ThreadEvent[] | null {
    const past = this.#past.get(pageId) ?? [];
    if (!past.length || past[0]!.rev > rev + 1) return null;
    return past.filter((event) => event.rev > rev);
  }

  listen(pageId: number, listener: Listener): () => void {
    let listeners = this.#listeners.get(pageId);
    if (!listeners) this.#listeners.set(pageId, (listeners = new Set()));
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (!listeners.size) this.#listeners.delete(pageId);
    };
  }
}
