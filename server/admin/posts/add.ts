import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles/shared.js';
import type { PostsApi } from './api.js';
import { describeRefusal } from './reasons.js';
import { t } from '../i18n/index.js';

/** Fired when the index has changed. */
export class IndexedEvent extends Event {
  constructor() {
    super('indexed');
  }
}

/**
 * Adds a page to the index by its URL.
 *
 * @fires {IndexedEvent} indexed
 */
export class PostAdd extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: PostsApi;
  /** the page's status line */
  @property({ attribute: false }) notice!: Notice;

  override render() {
    return html`<form class="ask" @submit=${this.#submit}>
      <label for="page">${t('posts.page')}</label>
      <input id="page" type="url" dir="ltr" required placeholder="https://…" autocomplete="off" />
      <button>${t('add')}</button>
    </form>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('input')!;
    const page = field.value;
    this.notice.show(t('posts.reading'));
    void this.notice.tryOr(async () => {
      const { indexed, reason = '' } = await this.api.learn(page);
      if (!indexed) return this.notice.show(describeRefusal(reason));
      if (field.value === page) field.value = '';
      this.notice.show(t('posts.indexed'));
      this.dispatchEvent(new IndexedEvent());
    });
  };
}
