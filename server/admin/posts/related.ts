import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { webLink } from '../parts/web-link.js';
import type { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles.js';
import type { Choice, Post, PostsApi, Related } from './api.js';
import { postLine } from './summary.js';

type Chosen = Choice['choice'] | 'none';
const done: Record<Chosen, string> = {
  pin: 'was pinned: it comes first.',
  block: 'was blocked: it is not shown here.',
  none: 'is ranked automatically again.',
};

/** The related posts of one post: what is shown at present, and what editors pinned or blocked. */
export class PostRelated extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: PostsApi;
  /** the page's status line */
  @property({ attribute: false }) notice!: Notice;
  @property({ attribute: false }) site = '';
  /** the URL of the post */
  @property({ attribute: false }) page = '';

  @state() private shown: Related | null = null;
  @state() private name = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('page')) return;
    this.shown = null;
    this.name = '';
    void this.#load();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render() {
    const { page, shown } = this;
    return html`<h2 tabindex="-1">Related to ${webLink(page, this.name || page)}</h2>
      ${shown ? html`${this.#choices(shown)} ${this.#now(shown)}` : nothing}
      <h2>Pin or block another</h2>
      <admin-post-finder
        .api=${this.api}
        .notice=${this.notice}
        .site=${this.site}
        .label=${'Find'}
        .lazy=${true}
        .actions=${(post: Post) => this.#actions(post)}
      ></admin-post-finder>`;
  }

  #choices({ choices }: Related) {
    if (!choices.length) return nothing;
    return html`<h2>Pinned and blocked</h2>
      <ul class="cards">
        ${choices.map(
          ({ url, title, choice }) =>
            html`<li class="card">
              <h3>${webLink(url, title)}</h3>
              <div class="row">
                <span class="quiet">${choice === 'pin' ? 'pinned' : 'blocked'}</span>
                ${this.#button({ url, title }, 'none', choice === 'pin' ? 'Unpin' : 'Unblock')}
              </div>
            </li>`,
        )}
      </ul>`;
  }

  #now({ related }: Related) {
    return html`<h2>Shown now</h2>
      ${related.length ? nothing : html`<p>Nothing yet: no other post has a date or visits.</p>`}
      <ol class="cards">
        ${related.map(
          (post) =>
            html`<li class="card">
              ${postLine(post)}
              <div class="row">${this.#actions(post)}</div>
            </li>`,
        )}
      </ol>`;
  }

  #actions(post: Post) {
    if (post.url === this.page) return html`<span class="quiet">this post</span>`;
    const chosen = this.shown?.choices.find(({ url }) => url === post.url)?.choice;
    return html`${chosen === 'pin' ? html`<span class="quiet">pinned</span>` : this.#button(post, 'pin', 'Pin')}
    ${chosen === 'block' ? html`<span class="quiet">blocked</span>` : this.#button(post, 'block', 'Block')}`;
  }

  #button({ url, title }: { url: string; title: string }, choice: Chosen, words: string) {
    return html`<button aria-label="${words} ${title}" @click=${() => this.#choose(url, title, choice)}>
      ${words}
    </button>`;
  }

  #choose = (other: string, title: string, choice: Chosen) =>
    this.notice.tryOr(async () => {
      const before = this.shown?.choices.find(({ url }) => url === other)?.choice ?? 'none';
      await this.api.choose(this.page, other, choice);
      await this.#read();
      this.notice.show(`“${title}” ${done[choice]}`, async () => {
        await this.api.choose(this.page, other, before);
        await this.#read();
      });
      await this.notice.focus();
    });

  #load = () =>
    this.notice.tryOr(async () => {
      await this.#read();
      const { page } = this;
      const { posts } = await this.api.find(this.site, page);
      if (page === this.page) this.name = posts[0]?.title ?? '';
    });

  async #read(): Promise<void> {
    const { page } = this;
    const shown = await this.api.related(page);
    // another post may have been opened meanwhile
    if (page === this.page) this.shown = shown;
  }
}
