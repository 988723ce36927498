/**
 * What was sent stays in the outbox until the endpoint has it. It is tried again after a lost connection, a failure of
 * the server or a reload, in whatever tab shows the page; its key makes sure that the endpoint takes it once.
 */
import { callAt, forget } from '../../core/clock.js';
import { InlayError } from '../../core/error.js';
import { pageClient } from '../../core/request.js';
import { deskFor } from '../device/identity.js';
import { keep, keysOf, recall } from '../device/storage.js';
import { keepOwn } from '../device/own-comments.js';
import type { Comment } from '../model.js';
import type { CommentsWriter, NewComment, Posted } from '../source.js';

export interface Letter extends NewComment {
  endpoint: string | null;
  page: string;
  /** epoch ms */
  writtenAt: number;
  /** epoch ms of the next attempt; `null` after a refusal, which another attempt would only repeat */
  due: number | null;
  /** why it was refused, in words */
  reason?: string;
}

/** What became of an attempt. */
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
const patience = [2, 5, 15, 60, 300];

export const readLetter = (key: string): Letter | null => recall(prefix + key);
export const keepLetter = (letter: Letter): void => keep(prefix + letter.key, letter);
export const dropLetter = (key: string): void => keep(prefix + key, null);

/** The letters of a page, the oldest first. */
export const lettersOf = (endpoint: string | null, page: string): Letter[] =>
  keysOf(prefix)
    .map((key) => recall<Letter>(key)!)
    .filter((letter) => letter.endpoint === endpoint && letter.page === page)
    .sort((a, b) => a.writtenAt - b.writtenAt);

/** Clocks of devices and servers differ by as much, in ms. */
const slack = 60_000;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether the letter seems to have become this comment; the endpoint, which knows the key, knows for sure. */
export const isThatOf = ({ text, parent, author, createdAt }: Comment, letter: Letter): boolean =>
  plain(text) === plain(letter.text) &&
  parent === letter.parent &&
  (author.name ?? '') === letter.name &&
  Date.parse(createdAt ?? '') > letter.writtenAt - slack;

/** Whether another attempt may go better. A page that answers for the endpoint (a hotel's login) is no answer. */
const isPassing = ({ code, status }: InlayError): boolean =>
  code === 'status' ? status! >= 500 || [408, 425, 429].includes(status!) : code !== 'unsupported';

/** Sends letters and tells what becomes of them. */
export class Outbox {
  readonly #writer: () => Promise<CommentsWriter>;
  readonly #tell: (letter: Letter, outcome: Outcome) => void;
  readonly #ticks = new Map<string, () => void>();

  constructor(writer: () => Promise<CommentsWriter>, tell: (letter: Letter, outcome: Outcome) => void) {
    this.#writer = writer;
    this.#tell = tell;
    addEventListener('online', this.#online);
  }

  /** Sends the letter now or when it is due. */
  take(letter: Letter): void {
    const { key, due } = letter;
    const tick = () => void this.#send(letter);
    this.leave(key);
    this.#ticks.set(key, tick);
    if (due === null) return;
    if (due <= Date.now()) tick();
    else callAt(due, tick);
  }

  /** No longer cares for the letter. */
  leave(key: string): void {
    const tick = this.#ticks.get(key);
    if (tick) forget(tick);
    this.#ticks.delete(key);
  }

  close(): void {
    removeEventListener('online', this.#online);
    for (const key of [...this.#ticks.keys()]) this.leave(key);
  }

  readonly #online = (): void => {
    for (const key of [...this.#ticks.keys()]) {
      const letter = readLetter(key);
      if (letter && letter.due !== null) this.take({ ...letter, due: 0 });
    }
  };

  async #send({ key, ...written }: Letter): Promise<void> {
    // one tab at a time; the key would see to it too, but two attempts at once are one too many
    await alone(prefix + key, async () => {
      const letter = readLetter(key);
      if (!letter) return this.#tell({ key, ...written }, { state: 'gone' });
      this.#tell(letter, { state: 'sending' });
      const desk = deskFor(letter.endpoint, letter.page);
      try {
        const posted = await (await this.#writer()).post(desk, letter, pageClient());
        keepOwn(desk, key, posted.comment);
        dropLetter(key);
        this.leave(key);
        this.#tell(letter, { state: 'sent', posted });
      } catch (thrown) {
        this.#fail(letter, InlayError.from(thrown));
      }
    });
  }

  #fail(letter: Letter, error: InlayError): void {
    const passing = isPassing(error);
    const pause = (patience[letter.tries] ?? patience.at(-1)!) * (0.8 + Math.random() * 0.4);
    const wait = Math.max(pause, error.retryAfter ?? 0);
    const next = { ...letter, tries: letter.tries + 1, due: passing ? Date.now() + wait * 1000 : null };
    keepLetter(next);
    this.#tell(next, { state: passing ? 'waiting' : 'refused', error });
    // taken back by its writer, in this tab, while it was on its way
    if (this.#ticks.has(letter.key)) this.take(next);
  }
}

/** Runs the task while no other tab runs one of that name. */
async function alone(name: string, task: () => Promise<void>): Promise<void> {
  // no locks on pages without https
  await (navigator.locks ? navigator.locks.request(`inlay:${name}`, task) : task());
}
