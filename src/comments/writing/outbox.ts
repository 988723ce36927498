/**
 * A comment stays in the outbox until the endpoint has it. Sending is repeated after a lost connection, a failure of the
 * server or a reload, in whatever tab shows the page; the comment's key makes sure that the endpoint takes it once.
 */
import { callAt, forget } from '../../core/time/clock.js';
import { InlayError } from '../../core/error.js';
import type { Client } from '../client.js';
import { saveOwn } from '../device/own-comments.js';
import { itemKeys, readItem, writeItem } from '../device/storage.js';
import type { Comment } from '../model.js';
import type { NewComment, Posted } from '../source.js';
import { post } from './requests.js';

export interface QueuedComment extends NewComment {
  endpoint: string | null;
  page: string;
  /** epoch ms */
  writtenAt: number;
  /** epoch ms of the next attempt; `null` after a refusal, which another attempt would only repeat */
  due: number | null;
  /** why it was refused, in words */
  reason?: string;
}

/** The result of an attempt. */
export type Outcome =
  | { state: 'sending' }
  | { state: 'sent'; posted: Posted }
  /** it will be tried again */
  | { state: 'waiting'; error: InlayError }
  /** the endpoint does not want it */
  | { state: 'refused'; error: InlayError }
  /** another tab has sent it, or taken it back */
  | { state: 'gone' };

const prefix = 'outbox:';
/** Seconds before the second, third, … attempt. */
const delays = [2, 5, 15, 60, 300];

export const readQueued = (key: string): QueuedComment | null => readItem(prefix + key);
export const saveQueued = (queued: QueuedComment): void => writeItem(prefix + queued.key, queued);
export const removeQueued = (key: string): void => writeItem(prefix + key, null);

/** The queued comments of a page, the oldest first. */
export const listQueued = (endpoint: string | null, page: string): QueuedComment[] =>
  itemKeys(prefix)
    .map((key) => readItem<QueuedComment>(key)!)
    .filter((queued) => queued.endpoint === endpoint && queued.page === page)
    .sort((a, b) => a.writtenAt - b.writtenAt);

/** ms by which the clocks of devices and servers may differ */
const clockSkew = 60_000;
const normalized = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether the queued comment seems to have become this one; only the endpoint, which knows the key, can be sure. */
export const resembles = ({ text, parent, author, createdAt }: Comment, queued: QueuedComment): boolean =>
  normalized(text) === normalized(queued.text) &&
  parent === queued.parent &&
  (author.name ?? '') === queued.name &&
  Date.parse(createdAt ?? '') > queued.writtenAt - clockSkew;

/** Whether another attempt may succeed. A page that answers in place of the endpoint (a hotel's login) is no answer. */
const isTemporary = ({ code, status }: InlayError): boolean =>
  code === 'status' ? status! >= 500 || [408, 425, 429].includes(status!) : code !== 'unsupported';

/** Sends what is queued on a page, and notifies of every attempt. */
export class Outbox {
  readonly #client: Client;
  readonly #notify: (queued: QueuedComment, outcome: Outcome) => void;
  /** by key, the function that sends the comment when it is due */
  readonly #ticks = new Map<string, () => void>();

  constructor(client: Client, notify: (queued: QueuedComment, outcome: Outcome) => void) {
    this.#client = client;
    this.#notify = notify;
    addEventListener('online', this.#retryAll);
  }

  /** Sends the comment now or when it is due. */
  add(queued: QueuedComment): void {
    const { key, due } = queued;
    const tick = () => void this.#send(queued);
    this.remove(key);
    this.#ticks.set(key, tick);
    if (due === null) return;
    if (due <= Date.now()) tick();
    else callAt(due, tick);
  }

  /** Stops sending the comment; it stays stored. */
  remove(key: string): void {
    const tick = this.#ticks.get(key);
    if (tick) forget(tick);
    this.#ticks.delete(key);
  }

  close(): void {
    removeEventListener('online', this.#retryAll);
    for (const key of [...this.#ticks.keys()]) this.remove(key);
  }

  readonly #retryAll = (): void => {
    for (const key of [...this.#ticks.keys()]) {
      const queued = readQueued(key);
      if (queued && queued.due !== null) this.add({ ...queued, due: 0 });
    }
  };

  async #send(known: QueuedComment): Promise<void> {
    const { key } = known;
    // one tab at a time: the endpoint would take it once all the same, but one of two attempts is wasted
    await exclusively(prefix + key, async () => {
      const queued = readQueued(key);
      if (!queued) return this.#notify(known, { state: 'gone' });
      this.#notify(queued, { state: 'sending' });
      try {
        const posted = await post(this.#client, queued);
        saveOwn(queued.endpoint, queued.page, key, posted.comment);
        removeQueued(key);
        this.remove(key);
        this.#notify(queued, { state: 'sent', posted });
      } catch (thrown) {
        this.#fail(queued, InlayError.from(thrown));
      }
    });
  }

  #fail(queued: QueuedComment, error: InlayError): void {
    const temporary = isTemporary(error);
    const delay = (delays[queued.tries] ?? delays.at(-1)!) * (0.8 + Math.random() * 0.4);
    const wait = Math.max(delay, error.retryAfter ?? 0);
    const next = { ...queued, tries: queued.tries + 1, due: temporary ? Date.now() + wait * 1000 : null };
    saveQueued(next);
    this.#notify(next, { state: temporary ? 'waiting' : 'refused', error });
    // unless its writer, in this tab, has taken it back meanwhile
    if (this.#ticks.has(queued.key)) this.add(next);
  }
}

/** Runs the task while no other tab runs one of that name. */
async function exclusively(name: string, task: () => Promise<void>): Promise<void> {
  // pages without https have no locks
  await (navigator.locks ? navigator.locks.request(`inlay:${name}`, task) : task());
}
