/** How many comments wait, and whether the server can be reached: asked for regularly while somebody is signed in. */
import type { LitElement, ReactiveController } from 'lit';
import type { ApiRequest } from '../api.js';
import { CommentsApi, type Queue } from '../comments/api.js';
import type { CountsEvent } from '../comments/counts.js';
import { ApiError } from '../problems.js';

/** ms between two counts */
const pause = 30_000;

export class Waiting implements ReactiveController {
  readonly #host: LitElement;
  readonly #request: () => ApiRequest | null;
  #timer: ReturnType<typeof setInterval> | undefined;

  count = 0;
  /** whether the server could not be reached when it was asked last */
  offline = !navigator.onLine;

  /** @param request sends with the token of the session; `null` without one */
  constructor(host: LitElement, request: () => ApiRequest | null) {
    this.#host = host;
    this.#request = request;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('offline', this.#onOffline);
    window.addEventListener('online', this.ask);
    this.#host.addEventListener('counts', this.#onCounts);
    // in a hidden tab too: its title shows the number
    this.#timer = setInterval(this.ask, pause);
  }

  hostDisconnected(): void {
    window.removeEventListener('offline', this.#onOffline);
    window.removeEventListener('online', this.ask);
    this.#host.removeEventListener('counts', this.#onCounts);
    clearInterval(this.#timer);
  }

  /** Asks now. */
  ask = async (): Promise<void> => {
    const request = this.#request();
    if (!request) return;
    try {
      this.#show((await new CommentsApi(request).queue({ limit: '1' })).counts, false);
    } catch (thrown) {
      // what the server answers, the next request made by hand shows
      this.#set(this.count, !(thrown instanceof ApiError));
    }
  };

  #onOffline = (): void => this.#set(this.count, true);

  #onCounts = (event: Event): void => this.#show((event as CountsEvent).counts, this.offline);

  #show({ pending = 0, reported = 0 }: Queue['counts'], offline: boolean): void {
    this.#set(pending + reported, offline);
  }

  #set(count: number, offline: boolean): void {
    if (count === this.count && offline === this.offline) return;
    Object.assign(this, { count, offline });
    this.#host.requestUpdate();
  }
}
