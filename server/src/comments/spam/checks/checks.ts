/** Runs the outside checks after the answer went out, and again from time to time. Their failures harm nobody. */
import pLimit from 'p-limit';
import { announce } from '../../live/announce.js';
import { reasonOf } from '../../../log.js';
import type { Desk } from '../../services.js';
import { findComment, type Found } from '../../store/find.js';
import { setStatus } from '../../store/status.js';
import type { Status } from '../../tables.js';
import type { Looked, Provider } from './provider.js';
import { providersOf } from './providers.js';

/** ms */
const timeout = 8000;
const atOnce = 4;
/** Comments that wait for a check while it is slow; more go unchecked until the next rescan. */
const mostWaiting = 1000;
const scanned = 200;
const day = 86_400_000;

/** What became of a comment. */
export interface Decision {
  status: Status;
  /** by a moderator, not by a rule or a check */
  decided: boolean;
  reasons: readonly string[];
}

/** What a service has been told, or has found itself; `null` where a decision tells nothing about spam. */
function said(provider: string, { status, decided, reasons }: Decision): 'ham' | 'spam' | null {
  if (!decided) return reasons.includes(provider) ? 'spam' : 'ham';
  return status === 'approved' ? 'ham' : status === 'spam' ? 'spam' : null;
}

const lookedAt = (comment: Found, address: string | null): Looked => ({
  site: comment.site,
  pageUrl: comment.page_url,
  name: comment.author_name,
  email: comment.author_email,
  url: comment.author_url,
  text: comment.text,
  isReply: comment.parent_id !== null,
  address,
});

export class Checks {
  readonly #desk: Omit<Desk, 'checks'>;
  readonly #providers: readonly Provider[];
  readonly #limit = pLimit(atOnce);
  readonly #running = new Set<Promise<void>>();

  constructor(desk: Omit<Desk, 'checks'>) {
    this.#desk = desk;
    this.#providers = providersOf(desk.config.comments);
  }

  /** Looks at a comment soon. */
  add(id: number, address: string | null): void {
    if (this.#providers.length) this.#soon(id, () => this.#look(id, address));
  }

  /** Tells the services soon what a moderator says a comment is, or no longer says. */
  learn(comment: Found, now: Decision): void {
    const looked = lookedAt(comment, null);
    const was: Decision = {
      status: comment.status,
      decided: comment.moderated_at !== null,
      reasons: JSON.parse(comment.reasons) as string[],
    };
    for (const provider of this.#providers) {
      const kind = said(provider.name, now);
      if (!provider.learn || !kind || kind === said(provider.name, was)) continue;
      this.#soon(comment.id, () =>
        provider.learn!(looked, kind, this.#patience()).catch((error: unknown) =>
          this.#failed(provider, comment.id, error),
        ),
      );
    }
  }

  #soon(id: number, work: () => Promise<void>): void {
    if (this.#limit.pendingCount >= mostWaiting) return;
    const run = this.#limit(work).catch((error: unknown) =>
      this.#desk.log.error('an outside check failed', { comment: id, error }),
    );
    this.#running.add(run);
    void run.finally(() => this.#running.delete(run));
  }

  #failed({ name: check }: Provider, comment: number, error: unknown): void {
    this.#desk.log.warn('an outside check failed', { check, comment, reason: reasonOf(error) });
  }

  #patience = (): AbortSignal => AbortSignal.any([AbortSignal.timeout(timeout), this.#desk.closing]);

  /** Looks again at what is published and has not been looked at for `rescanHours`; a moderator's word stands. */
  async rescan(): Promise<void> {
    const { database, config, clock } = this.#desk;
    const hours = config.comments.rescanHours;
    if (!this.#providers.length || !hours) return;
    const now = clock();
    const rows = await database.db
      .selectFrom('comments')
      .select('id')
      .where('status', '=', 'approved')
      .where('moderated_at', 'is', null)
      .where('created_at', '>', now - 30 * day)
      .where((e) => e.or([e('checked_at', 'is', null), e('checked_at', '<', now - hours * 3_600_000)]))
      .orderBy('id', 'desc')
      .limit(scanned)
      .execute();
    for (const { id } of rows) this.add(id, null);
    await this.settled();
  }

  /** Resolves when nothing is being looked at. */
  async settled(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running);
  }

  async #look(id: number, address: string | null): Promise<void> {
    const { database, clock } = this.#desk;
    const comment = await findComment(database, id);
    if (!comment || !['approved', 'pending'].includes(comment.status)) return;
    const looked = lookedAt(comment, address);
    let answered = false;
    for (const provider of this.#providers) {
      let found: string | null;
      try {
        found = await provider.look(looked, this.#patience());
        answered = true;
      } catch (error) {
        this.#failed(provider, id, error);
        continue;
      }
      if (found) return this.#act(id, provider, found);
    }
    if (answered)
      await database.db.updateTable('comments').set({ checked_at: clock() }).where('id', '=', id).execute();
  }

  async #act(id: number, { verdict }: Provider, found: string): Promise<void> {
    const { database, clock } = this.#desk;
    // a moderator may have decided in the meantime
    const now = await findComment(database, id);
    if (!now || now.moderated_at !== null || !['approved', 'pending'].includes(now.status)) return;
    const reasons = JSON.stringify([...(JSON.parse(now.reasons) as string[]), found]);
    const change = await setStatus(database, id, verdict, { reasons, checked_at: clock() });
    if (change) announce(this.#desk, change, id);
  }
}
