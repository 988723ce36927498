import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../api.js';
import { t } from '../../i18n/index.js';
import { CurrentLink } from '../../parts/current-link.js';
import { More } from '../../parts/more.js';
import { Notice } from '../../parts/notice.js';
import { Progress } from '../../parts/progress.js';
import { skeleton } from '../../parts/skeleton.js';
import { shared } from '../../parts/styles/shared.js';
import type { Action, CommentsApi, Queued } from '../api.js';
import type { CommentAction, CommentActionEvent } from '../comment/actions.js';
import { Bulk } from './bulk.js';
import { Changes } from './changes.js';
import { Decisions } from './decisions.js';
import type { FilterEvent } from './filter.js';
import { press } from './keys.js';
import { CommentList } from './list.js';
import { idAfter } from './order.js';
import { Rows } from './rows.js';
import { Shortcuts } from './shortcuts.js';
import { queueStyles } from './styles.js';
import { queueTabs } from './tabs.js';

/** The comments that match the filter, with bulk actions and keyboard shortcuts. */
export class AdminQueue extends LitElement {
  static override styles = [shared, queueStyles];

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) session!: Session;
  /** which comments are shown, such as `pending` */
  @property({ attribute: false }) queue = 'pending';

  @state() private help = false;

  readonly #notice = new Notice(this);
  readonly #progress = new Progress(this);
  readonly #list = new CommentList(this, this.#notice);
  readonly #rows = new Rows(this, this.#list, this.#notice);
  readonly #decisions = new Decisions(this, this.#list, this.#notice, this.#progress);
  readonly #bulk = new Bulk(this, this.#list, this.#notice, this.#progress);
  readonly #more = new More(this, 'admin-comment', () => this.#list.more());
  readonly #changes = new Changes(this, this.#list, this.#notice, (id) => this.#rows.element(id)?.sent());

  constructor() {
    super();
    new CurrentLink(this);
    const parts = {
      ...{ rows: this.#rows, decisions: this.#decisions, notice: this.#notice, act: this.#act },
      search: () => this.renderRoot.querySelector<HTMLElement>('admin-queue-filter')!.focus(),
      help: this.#toggleHelp,
    };
    this.addController(new Shortcuts((shortcut) => press(shortcut, parts)));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('queue') || this.queue === this.#list.query['queue']) return;
    this.#list.query = { ...this.#list.query, queue: this.queue };
    void this.#load();
  }

  override render() {
    const { counts, next, loaded, failed } = this.#list;
    return html`<div class="row toolbar">
        ${queueTabs(this.queue, counts)}
        <admin-queue-filter
          .sites=${this.session.sites}
          .help=${this.help}
          @filter=${this.#onFilter}
          @help=${this.#toggleHelp}
        ></admin-queue-filter>
      </div>
      ${this.help ? html`<admin-shortcut-list></admin-shortcut-list>` : nothing}
      ${this.#notice.render(html`${this.#list.fresh.render(this.#showNew)} ${this.#bulk.render(this.#decide)} ${this.#progress.render()}`)}
      <div aria-busy=${loaded === null && !failed}>${this.#comments()}</div>
      ${this.#more.render(next !== null)}`;
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
          ?selected=${this.#bulk.has(comment.id)}
          @comment-action=${(event: CommentActionEvent) => this.#act(comment, event.action)}
          @focusin=${() => this.#rows.entered(comment.id)}
        ></admin-comment>`,
    );
  }

  #toggleHelp = (): void => {
    this.help = !this.help;
  };

  #onFilter = ({ wanted }: FilterEvent): void => {
    this.#list.query = { ...wanted, queue: this.queue };
    void this.#load();
  };

  #load = async (): Promise<void> => {
    await this.#list.load();
    this.#bulk.select([]);
  };

  #showNew = async (): Promise<void> => {
    await this.#load();
    await this.#rows.focus(this.#list.comments[0]?.id);
  };

  #decide = async (action: Action, chosen: readonly Queued[]): Promise<void> => {
    const ids = new Set(chosen.map(({ id }) => id));
    const next = idAfter(this.#list.comments, ids);
    const decided = this.#decisions.decide(action, chosen);
    this.#bulk.drop(ids);
    await this.#rows.focus(next);
    await decided;
  };

  #act = (comment: Queued, action: CommentAction): void => {
    switch (action.do) {
      case 'select':
        return this.#bulk.toggle(comment.id, action.range);
      case 'approve':
      case 'reject':
      case 'spam':
      case 'delete':
        return void this.#decide(action.do, [comment]);
      default:
        if (!this.#decisions.isRunning(comment.id)) void this.#changes.make(comment, action);
    }
  };
}
