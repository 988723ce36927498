import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../api.js';
import { t } from '../i18n/index.js';
import { hashOf } from '../route.js';
import { Notice } from '../parts/notice.js';
import { act } from './act.js';
import type { Action, CommentsApi, Queued } from './api.js';
import type { FilterEvent, QueueFilter } from './filter.js';
import type { CommentAction, SingleAction } from './actions.js';
import type { AdminComment, CommentActionEvent } from './comment.js';
import { CommentList } from './list.js';
import { queueStyles } from './queue-styles.js';
import { shortcutOf } from './shortcuts.js';
import { shared } from '../parts/styles.js';

const actions: readonly Action[] = ['approve', 'reject', 'spam', 'delete'];
const labels = {
  approve: 'queue.approve',
  reject: 'queue.reject',
  spam: 'queue.mark-spam',
  delete: 'delete',
} as const;

/** The comments that match the filter, with bulk actions and keyboard shortcuts. */
export class AdminQueue extends LitElement {
  static override styles = [shared, queueStyles];

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) session!: Session;
  /** which comments are shown, such as `pending` */
  @property({ attribute: false }) queue = 'pending';

  @state() private selected: ReadonlySet<string> = new Set();

  readonly #notice = new Notice(this);
  readonly #list = new CommentList(this, this.#notice);
  #focused: string | null = null;
  /** the comments with which something is being done */
  readonly #busy = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('queue') || this.queue === this.#list.query['queue']) return;
    this.#list.query = { ...this.#list.query, queue: this.queue };
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
  }

  override render() {
    const { queue } = this;
    const { counts, next, loaded, failed } = this.#list;
    return html`<admin-queue-filter
        .counts=${counts}
        .sites=${this.session.sites}
        .queue=${queue}
        @filter=${this.#onFilter}
      ></admin-queue-filter>
      ${this.#notice.render(this.#selection())}
      <div aria-busy=${loaded === null && !failed}>${this.#comments()}</div>
      ${next ? html`<p><button @click=${this.#list.more}>${t('more')}</button></p>` : nothing}`;
  }

  #comments() {
    const { selected, queue } = this;
    const { loaded, failed } = this.#list;
    if (failed)
      return html`<p class="nothing"><button @click=${() => this.#load()}>${t('retry')}</button></p>`;
    if (!loaded) return [1, 2, 3].map(() => html`<div class="card soon"></div>`);
    if (!loaded.length) return html`<p class="nothing quiet">${t('queue.empty')}</p>`;
    return repeat(
      loaded,
      ({ id }) => id,
      (comment) =>
        html`<admin-comment
          .comment=${comment}
          .publicName=${this.session.publicName}
          .queue=${queue}
          ?selected=${selected.has(comment.id)}
          @comment-action=${(event: CommentActionEvent) => this.#do(comment, event.action)}
          @focusin=${() => (this.#focused = comment.id)}
        ></admin-comment>`,
    );
  }

  #selection() {
    const { selected } = this;
    const { comments, fresh: arrived } = this.#list;
    const { label } = arrived;
    const chosen = comments.filter(({ id }) => selected.has(id));
    const button = (action: Action) =>
      html`<button
        class=${action === 'delete' ? 'danger' : nothing}
        @click=${() => this.#decide(action, chosen)}
      >
        ${t(labels[action])}
      </button>`;
    const fresh = html`<span aria-live="polite" class=${label ? '' : 'no-new'}
      >${label ? html`<button class="main" @click=${this.#showNew}>${label}</button>` : nothing}</span
    >`;
    return html`${fresh}
    ${
      comments.length
        ? html`<label class="all"
            ><input
              type="checkbox"
              .checked=${selected.size === comments.length}
              .indeterminate=${selected.size > 0 && selected.size < comments.length}
              @change=${this.#selectAll}
            />
            ${t('queue.select-all')}</label
          >`
        : nothing
    }
    ${chosen.length ? html`${t('queue.selected', { count: chosen.length })} ${actions.map(button)}` : nothing}`;
  }

  #onFilter = ({ wanted }: FilterEvent): void => {
    this.#list.query = wanted;
    // in the address, so that Back, Reload and the next sign-in lead there
    const hash = hashOf('comments', wanted['queue']);
    if (wanted['queue'] !== this.queue && location.hash !== hash) location.hash = hash;
    void this.#load();
  };

  #selectAll = (): void => {
    const { comments } = this.#list;
    const all = this.selected.size === comments.length;
    this.selected = new Set(all ? [] : comments.map(({ id }) => id));
  };

  #load = async (): Promise<void> => {
    await this.#list.load();
    this.selected = new Set();
  };

  async #reload(): Promise<void> {
    await this.#list.reload();
    this.selected = new Set();
  }

  #showNew = async (): Promise<void> => {
    await this.#load();
    await this.updateComplete;
    this.#item(this.#list.comments[0]?.id)?.focus();
  };

  #decide = (action: Action, chosen: readonly Queued[]) =>
    this.#once(chosen, async () => {
      const { changed, entries } = await this.api.decide(action, chosen);
      const all = changed === chosen.length;
      const words = t(`done.${action}`, { count: changed });
      this.#show(all ? words : `${changed ? `${words} ` : ''}${t('done.changed-meanwhile')}`, entries);
      const ids = new Set(chosen.map(({ id }) => id));
      const next = this.#list.after(ids);
      // the list of all comments shows it in its new state
      if (all && this.queue !== 'all') {
        this.#list.remove(ids);
        this.selected = new Set();
      } else await this.#reload();
      await this.updateComplete;
      const item = this.#item(next);
      if (item) item.focus();
      else await this.#notice.focus();
      // counts and list come from one answer, so that they never contradict each other
      await this.#list.fresh.poll();
    });

  #do(comment: Queued, action: CommentAction): void {
    switch (action.do) {
      case 'select': {
        const selected = new Set(this.selected);
        if (!selected.delete(comment.id)) selected.add(comment.id);
        this.selected = selected;
        break;
      }
      case 'approve':
      case 'reject':
      case 'spam':
      case 'delete':
        void this.#decide(action.do, [comment]);
        break;
      default:
        void this.#act(comment, action);
    }
  }

  #act = (comment: Queued, action: SingleAction) =>
    this.#once([comment], async () => {
      const { words, undo } = await act(this.api, comment, action);
      this.#show(words, undo);
      await this.#item(comment.id)?.sent();
      await this.#reload();
    });

  /** Runs the work, unless something is being done with one of these comments: a second press does nothing. */
  async #once(comments: readonly Queued[], work: () => Promise<void>): Promise<void> {
    if (comments.some(({ id }) => this.#busy.has(id))) return;
    for (const { id } of comments) this.#busy.add(id);
    await this.#notice.tryOr(work);
    for (const { id } of comments) this.#busy.delete(id);
  }

  /** @param entries the audit entries to revert */
  #show(message: string, entries: string | null | readonly string[]): void {
    const made = [entries ?? []].flat();
    const undo = async () => {
      for (const entry of made) await this.api.undo(entry);
      await this.#reload();
    };
    this.#notice.show(message, made.length ? undo : null);
  }

  get #filterBar(): QueueFilter {
    return this.renderRoot.querySelector<QueueFilter>('admin-queue-filter')!;
  }

  #item = (id: string | null | undefined): AdminComment | undefined =>
    [...this.renderRoot.querySelectorAll<AdminComment>('admin-comment')].find(
      ({ comment }) => comment.id === id,
    );

  #key = (event: KeyboardEvent): void => {
    const does = shortcutOf(event);
    if (!does) return;
    event.preventDefault();
    const { comments } = this.#list;
    const index = comments.findIndex(({ id }) => id === this.#focused);
    const comment = comments[index];
    if (does === 'next' || does === 'previous') {
      const to = comments[does === 'next' ? index + 1 : Math.max(0, index - 1)];
      this.#item(to?.id)?.focus();
    } else if (does === 'search') this.#filterBar.focus();
    else if (does === 'help') this.#filterBar.toggleHelp();
    else if (does === 'undo') void this.#notice.undo();
    else if (!comment) return;
    // readers do not see what it would reply to
    else if (does === 'reply' && comment.status !== 'approved') this.#notice.show(t('problem.parent-gone'));
    else if (does === 'edit' || does === 'reply') void this.#item(comment.id)?.write(does);
    else this.#do(comment, { do: does });
  };
}
