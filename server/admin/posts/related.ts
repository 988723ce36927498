import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { webLink } from '../parts/web-link.js';
import type { Notice } from '../parts/notice.js';
import { skeleton } from '../parts/skeleton.js';
import { shared } from '../parts/styles/shared.js';
import type { Choice, Post, PostsApi, Related } from './api.js';
import { postLine } from './summary.js';
import { t } from '../i18n/index.js';

type Chosen = Choice['choice'] | 'none';

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
  @state() private loading = false;

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
    return html`<h2 tabindex="-1">${t('posts.related')}: ${webLink(page, this.name || page)}</h2>
      ${shown ? html`${this.#choices(shown)} ${this.#now(shown)}` : this.loading ? skeleton() : nothing}
      <h2>${t('related.another')}</h2>
      <admin-post-finder
        .api=${this.api}
        .notice=${this.notice}
        .site=${this.site}
        .label=${t('posts.find')}
        .lazy=${true}
        .actions=${(post: Post) => this.#actions(post)}
      ></admin-post-finder>`;
  }

  #choices({ choices }: Related) {
    if (!choices.length) return nothing;
    return html`<h2>${t('related.choices')}</h2>
      <ul class="cards" role="list">
        ${choices.map(
          ({ url, title, choice }) =>
            html`<li class="card line">
              <div>
                <h3>${webLink(url, title)}</h3>
                <p class="quiet">${t(choice === 'pin' ? 'related.pinned' : 'related.blocked')}</p>
              </div>
              <div class="row">
                ${this.#button({ url, title }, 'none', t(choice === 'pin' ? 'related.unpin' : 'related.unblock'))}
              </div>
            </li>`,
        )}
      </ul>`;
  }

  #now({ related }: Related) {
    return html`<h2>${t('related.now')}</h2>
      ${related.length ? nothing : html`<p>${t('related.nothing')}</p>`}
      <ol class="cards" role="list">
        ${related.map(
          (post) =>
            html`<li class="card line">
              ${postLine(post)}
              <div class="row">${this.#actions(post)}</div>
            </li>`,
        )}
      </ol>`;
  }

  #actions(post: Post) {
    if (post.url === this.page) return html`<span class="quiet">${t('related.this')}</span>`;
    const chosen = this.shown?.choices.find(({ url }) => url === post.url)?.choice;
    return html`${chosen === 'pin' ? html`<span class="quiet">${t('related.pinned')}</span>` : this.#button(post, 'pin', t('related.pin'))}
    ${chosen === 'block' ? html`<span class="quiet">${t('related.blocked')}</span>` : this.#button(post, 'block', t('related.block'))}`;
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
      this.notice.show(t(`related.did-${choice}`, { title }), async () => {
        await this.api.choose(this.page, other, before);
        await this.#read();
      });
      await this.notice.focus();
    });

  #load = async (): Promise<void> => {
    this.loading = true;
    await this.notice.load(async () => {
      await this.#read();
      const { page } = this;
      const { posts } = await this.api.find(this.site, page);
      if (page === this.page) this.name = posts[0]?.title ?? '';
    });
    this.loading = false;
  };

  async #read(): Promise<void> {
    const { page } = this;
    const shown = await this.api.related(page);
    // another post may have been opened meanwhile
    if (page === this.page) this.shown = shown;
  }
}
