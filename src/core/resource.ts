import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { InlayError } from './error.js';
import { InlayErrorEvent, InlayLoadEvent } from './events.js';
import { keep, recall } from './last-good.js';
import { pageClient, type Http } from './request.js';
import { warnOnce } from './warn.js';

export type ResourceState = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** What the controller needs of its element. */
export interface ResourceHost extends ReactiveControllerHost, HTMLElement {
  /** `eager` loads at once; anything else waits until the element is near the viewport */
  loading: string;
  /** seconds between reloads; `null` leaves it to the answer's expiry, 0 turns it off */
  refresh: number | null;
}

export interface ResourceOptions<Query, Model> {
  /** What to ask now; `null` while there is nothing to ask. A changed query loads anew. */
  query(): Query | null;
  load(query: Query, http: Http): Promise<Model>;
  isEmpty?(model: Model): boolean;
  /** epoch ms until which an answer is current; default ten minutes */
  expires?(model: Model): number | null;
  /** keeps the last good answers in `localStorage` under this name */
  store?: string;
}

const minute = 60_000;
/** Wait after the first, second, … failure in a row. */
const patience = [30_000, 2 * minute, 10 * minute];
/** A longer wait overflows the platform's 32-bit timers. */
const longestTimer = 2 ** 31 - 1;

/**
 * Keeps one model fresh: loads near the viewport, aborts on disconnect, keeps the last good answer, refreshes while the
 * page is visible, and comes back by itself after a failure, a lost connection or the back/forward cache.
 */
export class ResourceController<Query, Model> implements ReactiveController {
  state: ResourceState = 'idle';
  model: Model | null = null;
  error: InlayError | null = null;

  readonly #host: ResourceHost;
  readonly #options: ResourceOptions<Query, Model>;
  #query: Query | null = null;
  #key: string | null = null;
  #near = false;
  #failures = 0;
  /** epoch ms of the next load; `null` while one is under way or none is wanted */
  #due: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | null = null;
  #observer: IntersectionObserver | null = null;

  constructor(host: ResourceHost, options: ResourceOptions<Query, Model>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#arm);
    addEventListener('pageshow', this.#arm);
    addEventListener('online', this.#online);
    this.#arm();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#arm);
    removeEventListener('pageshow', this.#arm);
    removeEventListener('online', this.#online);
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#observer = null;
    if (this.#abort) this.#due = 0;
    this.#stop();
  }

  hostUpdate(): void {
    const { query, store, isEmpty } = this.#options;
    this.#query = query();
    const key = this.#query && `${this.#host.localName} ${JSON.stringify(this.#query)}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#stop();
    this.#failures = 0;
    this.error = null;
    const last = key ? recall<Model>(key, store) : undefined;
    this.model = last?.model ?? null;
    this.#due = key ? (last?.expires ?? 0) : null;
    const fresh = last && last.expires > Date.now();
    this.state = fresh
      ? isEmpty?.(last.model)
        ? 'empty'
        : 'ready'
      : last
        ? 'stale'
        : key
          ? 'loading'
          : 'idle';
    if (fresh) this.#tell(new InlayLoadEvent(last.model));
    this.#arm();
  }

  hostUpdated(): void {
    if (this.#near || !this.#key || this.#observer) return;
    if (this.#host.loading === 'eager') return this.#arrive();
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
    clearTimeout(this.#timer);
    if (this.#due === null || !this.#near || document.hidden || !this.#host.isConnected) return;
    const wait = this.#due - Date.now();
    if (wait > 0) this.#timer = setTimeout(this.#arm, Math.min(wait, longestTimer));
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
    this.#host.requestUpdate();
    this.#arm();
  }

  #accept(model: Model): void {
    const { store, expires: life, isEmpty } = this.#options;
    const now = Date.now();
    const expires = Math.max(now + minute, life?.(model) ?? now + 10 * minute);
    keep(this.#key!, { model, expires }, store);
    this.model = model;
    this.error = null;
    this.#failures = 0;
    this.state = isEmpty?.(model) ? 'empty' : 'ready';
    const { refresh } = this.#host;
    this.#due = refresh === null ? expires : refresh > 0 ? now + refresh * 1000 : null;
    this.#tell(new InlayLoadEvent(model));
  }

  #refuse(error: InlayError): void {
    const wait = patience[this.#failures] ?? patience.at(-1)!;
    this.#failures++;
    this.error = error;
    this.state = this.model === null ? 'error' : 'stale';
    this.#due = error.code === 'unsupported' ? null : Date.now() + Math.max(wait, error.retryAfter! * 1000);
    warnOnce(this.#host.localName, `could not load: ${error.message}`);
    this.#tell(new InlayErrorEvent(error));
  }

  /** The event comes when the page shows what it tells of. */
  #tell(event: Event): void {
    queueMicrotask(() => void this.#host.updateComplete.then(() => this.#host.dispatchEvent(event)));
  }
}
