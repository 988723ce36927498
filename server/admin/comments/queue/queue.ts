import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../api.js';
import { t } from '../../i18n/index.js';
import { hashOf } from '../../route.js';
import { Notice } from '../../parts/notice.js';
import { Progress } from '../../parts/progress.js';
import type { Action, CommentsApi, Queued } from '../api.js';
import type { FilterEvent, QueueFilter } from './filter.js';
import type { CommentAction, CommentActionEvent } from '../comment/actions.js';
import type { AdminComment } from '../comment/comment.js';
import { bulkBar } from './bulk-bar.js';
import { Changes } from './changes.js';
import { Decisions } from './decisions.js';
import { CommentList } from './list.js';
import { Selection } from './selection.js';
import { Shortcuts, type Shortcut } from './shortcuts.js';
import { queueStyles } from './styles.js';
import { skeleton } from '../../parts/skeleton.js';
import { shared } from '../../parts/styles/shared.js';

/** The comments that match the filter, with bulk actions and keyboard shortcuts. */
export class AdminQueue extends LitElement {
  static override styles = [shared, queueStyles];

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) session!: Session;
  /** which comments are shown, such as `pending` */
  @property({ attribute: false }) queue = 'pending';

  readonly #notice = new Notice(this);
  readonly #progress = new Progress(this);
  readonly #list = new CommentList(this, this.#notice);
  readonly #decisions = new Decisions(this, this.#list, this.#notice, this.#progress);
  readonly #selection = new Selection();
  readonly #changes = new Changes(this, this.#list, this.#notice, (id) => this.#item(id)?.sent());

  /** the comment that has focus, or had it last */
  #focused: string | null = null;

  constructor() {
    super();
    this.addController(new Shortcuts((shortcut) => this.#onShortcut(shortcut)));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('queue') || this.queue === this.#list.query['queue']) return;
    this.#list.query = { ...this.#list.query, queue: this.queue };
    void this.#load();
  }

  override render() {
    const { counts, next, loaded, failed } = this.#list;
    return html`<admin-queue-filter
        .counts=${counts}
        .sites=${this.session.sites}
        .queue=${this.queue}
        @filter=${this.#onFilter}
      ></admin-queue-filter>
      ${this.#notice.render(html`${this.#list.fresh.render(this.#showNew)} ${this.#bulkBar()} ${this.#progress.render()}`)}
      <div aria-busy=${loaded === null && !failed}>${this.#comments()}</div>
      ${next ? html`<p><button @click=${() => this.#list.more()}>${t('more')}</button></p>` : nothing}`;
  }

  #comments() {
    const { loaded, failed } = this.#list;
    if (failed)
      return html`<p class="nothing"><button @click=${() => this.#load()}>${t('retry')}</button></p>`;
    if (!loaded) return skeleton();
    if (!loaded.length) return html`<p class="nothing quiet">${t('queue.empty')}</p>`;
    const minute = Math.floor(Date.now() / 60_000);
    return repeat(
      loaded,
      ({ id }) => id,
      (comment) =>
        html`<admin-comment
          .comment=${comment}
          .publicName=${this.session.publicName}
          .queue=${this.queue}
          .minute=${minute}
          .failure=${this.#decisions.failures.get(comment.id) ?? ''}
          ?selected=${this.#selection.has(comment.id)}
          @comment-action=${(event: CommentActionEvent) => this.#do(comment, event.action)}
          @focusin=${() => (this.#focused = comment.id)}
        ></admin-comment>`,
    );
  }

  #bulkBar() {
    const { comments, next, total } = this.#list;
    const chosen = this.#selection.of(comments);
    return bulkBar({
      ...{ loaded: comments, chosen, hasMore: next !== null, total },
      onAll: () => this.#select(chosen.length === comments.length ? [] : comments),
      onRest: this.#selectRest,
      onAction: (action) => this.#decide(action, chosen),
    });
  }

  #onFilter = ({ wanted }: FilterEvent): void => {
    this.#list.query = wanted;
    // in the address, so that Back, Reload and the next sign-in lead there
    const hash = hashOf('comments', wanted['queue']);
    if (wanted['queue'] !== this.queue && location.hash !== hash) location.hash = hash;
    void this.#load();
  };

  #select(comments: readonly Queued[]): void {
    this.#selection.set(comments);
    this.requestUpdate();
  }

  /** Loads what is not loaded yet, and selects it all. */
  #selectRest = async (): Promise<void> => {
    const { total, comments } = this.#list;
    await this.#progress.show(t('queue.select-all'), total, async (signal, onDone) => {
      onDone(comments.length);
      await this.#list.loadRest(signal, () => {
        onDone(this.#list.comments.length);
        this.#select(this.#list.comments);
      });
    });
    await this.#notice.focus();
  };

  #load = async (): Promise<void> => {
    await this.#list.load();
    this.#select([]);
  };

  #showNew = async (): Promise<void> => {
    await this.#load();
    await this.updateComplete;
    this.#item(this.#list.comments[0]?.id)?.focus();
  };

  async #decide(action: Action, chosen: readonly Queued[]): Promise<void> {
    const ids = new Set(chosen.map(({ id }) => id));
    const next = this.#list.after(ids);
    const decided = this.#decisions.decide(action, chosen);
    // what else is selected stays so
    this.#select(this.#selection.of(this.#list.comments).filter(({ id }) => !ids.has(id)));
    await this.#focus(next);
    await decided;
  }

  async #focus(id: string | undefined): Promise<void> {
    await this.updateComplete;
    const item = this.#item(id);
    if (item) item.focus();
    else await this.#notice.focus();
  }

  #do(comment: Queued, action: CommentAction): void {
    switch (action.do) {
      case 'select':
        this.#selection.toggle(comment.id, this.#list.comments, action.range);
        this.requestUpdate();
        break;
      case 'approve':
      case 'reject':
      case 'spam':
      case 'delete':
        void this.#decide(action.do, [comment]);
        break;
      default:
        if (!this.#decisions.isRunning(comment.id)) void this.#changes.make(comment, action);
    }
  }

  get #filterBar(): QueueFilter {
    return this.renderRoot.querySelector('admin-queue-filter') as QueueFilter;
  }

  #item = (id: string | null | undefined): AdminComment | undefined =>
    [...this.renderRoot.querySelectorAll<AdminComment>('admin-comment')].find(
      ({ comment }) => comment.id === id,
    );

  #onShortcut(does: Shortcut): void {
    const { comments } = this.#list;
    const index = comments.findIndex(({ id }) => id === this.#focused);
    const comment = comments[index];
    if (does === 'next' || does === 'previous') {
      const to = comments[does === 'next' ? index + 1 : Math.max(0, index - 1)];
      this.#item(to?.id)?.focus();
    } else if (does === 'search') this.#filterBar.focus();
    else if (does === 'help') this.#filterBar.toggleHelp();
    else if (does === 'undo') void this.#undo();
    else if (!comment) return;
    // readers do not see what it would reply to
    else if (does === 'reply' && comment.status !== 'approved') this.#notice.show(t('problem.parent-gone'));
    else if (does === 'edit' || does === 'reply') void this.#item(comment.id)?.write(does);
    else if (does === 'select') this.#do(comment, { do: does, range: false });
    else this.#do(comment, { do: does });
  }

  /** Undoes what was done last, also what is on its way. */
  async #undo(): Promise<void> {
    await this.#decisions.settled();
    await this.#notice.undo();
  }
}
