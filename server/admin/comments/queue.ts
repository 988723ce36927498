import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Notice } from '../parts/notice.js';
import { Paging } from '../parts/paging.js';
import type { Action, CommentsApi, Queue, Queued } from './api.js';
import type { FilterEvent, ModerationBar } from './bar.js';
import type { ModerationItem, Wish, WishEvent } from './item.js';
import { News } from './news.js';
import { bannedInWords } from './reasons.js';
import { shortcutOf } from './shortcuts.js';
import { shared } from '../parts/styles.js';

const said: Record<Action, string> = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'marked as spam',
  delete: 'deleted',
};

/** The comments that something is to be done about. */
export class ModerationQueue extends LitElement {
  static override styles = [
    shared,
    css`
      /* beneath one another with the boxes of the comments */
      .all {
        padding-inline-start: 1.0625rem;
      }
    `,
  ];

  @property({ attribute: false }) api!: CommentsApi;
  @property({ attribute: false }) sites: readonly string[] = [];

  @state() private comments: Queued[] = [];
  @state() private next: string | null = null;
  @state() private counts: Queue['counts'] = { pending: 0, spam: 0, reported: 0 };
  @state() private selected: ReadonlySet<string> = new Set();

  readonly #notice = new Notice(this);
  readonly #paging = new Paging<Record<string, string>>();
  #query: Record<string, string> = { queue: 'pending' };
  readonly #news = new News(
    this,
    () => this.api.queue(this.#query),
    ({ counts }) => (this.counts = counts),
  );
  #at: string | null = null;
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
    return html`<moderation-bar
        .counts=${counts}
        .sites=${this.sites}
        @filter=${this.#filter}
      ></moderation-bar>
      ${this.#notice.render(this.#selection())}
      ${repeat(
        comments,
        ({ id }) => id,
        (comment) =>
          html`<moderation-item
            .comment=${comment}
            ?selected=${selected.has(comment.id)}
            @wish=${(event: WishEvent) => this.#do(comment, event.wish)}
            @focusin=${() => (this.#at = comment.id)}
          ></moderation-item>`,
      )}
      ${comments.length ? nothing : html`<p>Nothing here.</p>`}
      ${next ? html`<p><button @click=${this.#more}>Show more</button></p>` : nothing}`;
  }

  #selection() {
    const { comments, selected } = this;
    const { words } = this.#news;
    const button = (action: Action) =>
      html`<button @click=${() => this.#decide(action, [...selected])}>${action}</button>`;
    return html`<span aria-live="polite"
        >${words ? html`<button class="main" @click=${this.#showNew}>${words}</button>` : nothing}</span
      >
      ${
        comments.length
          ? html`<label class="all"
              ><input
                type="checkbox"
                .checked=${selected.size === comments.length}
                @change=${this.#selectAll}
              />
              All</label
            >`
          : nothing
      }
      ${selected.size ? html`${selected.size} selected: ${(Object.keys(said) as Action[]).map(button)}` : nothing}`;
  }

  #filter = ({ wanted }: FilterEvent): void => {
    this.#query = wanted;
    void this.#load();
  };

  #selectAll = (): void => {
    const all = this.selected.size === this.comments.length;
    this.selected = new Set(all ? [] : this.comments.map(({ id }) => id));
  };

  #load = () =>
    this.#notice.attempt(() =>
      this.#paging.load(this.#query, this.api.queue, (queue) => {
        const { comments, next, counts } = queue;
        this.#news.read(queue);
        Object.assign(this, { comments, next, counts, selected: new Set() });
      }),
    );

  #showNew = async (): Promise<void> => {
    await this.#load();
    await this.updateComplete;
    this.#item(this.comments[0]?.id)?.focus();
  };

  #more = () =>
    this.#notice.attempt(() =>
      this.#paging.more(
        (query) => this.api.queue({ ...query, cursor: this.next! }),
        ({ comments, next }) => Object.assign(this, { comments: [...this.comments, ...comments], next }),
      ),
    );

  #decide = (action: Action, ids: readonly string[]) =>
    this.#notice.attempt(async () => {
      const { changed, undo } = await this.api.decide(action, ids);
      // where it goes on: the first that stays behind the last that went
      const last = this.comments.findIndex(({ id }) => id === ids.at(-1));
      const after = this.comments.slice(last + 1).find(({ id }) => !ids.includes(id));
      this.comments = this.comments.filter(({ id }) => !ids.includes(id));
      this.selected = new Set();
      this.#say(`${changed} ${said[action]}.`, undo);
      await this.updateComplete;
      this.#item(after?.id ?? this.comments.at(-1)?.id)?.focus();
      this.counts = (await this.api.queue({ ...this.#query, limit: '1' })).counts;
    });

  #do({ id, page, banned }: Queued, wish: Wish): void {
    switch (wish.do) {
      case 'select': {
        const selected = new Set(this.selected);
        if (!selected.delete(id)) selected.add(id);
        this.selected = selected;
        break;
      }
      case 'edit':
        void this.#write(id, async () => this.#say('Saved.', (await this.api.amend(id, wish.text)).undo));
        break;
      case 'reply':
        void this.#write(id, async () =>
          this.#say('Answered.', (await this.api.reply(id, wish.text, wish.badge)).undo),
        );
        break;
      case 'ban':
        if (banned) return this.#notice.say('This writer is banned already.');
        void this.#write(id, async () => {
          const { of, undo } = await this.api.ban(id);
          this.#say(
            of.length ? `${bannedInWords(of)} For 30 days.` : 'This writer is not known any more.',
            undo,
          );
        });
        break;
      case 'lift':
        void this.#write(id, async () =>
          this.#say('The ban is lifted.', (await this.api.lift(banned!.id)).undo),
        );
        break;
      case 'close':
        void this.#write(id, async () => {
          const { undo } = await this.api.close(page.url, !page.closed);
          this.#say(page.closed ? 'The page is open again.' : 'The page is closed.', undo);
        });
        break;
      default:
        void this.#decide(wish.do, [id]);
    }
  }

  async #write(id: string, work: () => Promise<void>): Promise<void> {
    // a second press is not a second answer
    if (this.#writing.has(id)) return;
    this.#writing.add(id);
    await this.#notice.attempt(async () => {
      await work();
      await this.#item(id)?.close();
      await this.#load();
    });
    this.#writing.delete(id);
  }

  /** @param deed what can be taken back */
  #say(message: string, deed: string | null): void {
    const undo = async () => {
      await this.api.undo(deed!);
      await this.#load();
    };
    this.#notice.say(message, deed === null ? null : undo);
  }

  get #bar(): ModerationBar {
    return this.renderRoot.querySelector<ModerationBar>('moderation-bar')!;
  }

  #item = (id: string | null | undefined): ModerationItem | undefined =>
    [...this.renderRoot.querySelectorAll<ModerationItem>('moderation-item')].find(
      ({ comment }) => comment.id === id,
    );

  #key = (event: KeyboardEvent): void => {
    const does = shortcutOf(event);
    if (!does) return;
    event.preventDefault();
    const index = this.comments.findIndex(({ id }) => id === this.#at);
    const comment = this.comments[index];
    if (does === 'next' || does === 'previous') {
      const to = this.comments[does === 'next' ? index + 1 : Math.max(0, index - 1)];
      this.#item(to?.id)?.focus();
    } else if (does === 'search') this.#bar.focus();
    else if (does === 'help') this.#bar.toggleHelp();
    else if (does === 'undo') void this.#notice.undo();
    else if (!comment) return;
    else if (does === 'edit' || does === 'reply') void this.#item(comment.id)?.write(does);
    else this.#do(comment, { do: does });
  };
}
