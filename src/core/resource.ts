import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inRange } from './attributes.js';
import { callAt, forget } from './time/later.js';
import { InlayError } from './error.js';
import { InlayErrorEvent, InlayLoadEvent } from './events.js';
import type { LastGoodStore } from './last-good.js';
import { sourceKey } from './sources.js';
import { tryOr } from './try-or.js';
import { warnOnce } from './advice/warn.js';

export type ResourceState = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** The part of the element that the controller uses. */
export interface ResourceHost extends ReactiveControllerHost, HTMLElement {
  /** the system that the endpoint speaks; a changed one loads again */
  source: string | object | null;
  /** `eager` loads at once; anything else waits until the element is near the viewport */
  loading: string;
  /** seconds between reloads, at least 10; `null` leaves it to the answer's expiry, 0 turns it off */
  refresh: number | null;
}

export interface ResourceOptions<Query, Model> {
  /** What to ask for now; `null` while there is nothing to ask. A changed query loads again. */
  query(): Query | null;
  load(query: Query, signal: AbortSignal): Promise<Model>;
  /** Completes what a source of the page's own answered, or what the page gave; throws a `format` error for other shapes. */
  normalize?(value: unknown, query: Query): Model;
  isEmpty?(model: Model): boolean;
  /** epoch ms until which an answer is current; default ten minutes */
  expires?(model: Model): number | null;
  /**
   * Stores the last good answers, for the next element and for the next page. Without it an element remembers its own
   * alone: what readers change (comments) is never shown from before.
   */
  store?: LastGoodStore<Model>;
  /** shows the answer to the last query until the next one's is there */
  bridge?: boolean;
}

const minute = 60_000;
/** ms to wait after the first, second, … failure in a row */
const retryDelays = [30_000, 2 * minute, 10 * minute];

/**
 * Keeps one model fresh: loads near the viewport, aborts on disconnect, falls back to the last good answer, refreshes
 * while the page is visible, and recovers by itself after a failure, a lost connection or the back/forward cache.
 */
export class ResourceController<Query, Model> implements ReactiveController {
  model: Model | null = null;
  error: InlayError | null = null;

  readonly #host: ResourceHost;
  readonly #options: ResourceOptions<Query, Model>;
  #query: Query | null = null;
  #key: string | null = null;
  /** a model of the page's own, to be shown with the next update */
  #given: unknown = null;
  /** the model is out of date, and the endpoint has not given a new one */
  #old = false;
  /** the element cannot render the model */
  #broken = false;
  #near = false;
  #failures = 0;
  /** epoch ms of the next load; `null` while one is under way or none is wanted */
  #due: number | null = null;
  #abort: AbortController | null = null;
  #observer: IntersectionObserver | null = null;
  /** settles when the load that `reload` asked for ends */
  #reloading: PromiseWithResolvers<Model> | null = null;

