/** The event bus: what happened is published once, by whoever made it so, and every module may listen. */
import { logFailure, type Log } from './log.js';

/**
 * Events by name, with what they carry. Each module adds its own by declaration merging, in its `module.ts`:
 *
 *     declare module '../event-bus.js' {
 *       interface Events {
 *         'comment-posted': { comment: Comment };
 *       }
 *     }
 */
export interface Events {}

type Listener<Event> = (event: Event) => void | Promise<void>;

export class EventBus {
  readonly #log: Log;
  readonly #listeners = new Map<string, Set<Listener<never>>>();
  readonly #running = new Set<Promise<void>>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Calls the listeners in the order in which they came. One that fails is logged and stops nobody else. */
  publish<Name extends keyof Events & string>(name: Name, event: Events[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      const done = call(listener as Listener<Events[Name]>, event)
        .catch((error: unknown) => logFailure(this.#log, 'a listener failed', error, { event: name }))
        .finally(() => this.#running.delete(done));
      this.#running.add(done);
    }
  }

  /** Returns the function that ends it. */
  on<Name extends keyof Events & string>(name: Name, listener: Listener<Events[Name]>): () => void {
    let listeners = this.#listeners.get(name);
    if (!listeners) this.#listeners.set(name, (listeners = new Set()));
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  /** Waits until all listeners have done what the published events asked of them. */
  async settled(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running);
  }
}

async function call<Event>(listener: Listener<Event>, event: Event): Promise<void> {
  await listener(event);
}
