import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../api.js';
import { t } from '../i18n/index.js';
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

/** The comments that match the filter, with bulk actions and keyboard shortcuts. */
export class AdminQueue extends LitElement {
  static override styles = [
    shared,
    css`
      .empty {
        position: absolute;
      }
      /* aligns the checkbox with those of the comments */
      .all {
        padding-inline-start: 1.0625rem;
      }
    `,
  ];

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) session!: Session;

  @state() private comments: Queued[] = [];
  @state() private next: string | null = null;
  @state() private counts: Queue['counts'] = { pending: 0, spam: 0, reported: 0 };
  @state() private selected: ReadonlySet<string> = new Set();

  readonly #notice = new Notice(this);
  readonly #paging = new Paging<Record<string, string>>();
  #query: Record<string, string> = { queue: 'pending' };
  readonly #fresh = new NewComments(
    this,
    () => this.api.queue(this.#query),
    (queue) => this.#onPoll(queue),
  );
  #focused: string | null = null;
  readonly #writing = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
  }

  override render() {
    const { comments, counts, selected, next } = this;
    return html`<admin-queue-filter
        .counts=${counts}
        .sites=${this.session.sites}
        @filter=${this.#onFilter}
      ></admin-queue-filter>
      ${this.#notice.render(this.#selection())}
      ${repeat(
        comments,
        ({ id }) => id,
        (comment) =>
          html`<admin-comment
            .comment=${comment}
            .publicName=${this.session.publicName}
            ?selected=${selected.has(comment.id)}
            @comment-action=${(event: CommentActionEvent) => this.#do(comment, event.action)}
            @focusin=${() => (this.#focused = comment.id)}
          ></admin-comment>`,
      )}
      ${comments.length ? nothing : html`<p>${t('queue.empty')}</p>`}
      ${next ? html`<p><button @click=${this.#more}>${t('more')}</button></p>` : nothing}`;
  }

  #selection() {
    const { comments, selected } = this;
    const { label } = this.#fresh;
    const button = (action: Action) =>
      html`<button @click=${() => this.#decide(action, [...selected])}>${t(labels[action])}</button>`;
    const fresh = html`<span aria-live="polite" class=${label ? '' : 'empty'}
      >${label ? html`<button class="main" @click=${this.#showNew}>${label}</button>` : nothing}</span
    >`;
    return html`${fresh}
    ${
      comments.length
        ? html`<label class="all"
            ><input
              type="checkbox"
              .checked=${selected.size === comments.length}
              @change=${this.#selectAll}
            />
            ${t('queue.select-all')}</label
          >`
        : nothing
    }
    ${selected.size ? html`${t('queue.selected', { count: selected.size })} ${actions.map(button)}` : nothing}`;
  }

  #onFilter = ({ wanted }: FilterEvent): void => {
    this.#query = wanted;
    void this.#load();
  };

  #selectAll = (): void => {
    const all = this.selected.size === this.comments.length;
    this.selected = new Set(all ? [] : this.comments.map(({ id }) => id));
  };

  #load = () =>
    this.#notice.tryOr(() =>
      this.#paging.load(this.#query, this.api.queue, (queue) => {
        const { comments, next, counts } = queue;
        this.#fresh.reset(queue);
        Object.assign(this, { comments, next, selected: new Set() });
        this.#setCounts(counts);
      }),
    );

  /** An empty list fills itself; a list that somebody reads stays as it is. */
  #onPoll({ comments, next, counts }: Queue): void {
    this.#setCounts(counts);
    if (this.comments.length || !comments.length) return;
    Object.assign(this, { comments, next });
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
        ({ comments, next }) => Object.assign(this, { comments: [...this.comments, ...comments], next }),
      ),
    );

  #decide = (action: Action, ids: readonly string[]) =>
    this.#notice.tryOr(async () => {
      const { changed, undo } = await this.api.decide(action, ids);
      // the comment to focus next: the first one after the last that is leaving the list
      const last = this.comments.findIndex(({ id }) => id === ids.at(-1));
      const after = this.comments.slice(last + 1).find(({ id }) => !ids.includes(id));
      this.comments = this.comments.filter(({ id }) => !ids.includes(id));
      this.selected = new Set();
      this.#show(t(`done.${action}`, { count: changed }), undo);
      await this.updateComplete;
      this.#item(after?.id ?? this.comments.at(-1)?.id)?.focus();
      // counts and list come from one answer, so that they never contradict each other
      await this.#fresh.poll();
    });

  #do({ id, page, banned }: Queued, action: CommentAction): void {
    switch (action.do) {
      case 'select': {
        const selected = new Set(this.selected);
        if (!selected.delete(id)) selected.add(id);
        this.selected = selected;
        break;
      }
      case 'edit':
        void this.#write(id, async () =>
          this.#show(t('saved'), (await this.api.amend(id, action.text)).undo),
        );
        break;
      case 'reply':
        void this.#write(id, async () =>
          this.#show(t('done.reply'), (await this.api.reply(id, action.text, action.badge)).undo),
        );
        break;
      case 'ban':
        if (banned) return this.#notice.show(t('done.banned-already'));
        void this.#write(id, async () => {
          const { of, undo } = await this.api.ban(id);
          this.#show(of.length ? t('done.ban', { ban: describeBan(of) }) : t('done.ban-unknown'), undo);
        });
        break;
      case 'lift':
        void this.#write(id, async () => this.#show(t('done.lift'), (await this.api.lift(banned!.id)).undo));
        break;
      case 'close':
        void this.#write(id, async () => {
          const { undo } = await this.api.close(page.url, !page.closed);
          this.#show(t(page.closed ? 'done.page-reopened' : 'done.page-closed'), undo);
        });
        break;
      default:
        void this.#decide(action.do, [id]);
    }
  }

  async #write(id: string, work: () => Promise<void>): Promise<void> {
    // a second press does not send it twice
    if (this.#writing.has(id)) return;
    this.#writing.add(id);
    await this.#notice.tryOr(async () => {
      await work();
      await this.#item(id)?.close();
      await this.#load();
    });
    this.#writing.delete(id);
  }

  /** @param entry the audit entry to revert */
  #show(message: string, entry: string | null): void {
    const undo = async () => {
      await this.api.undo(entry!);
      await this.#load();
    };
    this.#notice.show(message, entry === null ? null : undo);
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
