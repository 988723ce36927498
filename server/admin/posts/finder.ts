import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Notice } from '../parts/notice.js';
import { More } from '../parts/more.js';
import { Paging } from '../parts/paging.js';
import { skeleton } from '../parts/skeleton.js';
import { shared } from '../parts/styles/shared.js';
import type { Post, PostsApi } from './api.js';
import { postLine } from './summary.js';
import { t } from '../i18n/index.js';

/**
 * A searchable list of the indexed posts. The page passes the actions of a post.
 *
 * @slot - between the search and the posts
 */
export class PostFinder extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: PostsApi;
  /** the page's status line */
  @property({ attribute: false }) notice!: Notice;
  @property({ attribute: false }) site = '';
  /** the label of the search */
  @property({ attribute: false }) label = '';
  /** lists nothing before the first search */
  @property({ attribute: false }) lazy = false;
  /** the buttons of a post */
  @property({ attribute: false }) actions: (post: Post) => TemplateResult = () => html``;

  @state() private posts: Post[] | null = null;
  @state() private next: string | null = null;
  @state() private loading = false;
  readonly #paging = new Paging<{ site: string; search: string }>();
  readonly #more = new More(this, 'li', () => this.#loadMore());
  #search = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('site') && !this.lazy) void this.reload();
  }

  /** Loads the list again. */
  reload = async (): Promise<boolean> => {
    this.loading = true;
    const succeeded = await this.notice.load(() =>
      this.#paging.load(
        { site: this.site, search: this.#search },
        ({ site, search }) => this.api.find(site, search),
        ({ posts, next }) => Object.assign(this, { posts, next }),
      ),
    );
    this.loading = false;
    return succeeded;
  };

  /** Whether a search narrows the list. */
  get searched(): boolean {
    return this.#search !== '';
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override render() {
    const { posts, next, actions } = this;
    return html`<form class="ask" role="search" @submit=${this.#submit} @change=${this.#submit}>
        <label for="words">${this.label}</label>
        <input id="words" type="search" dir="auto" placeholder=${t('posts.placeholder')} />
        <button>${t('search')}</button>
      </form>
      <slot></slot>
      ${!posts && this.loading ? skeleton() : nothing}
      <ul class="cards" role="list">
        ${posts?.map(
          (post) =>
            html`<li class="card line" tabindex="-1">
              ${postLine(post)}
              <div class="row">${actions(post)}</div>
            </li>`,
        )}
      </ul>
      ${posts?.length === 0 ? html`<p class="nothing quiet">${t('posts.none')}</p>` : nothing}
      ${this.#more.render(next !== null)}`;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const search = this.renderRoot.querySelector('input')!.value.trim();
    if (search === this.#search) return;
    this.#search = search;
    if ((await this.reload()) && search === this.#search)
      this.notice.show(
        t(this.next ? 'posts.found-or-more' : 'posts.found', { count: this.posts?.length ?? 0 }),
      );
  };

  #loadMore = () =>
    this.notice.tryOr(() =>
      this.#paging.more(
        ({ site, search }) => this.api.find(site, search, this.next!),
        ({ posts, next }) => Object.assign(this, { posts: [...this.posts!, ...posts], next }),
      ),
    );
}
