import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inRange } from './attributes.js';
import { callAt, forget } from './clock.js';
import { InlayError } from './error.js';
import { InlayErrorEvent, InlayLoadEvent } from './events.js';
import { readLastGood, storeLastGood } from './last-good.js';
import { pageClient, type Http } from './request.js';
import { warnOnce } from './warn.js';

export type ResourceState = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** What the controller needs of its element. */
export interface ResourceHost extends ReactiveControllerHost, HTMLElement {
  /** the dialect of the endpoint; another one loads anew */
  source: string | null;
  /** `eager` loads at once; anything else waits until the element is near the viewport */
  loading: string;
  /** seconds between reloads, at least 10; `null` leaves it to the answer's expiry, 0 turns it off */
  refresh: number | null;
}

export interface ResourceOptions<Query, Model> {
  /** What to ask now; `null` while there is nothing to ask. A changed query loads anew. */
  query(): Query | null;
  load(query: Query, http: Http): Promise<Model>;
  isEmpty?(model: Model): boolean;
  /** epoch ms until which an answer is current; default ten minutes */
  expires?(model: Model): number | null;
  /**
   * Keeps the last good answers under this name, for the next element and in `localStorage` for the next page. Without
   * it an element keeps its own alone: what readers change (comments) is never shown from before.
   */
  store?: string;
  /** keeps showing the answer to the last query until the next one's is there */
  bridge?: boolean;
}

const minute = 60_000;
/** Wait after the first, second, … failure in a row. */
const patience = [30_000, 2 * minute, 10 * minute];

/**
 * Keeps one model fresh: loads near the viewport, aborts on disconnect, keeps the last good answer, refreshes while the
 * page is visible, and comes back by itself after a failure, a lost connection or the back/forward cache.
 */
export class ResourceController<Query, Model> implements ReactiveController {
  model: Model | null = null;
  error: InlayError | null = null;

  readonly #host: ResourceHost;
  readonly #options: ResourceOptions<Query, Model>;
  #query: Query | null = null;
  #key: string | null = null;
  /** the model is out of date, and the endpoint has not given a new one */
  #old = false;
  #near = false;
  #failures = 0;
  /** epoch ms of the next load; `null` while one is under way or none is wanted */
  #due: number | null = null;
  #abort: AbortController | null = null;
  #observer: IntersectionObserver | null = null;

  constructor(host: ResourceHost, options: ResourceOptions<Query, Model>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): ResourceState {
    if (!this.#key) return 'idle';
    if (this.model === null) return this.error ? 'error' : 'loading';
    if (this.#old) return 'stale';
    return this.#options.isEmpty?.(this.model) ? 'empty' : 'ready';
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    this.#arm();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    forget(this.#arm);
    this.#observer?.disconnect();
    this.#observer = null;
    if (this.#abort) this.#due = 0;
    this.#stop();
  }

  hostUpdate(): void {
    this.#query = this.#options.query();
    const { localName, source } = this.#host;
    const key = this.#query && JSON.stringify([localName, source, this.#query]);
    if (key === this.#key) return;
    this.#key = key;
    this.#stop();
    this.#failures = 0;
    this.error = null;
    const { store, bridge } = this.#options;
    const last = key && store ? readLastGood<Model>(key, store) : null;
    this.model = last?.model ?? (bridge ? this.model : null);
    this.#due = key ? (last?.expires ?? 0) : null;
    this.#old = !last || last.expires <= Date.now();
    if (last && !this.#old) this.#tell(new InlayLoadEvent(last.model));
    this.#arm();
  }

  hostUpdated(): void {
    if (this.#near || !this.#key) return;
    if (this.#host.loading === 'eager') return this.#arrive();
    if (this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#arrive(),
      { rootMargin: '300px' },
    );
    this.#observer.observe(this.#host);
  }

  /** Loads now, however fresh the answer is. */
  reload(): void {
    this.#due = 0;
    this.#arrive();
  }

  #arrive(): void {
    this.#near = true;
    this.#observer?.disconnect();
    this.#arm();
  }

  readonly #arm = (): void => {
    forget(this.#arm);
    if (this.#due === null || !this.#near || !this.#host.isConnected) return;
    if (document.hidden || this.#due > Date.now()) callAt(this.#due, this.#arm);
    else void this.#load();
  };

  readonly #online = (): void => {
    if (this.error) this.#due = 0;
    this.#arm();
  };

  #stop(): void {
    this.#abort?.abort();
    this.#abort = null;
  }

  async #load(): Promise<void> {
    this.#stop();
    this.#due = null;
    const { signal } = (this.#abort = new AbortController());
    try {
      const model = await this.#options.load(this.#query!, pageClient(signal));
      if (!signal.aborted) this.#accept(model);
    } catch (thrown) {
      if (!signal.aborted) this.#refuse(InlayError.from(thrown));
    }
    if (signal.aborted) return;
    this.#abort = null;
    this.#arm();
  }

  #accept(model: Model): void {
    const { store, expires: life } = this.#options;
    const now = Date.now();
    const expires = Math.max(now + minute, life?.(model) ?? now + 10 * minute);
    if (store) storeLastGood(this.#key!, { model, expires }, store);
    this.model = model;
    this.error = null;
    this.#old = false;
    this.#failures = 0;
    const { localName } = this.#host;
    const refresh = inRange(localName, 'refresh', this.#host.refresh, 0, 86_400);
    // an answer runs out for every reader at the same moment, and they need not all ask in it
    this.#due =
      refresh === null
        ? expires + Math.random() * minute
        : refresh > 0
          ? now + Math.max(10, refresh) * 1000
          : null;
    this.#tell(new InlayLoadEvent(model));
  }

  #refuse(error: InlayError): void {
    const wait = patience[this.#failures++] ?? patience.at(-1)!;
    this.error = error;
    this.#old = true;
    this.#due = error.code === 'unsupported' ? null : Date.now() + Math.max(wait, error.retryAfter! * 1000);
    warnOnce(this.#host.localName, `could not load: ${error.message}`);
    this.#tell(new InlayErrorEvent(error));
  }

  /** The event comes when the page shows what it tells of. */
  #tell(event: Event): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(event));
  }
}