  constructor(host: ResourceHost, options: ResourceOptions<Query, Model>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): ResourceState {
    if (!this.#key) return 'idle';
    if (this.#broken) return 'error';
    if (this.model === null) return this.error ? 'error' : 'loading';
    if (this.#old) return 'stale';
    const { model } = this;
    return tryOr(() => this.#options.isEmpty?.(model), false) ? 'empty' : 'ready';
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
    const key = this.#query && JSON.stringify([localName, sourceKey(source), this.#query]);
    const given = this.#given;
    if (key && given !== null) {
      this.#given = null;
      this.#begin(key);
      return this.#take(given);
    }
    if (key === this.#key) return;
    this.#begin(key);
    const { bridge } = this.#options;
    const last = key ? this.#store?.read(key) : null;
    this.model = last?.model ?? (bridge ? this.model : null);
    this.#due = key ? (last?.expires ?? 0) : null;
    this.#old = !last || last.expires <= Date.now();
    if (last && !this.#old) this.#loaded(last.model);
    this.#arm();
  }

  hostUpdated(): void {
    if (this.#near || !this.#key) return;
    if (this.#host.loading === 'eager') return this.#start();
    if (this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
      { rootMargin: '300px' },
    );
    this.#observer.observe(this.#host);
  }

  /** Loads now, however fresh the answer is; resolves with what is then shown, rejects with an `InlayError`. */
  reload(): Promise<Model> {
    this.#reloading ??= Promise.withResolvers<Model>();
    const { promise } = this.#reloading;
    // whoever does not look at the promise learns of a failure by the event
    promise.catch(() => {});
    this.#due = 0;
    this.#start();
    return promise;
  }

  /** Shows a model that the page already has, in place of a request for the present query. */
  give(model: unknown): void {
    this.#given = model;
    this.#host.requestUpdate();
  }

  /** The element could not render the model. */
  fail(thrown: unknown): void {
    if (this.#broken) return;
    this.#broken = true;
    this.#failed(
      new InlayError('format', `the answer cannot be shown. (${thrown})`, { cause: thrown }),
      'cannot show its model',
    );
  }

  /** Answers of a source that is an object are not shared: the next page has another one. */
  get #store(): LastGoodStore<Model> | undefined {
    return typeof this.#host.source === 'object' && this.#host.source ? undefined : this.#options.store;
  }

  #begin(key: string | null): void {
    this.#key = key;
    this.#stop();
    this.#failures = 0;
    this.error = null;
    this.#broken = false;
  }

  #start(): void {
    this.#near = true;
    this.#observer?.disconnect();
    this.#arm();
  }

  readonly #arm = (): void => {
    forget(this.#arm);
    if (!this.#key || this.#due === null || !this.#near || !this.#host.isConnected) return;
    // the clock may not be there yet
    if (document.hidden) document.addEventListener('visibilitychange', this.#arm, { once: true });
    else if (this.#due > Date.now()) callAt(this.#due, this.#arm);
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
      const model = await this.#options.load(this.#query!, signal);
      if (!signal.aborted) this.#accept(this.#normalized(model));
    } catch (thrown) {
      if (!signal.aborted) this.#refuse(InlayError.from(thrown));
    }
    if (signal.aborted) return;
    this.#abort = null;
    this.#arm();
  }

  #normalized(value: unknown): Model {
    const { normalize } = this.#options;
    return normalize ? normalize(value, this.#query!) : (value as Model);
  }

  /** What the page gave lasts until the page gives another, unless `refresh` says otherwise. */
  #take(given: unknown): void {
    try {
      this.#show(this.#normalized(given), null);
    } catch (thrown) {
      this.#refuse(InlayError.from(thrown));
      this.#due = null;
    }
    this.#arm();
  }

  #accept(model: Model): void {
    const now = Date.now();
    const expires = Math.max(now + minute, this.#options.expires?.(model) ?? now + 10 * minute);
    this.#store?.write(this.#key!, { model, expires });
    // an answer expires for every reader at the same moment, and they need not all ask in it
    this.#show(model, expires + Math.random() * minute);
  }

  #show(model: Model, due: number | null): void {
    this.model = model;
    this.error = null;
    this.#old = this.#broken = false;
    this.#failures = 0;
    const { localName } = this.#host;
    const refresh = inRange(localName, 'refresh', this.#host.refresh, 0, 86_400);
    this.#due = refresh === null ? due : refresh > 0 ? Date.now() + Math.max(10, refresh) * 1000 : null;
    this.#loaded(model);
  }

  #refuse(error: InlayError): void {
    const wait = retryDelays[this.#failures++] ?? retryDelays.at(-1)!;
    this.#old = true;
    this.#due = error.code === 'unsupported' ? null : Date.now() + Math.max(wait, error.retryAfter! * 1000);
    this.#failed(error, 'could not load');
  }

  #loaded(model: Model): void {
    this.#settle(() => {
      // rendering it may have failed
      if (this.#broken) return;
      this.#reloading?.resolve(model);
      this.#reloading = null;
      this.#host.dispatchEvent(new InlayLoadEvent(model));
    });
  }

  #failed(error: InlayError, what: string): void {
    this.error = error;
    warnOnce(this.#host.localName, `${what}: ${error.message}`);
    this.#settle(() => {
      this.#reloading?.reject(error);
      this.#reloading = null;
      this.#host.dispatchEvent(new InlayErrorEvent(error));
    });
  }

  /** Dispatches once the page shows the change. */
  #settle(dispatch: () => void): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(dispatch);
  }
}
