/** Collects the comments that wait, and mails them together. What cannot be sent goes with the next mail. */
import type { Context } from '../context.js';
import { reasonOf } from '../log.js';
import { messageAbout, type Message, type WaitingComment } from './message.js';

export type Send = (message: Message) => Promise<void>;

/** Comments that are remembered while the mail server is away; the queue in the admin has all. */
const mostWaiting = 500;

type Needs = Pick<Context, 'clock' | 'database' | 'log'>;

export class Digest {
  readonly #needs: Needs;
  readonly #send: Send;
  /** ms between two mails */
  readonly #between: number;
  readonly #admin: string | null;
  #waiting: WaitingComment[] = [];
  #next = 0;
  #failing = false;

  constructor(needs: Needs, { send, between, admin }: { send: Send; between: number; admin: string | null }) {
    this.#needs = needs;
    this.#send = send;
    this.#between = between;
    this.#admin = admin;
  }

  add(comment: WaitingComment): void {
    this.#waiting = [...this.#waiting.filter(({ id }) => id !== comment.id), comment].slice(-mostWaiting);
  }

  /** Sends what waits if it is time, or if there will be no other. Never rejects: what fails is logged, and sent later. */
  async flush(last = false): Promise<void> {
    const now = this.#needs.clock();
    if (!this.#waiting.length || (now < this.#next && !last)) return;
    const due = this.#waiting;
    this.#waiting = [];
    try {
      const still = await this.#undecided(due);
      if (!still.length) return;
      this.#next = now + this.#between;
      await this.#send(await messageAbout(still, this.#admin));
      if (this.#failing) this.#needs.log.info('mail is sent again');
      this.#failing = false;
    } catch (thrown) {
      this.#waiting = [...due, ...this.#waiting].slice(-mostWaiting);
      if (!this.#failing)
        this.#needs.log.warn(
          'mail cannot be sent: correct "mail" in the settings, or wait for the mail server; comments wait in the admin meanwhile',
          { error: reasonOf(thrown) },
        );
      this.#failing = true;
    }
  }

  /** Without those that a moderator or a check has decided on since. */
  async #undecided(comments: readonly WaitingComment[]): Promise<WaitingComment[]> {
    const rows = await this.#needs.database.db
      .selectFrom('comments')
      .select('id')
      .where('status', '=', 'pending')
      .where(
        'id',
        'in',
        comments.map(({ id }) => id),
      )
      .execute();
    const pending = new Set(rows.map(({ id }) => id));
    return comments.filter(({ id }) => pending.has(id));
  }
}
