import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../api.js';
import { t } from '../i18n/index.js';
import { hashOf } from '../route.js';
import { Notice } from '../parts/notice.js';
import { Paging } from '../parts/paging.js';
import type { Action, CommentsApi, Queue, Queued } from './api.js';
import { CountsEvent } from './counts.js';
import type { FilterEvent, QueueFilter } from './filter.js';
import type { AdminComment, CommentAction, CommentActionEvent } from './comment.js';
import { NewComments } from './poll.js';
import { describeBan } from './reasons.js';
import { shortcutOf } from './shortcuts.js';
import { shared } from '../parts/styles.js';

const actions: readonly Action[] = ['approve', 'reject', 'spam', 'delete'];
const labels = {
  approve: 'queue.approve',
  reject: 'queue.reject',
  spam: 'queue.mark-spam',
  delete: 'delete',
} as const;

/** how many comments the server lists at once, unless asked for more, and at most */
const usual = 30;
const most = 100;

/** The comments that match the filter, with bulk actions and keyboard shortcuts. */
export class AdminQueue extends LitElement {
  static override styles = [
    shared,
    css`
      .no-new {
        position: absolute;
      }
      /* aligns the checkbox with those of the comments */
      .all {
        padding-inline-start: 1.0625rem;
      }
      .nothing {
        padding: 3rem 1rem;
        border: 1px dashed var(--_border);
        border-radius: 0.5rem;
        text-align: center;
      }
      /* the shape of what comes, if it takes a moment */
      .card.soon {
        block-size: 11rem;
        animation: appear 0s 0.3s backwards;
      }
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
    `,
  ];

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) session!: Session;
  /** which comments are shown, such as `pending` */
  @property({ attribute: false }) queue = 'pending';

  /** `null` until they are loaded */
  @state() private list: Queued[] | null = null;
  @state() private failed = false;
  @state() private next: string | null = null;
  @state() private counts: Queue['counts'] = { pending: 0, spam: 0, reported: 0 };
  @state() private selected: ReadonlySet<string> = new Set();

  readonly #notice = new Notice(this);
  readonly #paging = new Paging<Record<string, string>>();
  #query: Record<string, string> = {};
  readonly #fresh = new NewComments(
    this,
    () => this.api.queue(this.#query),
    (queue) => this.#onPoll(queue),
  );
  #focused: string | null = null;
  /** the comments with which something is being done */
  readonly #busy = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('queue') || this.queue === this.#query['queue']) return;
    this.#query = { ...this.#query, queue: this.queue };
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
  }

  override render() {
    const { counts, next, queue } = this;
    return html`<admin-queue-filter
        .counts=${counts}
        .sites=${this.session.sites}
        .queue=${queue}
        @filter=${this.#onFilter}
      ></admin-queue-filter>
      ${this.#notice.render(this.#selection())}
      <div aria-busy=${this.list === null && !this.failed}>${this.#comments()}</div>
      ${next ? html`<p><button @click=${this.#more}>${t('more')}</button></p>` : nothing}`;
  }

  #comments() {
    const { list, failed, selected, queue } = this;
    if (failed)
      return html`<p class="nothing"><button @click=${() => this.#load()}>${t('retry')}</button></p>`;
    if (!list) return [1, 2, 3].map(() => html`<div class="card soon"></div>`);
    if (!list.length) return html`<p class="nothing quiet">${t('queue.empty')}</p>`;
    return repeat(
      list,
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
    const { comments, selected } = this;
    const { label } = this.#fresh;
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

  get comments(): readonly Queued[] {
    return this.list ?? [];
  }

  #onFilter = ({ wanted }: FilterEvent): void => {
    this.#query = wanted;
    // in the address, so that Back, Reload and the next sign-in lead there
    const hash = hashOf('comments', wanted['queue']);
    if (wanted['queue'] !== this.queue && location.hash !== hash) location.hash = hash;
    void this.#load();
  };

  #selectAll = (): void => {
    const all = this.selected.size === this.comments.length;
    this.selected = new Set(all ? [] : this.comments.map(({ id }) => id));
  };

  #load = async (least = 0): Promise<void> => {
    this.failed = false;
    const query = least > usual ? { ...this.#query, limit: String(Math.min(least, most)) } : this.#query;
    const loaded = await this.#notice.tryOr(() =>
      this.#paging.load(query, this.api.queue, (queue) => {
        const { comments: list, next, counts } = queue;
        this.#fresh.reset(queue);
        Object.assign(this, { list, next, selected: new Set() });
        this.#setCounts(counts);
      }),
    );
    // a list that is there stays
    this.failed = !loaded && this.list === null;
  };

  /** Loads the list again, as far as it was loaded. */
  async #reload(): Promise<void> {
    const { length } = this.comments;
    await this.#load(length);
    while (this.next && this.comments.length < length && (await this.#more()));
  }

  /** An empty list fills itself; a list that somebody reads stays as it is. */
  #onPoll({ comments, next, counts }: Queue): void {
    this.#setCounts(counts);
    if (this.comments.length || !comments.length) return;
    Object.assign(this, { list: comments, next });
    this.#fresh.reset({ comments });
  }

  #setCounts(counts: Queue['counts']): void {
    this.counts = counts;
    this.dispatchEvent(new CountsEvent(counts));
  }

  #showNew = async (): Promise<void> => {
    await this.#load();
    await this.updateComplete;
    this.#item(this.comments[0]?.id)?.focus();
  };

  #more = () =>
    this.#notice.tryOr(() =>
      this.#paging.more(
        (query) => this.api.queue({ ...query, cursor: this.next! }),
        ({ comments, next }) => Object.assign(this, { list: [...this.comments, ...comments], next }),
      ),
    );

  #decide = (action: Action, chosen: readonly Queued[]) =>
    this.#once(chosen, async () => {
      const { changed, entries } = await this.api.decide(action, chosen);
      const all = changed === chosen.length;
      const words = t(`done.${action}`, { count: changed });
      this.#show(all ? words : `${changed ? `${words} ` : ''}${t('done.changed-meanwhile')}`, entries);
      const next = this.#after(chosen);
      // the list of all comments shows it in its new state
      if (all && this.queue !== 'all') {
        const gone = new Set(chosen.map(({ id }) => id));
        this.list = this.comments.filter(({ id }) => !gone.has(id));
        this.selected = new Set();
      } else await this.#reload();
      await this.updateComplete;
      const item = this.#item(next);
      if (item) item.focus();
      else await this.#notice.focus();
      // counts and list come from one answer, so that they never contradict each other
      await this.#fresh.poll();
    });

  /** The comment to focus next: the first after those that leave the list, else the last before them. */
  #after(leaving: readonly Queued[]): string | undefined {
    const ids = new Set(leaving.map(({ id }) => id));
    const last = this.comments.findLastIndex(({ id }) => ids.has(id));
    const stays = ({ id }: Queued) => !ids.has(id);
    return (this.comments.slice(last + 1).find(stays) ?? this.comments.findLast(stays))?.id;
  }

  #do(comment: Queued, action: CommentAction): void {
    const { id, page, banned, pinned } = comment;
    switch (action.do) {
      case 'select': {
        const selected = new Set(this.selected);
        if (!selected.delete(id)) selected.add(id);
        this.selected = selected;
        break;
      }
      case 'edit':
        void this.#write(comment, async () =>
          this.#show(t('saved'), (await this.api.amend(id, action.text)).undo),
        );
        break;
      case 'reply':
        void this.#write(comment, async () =>
          this.#show(t('done.reply'), (await this.api.reply(id, action.text, action.badge)).undo),
        );
        break;
      case 'ban':
        if (banned) return this.#notice.show(t('done.banned-already'));
        void this.#write(comment, async () => {
          const { of, undo } = await this.api.ban(id);
          this.#show(of.length ? t('done.ban', { ban: describeBan(of) }) : t('done.ban-unknown'), undo);
        });
        break;
      case 'lift':
        void this.#write(comment, async () =>
          this.#show(t('done.lift'), (await this.api.lift(banned!.id)).undo),
        );
        break;
      case 'close':
        void this.#write(comment, async () => {
          const { undo } = await this.api.close(page.url, !page.closed);
          this.#show(t(page.closed ? 'done.page-reopened' : 'done.page-closed'), undo);
        });
        break;
      case 'pin':
        void this.#write(comment, async () => {
          const { undo } = await this.api.pin(id, !pinned);
          this.#show(t(pinned ? 'audit.unpin' : 'audit.pin'), undo);
        });
        break;
      default:
        void this.#decide(action.do, [comment]);
    }
  }

  #write = (comment: Queued, work: () => Promise<void>) =>
    this.#once([comment], async () => {
      await work();
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
    const index = this.comments.findIndex(({ id }) => id === this.#focused);
    const comment = this.comments[index];
    if (does === 'next' || does === 'previous') {
      const to = this.comments[does === 'next' ? index + 1 : Math.max(0, index - 1)];
      this.#item(to?.id)?.focus();
    } else if (does === 'search') this.#filterBar.focus();
    else if (does === 'help') this.#filterBar.toggleHelp();
    else if (does === 'undo') void this.#notice.undo();
    else if (!comment) return;
    else if (does === 'edit' || does === 'reply') void this.#item(comment.id)?.write(does);
    else this.#do(comment, { do: does });
  };
}
