import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { AdminConfirm } from '../parts/confirm.js';
import { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles.js';
import { hashOf } from '../route.js';
import type { Post, PostsApi } from './api.js';
import type { PostFinder } from './finder.js';
import { refusalInWords } from './reasons.js';

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
    const back = html`<a class="button" href=${hashOf('posts')}>Back</a>`;
    const order = html`<h2>${this.#finder?.searched ? 'Best match first' : 'Newest first'}</h2>`;
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
        <admin-post-add .api=${api} .notice=${notice} @indexed=${this.#reload}></admin-post-add>
        <admin-post-finder
          .api=${api}
          .notice=${notice}
          .site=${site}
          .label=${'Find'}
          .actions=${this.#actions}
          >${open === null ? notice.render(order) : nothing}</admin-post-finder
        >
        <admin-post-visits .api=${api} .notice=${notice}></admin-post-visits>
        <admin-confirm></admin-confirm>
      </div>`;
  }

  #actions = (post: Post) =>
    html`<a class="button" href=${hashOf('posts', post.url)} aria-label="Related to ${post.title}">Related</a>
      <button aria-label="Re-index ${post.title}" @click=${() => this.#learn(post)}>Re-index</button>
      <button aria-label="Remove ${post.title}" @click=${() => this.#remove(post)}>Remove</button>`;

  /** `null` before the first render */
  get #finder(): PostFinder | null {
    return this.renderRoot.querySelector<PostFinder>('div admin-post-finder');
  }

  #reload = () => this.#finder!.reload();

  #learn = ({ url, title }: Post) =>
    this.#notice.tryOr(async () => {
      const { indexed, reason = '' } = await this.api.learn(url);
      if (indexed) await this.#reload();
      this.#notice.show(indexed ? `“${title}” was re-indexed.` : `“${title}”: ${refusalInWords(reason)}`);
    });

  #remove = async ({ url, title }: Post): Promise<void> => {
    const question = `Remove “${title}” from the index, with its visits, pins and blocks? It is added again, without them, when a source lists it or a reader visits it.`;
    const dialog = this.renderRoot.querySelector<AdminConfirm>('admin-confirm')!;
    if (!(await dialog.confirm(question, 'Remove'))) return;
    await this.#notice.tryOr(async () => {
      await this.api.remove(url);
      await this.#reload();
      this.#notice.show(`“${title}” was removed.`);
      this.#finder!.focus();
    });
  };
}
