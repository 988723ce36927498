import type { ReactiveController } from 'lit';
import { InlayError } from './error.js';
import { InlayErrorEvent, InlayLoadEvent } from './events.js';
import { keep, recall, type LastGood } from './last-good.js';
import { pageClient, type Http } from './request.js';

export type ResourceState = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** What the controller needs of its element. */
export interface ResourceHost extends HTMLElement {
  /** `eager` loads at once; anything else waits until the element is near the viewport */
  loading: string;
  /** seconds between reloads; `null` leaves it to the answer's expiry, 0 turns it off */
  refresh: number | null;
  readonly updateComplete: Promise<boolean>;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

export interface ResourceOptions<Query, Model> {
  /** What to ask now; `null` while there is nothing to ask. A changed query loads anew. */
  query(): Query | null;
  load(query: Query, http: Http): Promise<Model>;
  isEmpty?(model: Model): boolean;
  /** epoch ms until which an answer is current; default ten minutes */
  expires?(model: Model): number | null;
  /** keeps the last good answer in `localStorage` under this name */
  store?: string;
}

const minute = 60_000;
const defaultLife = 10 * minute;
/** Wait after the first, second, … failure in a row. */
const patience = [30_000, 2 * minute, 10 * minute];

/**
 * Keeps one model fresh: loads near the viewport, aborts on disconnect, keeps the last good answer, refreshes while the
 * page is visible, and comes back by itself after a failure, a lost connection or the back/forward cache.
 */
export class ResourceController<Query, Model> implements ReactiveController {
  state: ResourceState = 'idle';
  model: Model | null = null;
  error: InlayError | null = null;
  /** epoch ms at which the model arrived */
  updatedAt: number | null = null;

  readonly #host: ResourceHost;
  readonly #options: ResourceOptions<Query, Model>;
  #key: string | null = null;
  #query: Query | null = null;
  #near = false;
  #failures = 0;
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
    if (this.#key !== null) this.#arm();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#arm);
    removeEventListener('pageshow', this.#arm);
    removeEventListener('online', this.#online);
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#observer = null;
    if (this.#abort) {
      this.#abort.abort();
      this.#abort = null;
      this.#due = Date.now();
    }
  }

  hostUpdate(): void {
    const query = this.#options.query();
    const key = query && JSON.stringify(query);
    if (key === this.#key) return;
    this.#key = key;
    this.#query = query;
    this.#abort?.abort();
    this.#abort = null;
    this.#failures = 0;
    this.#start();
  }

  hostUpdated(): void {
    if (this.#near || this.#key === null || this.#observer) return;
    if (this.#host.loading === 'eager') return this.#arrive();
    this.#observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#arrive(),
      { rootMargin: '300px' },
    );
    this.#observer.observe(this.#host);
  }

  /** Loads now, however fresh the answer is. */
  reload(): void {
    this.#near = true;
    this.#due = Date.now();
    this.#arm();
  }

  /** Takes the last good answer for the new query, if there is one, and sets when to ask. */
  #start(): void {
    const last = this.#key === null ? null : recall<Model>(this.#storeKey, !!this.#options.store);
    this.model = last?.model ?? null;
    this.updatedAt = last?.at ?? null;
    this.error = null;
    const fresh = last !== null && last.expires > Date.now();
    this.state = this.#key === null ? 'idle' : !last ? 'loading' : fresh ? this.#settled(last.model) : 'stale';
    this.#due = this.#key === null ? null : fresh ? last.expires : 0;
    if (fresh) void this.#tell(new InlayLoadEvent(last.model));
    this.#arm();
  }

  #arrive(): void {
    this.#near = true;
    this.#observer?.disconnect();
    this.#observer = null;
    this.#arm();
  }

  readonly #arm = (): void => {
    clearTimeout(this.#timer);
    if (this.#due === null || !this.#near || document.hidden || !this.#host.isConnected) return;
    const wait = this.#due - Date.now();
    if (wait <= 0) void this.#load();
    else this.#timer = setTimeout(this.#arm, Math.min(wait, 2 ** 31 - 1));
  };

  readonly #online = (): void => {
    if (this.error) this.#due = 0;
    this.#arm();
  };

  async #load(): Promise<void> {
    const query = this.#query;
    if (query === null) return;
    this.#due = null;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    try {
      const model = await this.#options.load(query, pageClient(abort.signal));
      if (abort.signal.aborted) return;
      this.#accept(model);
    } catch (thrown) {
      if (abort.signal.aborted) return;
      this.#refuse(InlayError.from(thrown));
    }
    this.#abort = null;
    this.#host.requestUpdate();
    this.#arm();
  }

  #accept(model: Model): void {
    const at = Date.now();
    const expires = Math.max(at + minute, this.#options.expires?.(model) ?? at + defaultLife);
    const last: LastGood<Model> = { model, at, expires };
    keep(this.#storeKey, last, !!this.#options.store);
    this.model = model;
    this.updatedAt = at;
    this.error = null;
    this.#failures = 0;
    this.state = this.#settled(model);
    const { refresh } = this.#host;
    this.#due = refresh === null ? expires : refresh > 0 ? at + refresh * 1000 : null;
    void this.#tell(new InlayLoadEvent(model));
  }

  #refuse(error: InlayError): void {
    const wait = patience[Math.min(this.#failures++, patience.length - 1)]!;
    this.error = error;
    this.state = this.model === null ? 'error' : 'stale';
    this.#due = error.code === 'unsupported' ? null : Date.now() + Math.max(wait, (error.retryAfter ?? 0) * 1000);
    void this.#tell(new InlayErrorEvent(error));
  }

  #settled(model: Model): ResourceState {
    return this.#options.isEmpty?.(model) ? 'empty' : 'ready';
  }

  /** The event comes when the page shows what it tells of. */
  async #tell(event: Event): Promise<void> {
    await Promise.resolve();
    await this.#host.updateComplete;
    this.#host.dispatchEvent(event);
  }

  get #storeKey(): string {
    return `${this.#options.store ?? this.#host.localName}:${this.#key}`;
  }
}
