/** The comments that are selected, and the bar that says what can be done with them. */
import type { LitElement } from 'lit';
import { t } from '../../i18n/index.js';
import type { Notice } from '../../parts/notice.js';
import type { Progress } from '../../parts/progress.js';
import type { Action, Queued } from '../api.js';
import { bulkBar } from './bulk-bar.js';
import type { CommentList } from './list.js';
import { Selection } from './selection.js';

export class Bulk {
  readonly #host: LitElement;
  readonly #list: CommentList;
  readonly #notice: Notice;
  readonly #progress: Progress;
  readonly #selection = new Selection();
  /** whether what is not loaded yet is on its way to be selected */
  #selecting = false;

  constructor(host: LitElement, list: CommentList, notice: Notice, progress: Progress) {
    this.#host = host;
    this.#list = list;
    this.#notice = notice;
    this.#progress = progress;
  }

  has = (id: string): boolean => this.#selection.has(id);

  /** @param range with all between this one and the one chosen last */
  toggle(id: string, range: boolean): void {
    this.#selection.toggle(id, this.#list.comments, range);
    this.#host.requestUpdate();
  }

  select(comments: readonly Queued[]): void {
    this.#selection.set(comments);
    this.#host.requestUpdate();
  }

  /** Leaves these out; what else is selected stays so. */
  drop(ids: ReadonlySet<string>): void {
    this.select(this.#selection.of(this.#list.comments).filter(({ id }) => !ids.has(id)));
  }

  render(onAction: (action: Action, chosen: readonly Queued[]) => void) {
    const { comments, next, total } = this.#list;
    const chosen = this.#selection.of(comments);
    return bulkBar({
      ...{ loaded: comments, chosen, hasMore: next !== null, total, selecting: this.#selecting },
      onAll: () => this.select(chosen.length === comments.length ? [] : comments),
      onRest: this.#selectRest,
      onAction: (action) => onAction(action, chosen),
    });
  }

  /** Loads what is not loaded yet, and selects it all. */
  #selectRest = async (): Promise<void> => {
    const { total, comments } = this.#list;
    this.#setSelecting(true);
    await this.#progress.show(t('queue.select-all'), total, async (signal, onDone) => {
      onDone(comments.length);
      await this.#list.loadRest(signal, () => {
        onDone(this.#list.comments.length);
        this.select(this.#list.comments);
      });
    });
    this.#setSelecting(false);
    await this.#notice.focus();
  };

  #setSelecting(selecting: boolean): void {
    this.#selecting = selecting;
    this.#host.requestUpdate();
  }
}
