/** Runs the outside checks after the answer went out, and again from time to time. Their failures harm nobody. */
import pLimit from 'p-limit';
import { writerFields } from 'inlay/comments/model';
import { reasonOf } from '../../../log.js';
import type { Context } from '../../../context.js';
import type { Upstream } from '../../../upstreams.js';
import type { Decision } from '../../events.js';
import { findComment, type Found } from '../../store/find.js';
import { isDecided, isUndecided } from '../../store/decided.js';
import { setStatus } from '../../store/status.js';
import { fromColumns } from '../../writer-fields.js';
import type { Looked, Provider } from './provider.js';
import { providersOf } from './providers.js';

/** ms */
const timeout = 8000;
const atOnce = 4;
/** Comments that wait for a check while it is slow; more go unchecked until the next rescan. */
const mostWaiting = 1000;
const scanned = 200;
const day = 86_400_000;

/** The moderator's verdict, or without one the service's own; `null` where the moderator did not judge spam. */
function said(provider: string, { status, decided, reasons }: Decision): 'ham' | 'spam' | null {
  if (!decided) return reasons.includes(provider) ? 'spam' : 'ham';
  return status === 'approved' ? 'ham' : status === 'spam' ? 'spam' : null;
}

const lookedAt = (comment: Found, address: string | null): Looked => ({
  site: comment.site,
  pageUrl: comment.page_url,
  ...fromColumns(writerFields, comment),
  text: comment.text,
  isReply: comment.parent_id !== null,
  address,
});

/** A check whose failures are known to `/readyz`. */
const watched = (provider: Provider, upstream: Upstream): Provider => ({
  ...provider,
  look: (comment, signal) => upstream.watch(() => provider.look(comment, signal)),
});

export class Checks {
  readonly #context: Context;
  readonly #providers: readonly Provider[];
  readonly #limit = pLimit(atOnce);
  readonly #running = new Set<Promise<void>>();

  constructor(context: Context) {
    const { config, events, upstreams } = context;
    this.#context = context;
    this.#providers = providersOf(config.comments).map((provider) =>
      watched(provider, upstreams.add(`comments.${provider.name}`)),
    );
    if (!this.#providers.length) return;
    events.on('comment-posted', ({ id, row, address }) => {
      // what moderators write is theirs, and what is spam already needs no opinion
      if (address !== undefined && row.status !== 'spam') this.#add(id, address);
    });
    events.on('comment-edited', ({ id, address }) => {
      if (address !== undefined) this.#add(id, address);
    });
    events.on('comment-decided', ({ before, now }) => this.#learn(before, now));
  }

  /** Looks at a comment soon. */
  #add(id: number, address: string | null): void {
    this.#soon(id, () => this.#look(id, address));
  }

  /** Reports to the services soon what a moderator calls a comment, or no longer calls it. */
  #learn(comment: Found, now: Decision): void {
    const looked = lookedAt(comment, null);
    const was: Decision = {
      status: comment.status,
      decided: isDecided(comment),
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
      this.#context.log.error('an outside check failed', { comment: id, error }),
    );
    this.#running.add(run);
    void run.finally(() => this.#running.delete(run));
  }

  #failed({ name: check }: Provider, comment: number, error: unknown): void {
    this.#context.log.warn('an outside check failed', { check, comment, reason: reasonOf(error) });
  }

  #patience = (): AbortSignal => AbortSignal.any([AbortSignal.timeout(timeout), this.#context.closing]);

  /** Looks again at what is published and has not been looked at for `rescanHours`; what a moderator decided stands. */
  async rescan(): Promise<void> {
    const { database, config, clock } = this.#context;
    const hours = config.comments.rescanHours;
    if (!this.#providers.length || !hours) return;
    const now = clock();
    const rows = await database.db
      .selectFrom('comments')
      .select('id')
      .where('status', '=', 'approved')
      .where(isUndecided)
      .where('created_at', '>', now - 30 * day)
      .where((e) => e.or([e('checked_at', 'is', null), e('checked_at', '<', now - hours * 3_600_000)]))
      .orderBy('created_at', 'desc')
      .limit(scanned)
      .execute();
    for (const { id } of rows) this.#add(id, null);
    await this.settled();
  }

  /** Resolves when nothing is being looked at. */
  async settled(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running);
  }

  async #look(id: number, address: string | null): Promise<void> {
    const { database, clock } = this.#context;
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
    const { clock } = this.#context;
    // a moderator may have decided in the meantime
    const now = await findComment(this.#context.database, id);
    if (!now || isDecided(now) || !['approved', 'pending'].includes(now.status)) return;
    const reasons = JSON.stringify([...(JSON.parse(now.reasons) as string[]), found]);
    await setStatus(this.#context, id, verdict, { reasons, checked_at: clock() });
  }
}
