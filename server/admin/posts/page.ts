import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { AdminConfirm } from '../parts/confirm.js';
import { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles/shared.js';
import { hashOf } from '../route.js';
import type { Post, PostsApi } from './api.js';
import type { PostFinder } from './finder.js';
import { describeRefusal } from './reasons.js';
import { t } from '../i18n/index.js';

/** The posts page: the index, the related posts of a post, and the visits report. */
export class PostsPage extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: PostsApi;
  @property({ attribute: false }) site = '';
  /** the URL of the post whose related posts are open */
  @property({ attribute: false }) open: string | null = null;

  readonly #notice = new Notice(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#notice.show('');
  }

  override render() {
    const { api, site, open } = this;
    const notice = this.#notice;
    const back = html`<a class="button" href=${hashOf('posts')}>${t('back')}</a>`;
    const order = html`<h2>${t(this.#finder?.searched ? 'posts.best-first' : 'posts.newest-first')}</h2>`;
    return html`${
        open === null
          ? nothing
          : html`${notice.render(back)}
              <admin-post-related
                .api=${api}
                .notice=${notice}
                .site=${site}
                .page=${open}
              ></admin-post-related>`
      }
      <div ?hidden=${open !== null}>
        <admin-post-moved .api=${api} .notice=${notice} .site=${site}></admin-post-moved>
        <admin-post-add .api=${api} .notice=${notice} @indexed=${this.#reload}></admin-post-add>
        <admin-post-finder
          .api=${api}
          .notice=${notice}
          .site=${site}
          .label=${t('posts.find')}
          .actions=${this.#actions}
          >${open === null ? notice.render(order) : nothing}</admin-post-finder
        >
        <admin-post-visits .api=${api} .notice=${notice}></admin-post-visits>
        <admin-confirm></admin-confirm>
      </div>`;
  }

  #actions = (post: Post) =>
    html`<a
        class="button"
        href=${hashOf('posts', post.url)}
        aria-label=${t('posts.related-named', { title: post.title })}
        >${t('posts.related')}</a
      >
      <admin-menu .label=${t('more-actions', { name: post.title })}>
        <button
          class="item"
          aria-label=${t('posts.reindex-named', { title: post.title })}
          @click=${() => this.#learn(post)}
        >
          ${t('posts.reindex')}
        </button>
        <button
          class="item danger"
          aria-label=${t('posts.remove-named', { title: post.title })}
          @click=${() => this.#remove(post)}
        >
          ${t('remove')}
        </button>
      </admin-menu>`;

  /** `null` before the first render */
  get #finder(): PostFinder | null {
    return this.renderRoot.querySelector<PostFinder>('div admin-post-finder');
  }

  #reload = () => this.#finder!.reload();

  #learn = ({ url, title }: Post) =>
    this.#notice.tryOr(async () => {
      const { indexed, reason = '' } = await this.api.learn(url);
      if (indexed) await this.#reload();
      this.#notice.show(indexed ? t('posts.reindexed', { title }) : `${title}: ${describeRefusal(reason)}`);
    });

  #remove = async ({ url, title }: Post): Promise<void> => {
    const question = t('posts.remove-sure', { title });
    const dialog = this.renderRoot.querySelector<AdminConfirm>('admin-confirm')!;
    if (!(await dialog.confirm(question, t('remove')))) return;
    await this.#notice.tryOr(async () => {
      await this.api.remove(url);
      await this.#reload();
      this.#notice.show(t('posts.removed', { title }));
      this.#finder!.focus();
    });
  };
}
