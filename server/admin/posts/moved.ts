import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdminConfirm } from '../parts/confirm.js';
import type { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles/shared.js';
import { webLink } from '../parts/web-link.js';
import { t } from '../i18n/index.js';
import type { MovedPost, PostsApi } from './api.js';

/** Pages that lead to another address now, with the offer to move their comments and visits there. Empty without any. */
export class PostMoved extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: PostsApi;
  /** the page's status line */
  @property({ attribute: false }) notice!: Notice;
  @property({ attribute: false }) site = '';

  @state() private moves: readonly MovedPost[] = [];

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('site')) void this.#load();
  }

  override render() {
    if (!this.moves.length) return nothing;
    return html`<h2>${t('moved')}</h2>
      <p class="quiet">${t('moved.hint')}</p>
      <ul class="cards" role="list">
        ${this.moves.map(this.#line)}
      </ul>
      <admin-confirm></admin-confirm>`;
  }

  #line = (post: MovedPost) =>
    html`<li class="card line">
      <div>
        <h3>${webLink(post.page, post.title)}</h3>
        <p class="quiet">
          ${t('moved.to')} ${webLink(post.to, post.to)} · ${t('people.found', { count: post.comments })} ·
          ${t('posts.visits', { count: post.visits })}
        </p>
      </div>
      <button aria-label=${t('moved.move-named', { title: post.title })} @click=${() => this.#move(post)}>
        ${t('moved.move')}
      </button>
    </li>`;

  #move = async ({ page, title, to }: MovedPost): Promise<void> => {
    const dialog = this.renderRoot.querySelector<AdminConfirm>('admin-confirm')!;
    if (!(await dialog.confirm(t('moved.sure', { title, to }), t('moved.move')))) return;
    await this.notice.tryOr(async () => {
      const { comments } = await this.api.moveAfter(page);
      await this.#load();
      this.notice.show(t('moved.done', { count: comments }));
    });
  };

  #load = () =>
    this.notice.load(async () => {
      this.moves = await this.api.moved(this.site);
    });
}
