import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Refused, type Action, type Api, type Queue, type Queued } from './api.js';
import type { ModerationItem, Wish, WishEvent } from './item.js';
import { shortcutOf, shortcuts } from './shortcuts.js';
import { shared } from './styles.js';

const queues = ['pending', 'reported', 'spam', 'approved', 'rejected', 'deleted', 'all'];
const said: Record<Action, string> = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'marked as spam',
  delete: 'deleted',
};

/**
 * The comments that something is to be done about.
 *
 * @fires signed-out - the token has ended
 */
export class ModerationQueue extends LitElement {
  static override styles = [
    shared,
    css`
      .status {
        position: sticky;
        inset-block-start: 0;
        background: Canvas;
        padding-block: 0.5rem;
        z-index: 1;
      }
    `,
  ];

  @property({ attribute: false }) api!: Api;
  @property({ attribute: false }) sites: readonly string[] = [];

  @state() private comments: Queued[] = [];
  @state() private next: string | null = null;
  @state() private counts: Queue['counts'] = { pending: 0, spam: 0, reported: 0 };
  @state() private selected: ReadonlySet<string> = new Set();
  @state() private message = '';
  @state() private undoable: string | null = null;
  @state() private help = false;

  #query = { queue: 'pending', site: '', search: '' };
  #at: string | null = null;

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
    const { comments, counts, selected, message, undoable, next } = this;
    return html`<form
        class="row"
        role="search"
        @submit=${(event: Event) => event.preventDefault()}
        @change=${this.#filter}
      >
        <label
          >Show
          <select name="queue">
            ${queues.map((name) => html`<option value=${name}>${name}${name in counts ? ` (${counts[name as 'spam']})` : ''}</option>`)}
          </select></label
        >
        <label
          >of
          <select name="site">
            <option value="">all sites</option>
            ${this.sites.map((site) => html`<option>${site}</option>`)}
          </select></label
        >
        <label>with <input name="search" type="search" placeholder="words, name, e-mail" /></label>
        <button type="button" aria-expanded=${this.help} @click=${() => (this.help = !this.help)}>
          Keys
        </button>
      </form>
      ${
        this.help
          ? html`<ul>
              ${Object.entries(shortcuts).map(([key, { words }]) => html`<li><kbd>${key}</kbd> ${words}</li>`)}
            </ul>`
          : nothing
      }
      <div class="status row">
        <span role="status">${message}</span>
        ${undoable ? html`<button @click=${this.#undo}>Undo</button>` : nothing}
        ${comments.length ? html`<label><input type="checkbox" .checked=${selected.size === comments.length} @change=${this.#selectAll} /> All</label>` : nothing}
        ${selected.size ? html`${selected.size} selected: ${(Object.keys(said) as Action[]).map((action) => html`<button @click=${() => this.#decide(action, [...selected])}>${action}</button>`)}` : nothing}
      </div>
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

  #filter = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    this.#query = { ...this.#query, [name]: value };
    void this.#load();
  };

  #selectAll = (): void => {
    const all = this.selected.size === this.comments.length;
    this.selected = new Set(all ? [] : this.comments.map(({ id }) => id));
  };

  #load = () =>
    this.#try(async () => {
      const { comments, next, counts } = await this.api.queue(this.#query);
      Object.assign(this, { comments, next, counts, selected: new Set() });
    });

  #more = () =>
    this.#try(async () => {
      const { comments, next } = await this.api.queue({ ...this.#query, cursor: this.next! });
      this.comments = [...this.comments, ...comments];
      this.next = next;
    });

  #undo = () =>
    this.#try(async () => {
      if (!this.undoable) return;
      await this.api.undo(this.undoable);
      this.#say('Undone.', null);
      await this.#load();
    });

  #decide = (action: Action, ids: readonly string[]) =>
    this.#try(async () => {
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

  #do({ id, page }: Queued, wish: Wish): void {
    switch (wish.do) {
      case 'select': {
        const selected = new Set(this.selected);
        if (!selected.delete(id)) selected.add(id);
        this.selected = selected;
        break;
      }
      case 'edit':
        this.#write(async () => this.#say('Saved.', (await this.api.amend(id, wish.text)).undo));
        break;
      case 'reply':
        this.#write(async () =>
          this.#say('Answered.', (await this.api.reply(id, wish.text, wish.badge)).undo),
        );
        break;
      case 'ban':
        void this.#try(async () => {
          const { changed, undo } = await this.api.ban(id);
          this.#say(changed ? 'Banned for 30 days.' : 'This writer is not known any more.', undo);
        });
        break;
      case 'close':
        this.#write(async () => {
          const { undo } = await this.api.close(page.url, !page.closed);
          this.#say(page.closed ? 'The page is open again.' : 'The page is closed.', undo);
        });
        break;
      default:
        void this.#decide(wish.do, [id]);
    }
  }

  #write(work: () => Promise<void>): void {
    void this.#try(async () => {
      await work();
      await this.#load();
    });
  }

  #say(message: string, undo: string | null): void {
    this.message = message;
    this.undoable = undo;
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.status === 401) this.dispatchEvent(new Event('signed-out'));
      this.#say(thrown instanceof Refused ? thrown.message : 'The server cannot be reached.', null);
    }
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
    } else if (does === 'search') this.renderRoot.querySelector<HTMLElement>('[name=search]')!.focus();
    else if (does === 'help') this.help = !this.help;
    else if (does === 'undo') void this.#undo();
    else if (!comment) return;
    else if (does === 'edit' || does === 'reply') void this.#item(comment.id)?.write(does);
    else this.#do(comment, { do: does });
  };
}
