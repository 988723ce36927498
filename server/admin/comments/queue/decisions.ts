/** Decisions on comments: they show at once, are sent in slices, and what the server does not take comes back. */
import type { LitElement, TemplateResult } from 'lit';
import { t } from '../../i18n/index.js';
import type { Notice } from '../../parts/notice.js';
import type { Progress } from '../../parts/progress.js';
import { messageOf } from '../../problems.js';
import type { Action, CommentsApi, Queued } from '../api.js';
import type { CommentList } from './list.js';

/** how many comments are decided on in one request */
const slice = 50;

const statusAfter = { approve: 'approved', reject: 'rejected', spam: 'spam', delete: 'deleted' } as const;
export const actionLabels = {
  approve: 'queue.approve',
  reject: 'queue.reject',
  spam: 'queue.mark-spam',
  delete: 'delete',
} as const;

type Host = LitElement & { api: CommentsApi; queue: string };

/** What the server took of a decision. */
interface Sent {
  count: number;
  changed: number;
  /** the audit entries that revert it */
  entries: string[];
  /** why the rest was not taken; `null` if nothing went wrong */
  problem: unknown;
}

export class Decisions {
  readonly #host: Host;
  readonly #list: CommentList;
  readonly #notice: Notice;
  readonly #progress: Progress;
  readonly #running = new Map<string, Promise<void>>();

  /** why a decision on a comment was not taken, by its id */
  failures: ReadonlyMap<string, string | TemplateResult> = new Map();

  constructor(host: Host, list: CommentList, notice: Notice, progress: Progress) {
    this.#host = host;
    this.#list = list;
    this.#notice = notice;
    this.#progress = progress;
  }

  /** Whether a decision on this comment is on its way: a second one does nothing. */
  isRunning = (id: string): boolean => this.#running.has(id);

  /** Resolves when no decision is on its way. */
  async settled(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  /** Decides on comments as they are on screen; those that somebody else has changed meanwhile are left alone. */
  async decide(action: Action, chosen: readonly Queued[]): Promise<void> {
    const comments = chosen.filter(({ id }) => !this.isRunning(id));
    if (!comments.length) return;
    const ids = new Set(comments.map(({ id }) => id));
    this.failures = new Map([...this.failures].filter(([id]) => !ids.has(id)));
    // the list of all comments shows it in its new state
    if (this.#host.queue === 'all') this.#list.update(ids, { status: statusAfter[action] });
    else this.#list.remove(comments);
    const run = this.#run(action, comments);
    for (const id of ids) this.#running.set(id, run);
    await run;
  }

  async #run(action: Action, comments: readonly Queued[]): Promise<void> {
    const { query } = this.#list;
    const sent = await this.#send(action, comments);
    for (const { id } of comments) this.#running.delete(id);
    const rest = comments.slice(sent.count);
    // unless another queue was chosen meanwhile
    if (rest.length && query === this.#list.query) this.#restore(rest, sent.problem);
    const complete = sent.changed === sent.count && this.#host.queue !== 'all';
    if (!complete) await this.#list.reload();
    this.#report(action, sent, rest);
    // counts and list come from one answer, so that they never contradict each other
    if (!this.#running.size) await this.#list.fresh.poll();
  }

  async #send(action: Action, comments: readonly Queued[]): Promise<Sent> {
    const sent: Sent = { count: 0, changed: 0, entries: [], problem: null };
    const label = t(actionLabels[action]);
    try {
      await this.#progress.slices(label, comments, slice, async (some) => {
        const { changed, undo } = await this.#host.api.decide(action, some);
        this.#list.confirm(some);
        sent.count += some.length;
        sent.changed += changed;
        if (undo !== null) sent.entries.push(undo);
      });
    } catch (thrown) {
      sent.problem = thrown;
    }
    return sent;
  }

  #restore(rest: readonly Queued[], problem: unknown): void {
    this.#list.restore(rest);
    if (problem === null) return;
    const message = messageOf(problem);
    this.failures = new Map([...this.failures, ...rest.map(({ id }) => [id, message] as const)]);
  }

  #report(action: Action, { count, changed, entries, problem }: Sent, rest: readonly Queued[]): void {
    const done = changed ? t(`done.${action}`, { count: changed }) : '';
    const undo = entries.length ? () => this.#undo(entries) : null;
    if (problem !== null) {
      const retry = () => this.decide(action, rest);
      this.#notice.showError(problem, { done, undo, retry });
    } else if (changed < count) this.#notice.show(`${done} ${t('problem.changed-meanwhile')}`.trim(), undo);
    else this.#notice.show(done, undo);
  }

  async #undo(entries: string[]): Promise<void> {
    await this.#progress.slices(t('undo'), [...entries], 1, async ([entry]) => {
      await this.#host.api.undo(entry!);
      // a second try goes on with those that are left
      entries.shift();
    });
    await this.#list.reload();
  }
}
