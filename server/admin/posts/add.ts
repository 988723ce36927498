import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles.js';
import type { PostsApi } from './api.js';
import { refusalInWords } from './words.js';

/** Tells that the index has changed. */
export class IndexedEvent extends Event {
  constructor() {
    super('indexed');
  }
}

/**
 * Puts a page into the index by its address.
 *
 * @fires {IndexedEvent} indexed
 */
export class PostAdd extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: PostsApi;
  /** the line in which the room tells what was done */
  @property({ attribute: false }) notice!: Notice;

  override render() {
    return html`<form class="row bar" @submit=${this.#submit}>
      <label class="wide"
        >Page <input type="url" required placeholder="https://…" autocomplete="off"
      /></label>
      <button>Add</button>
    </form>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('input')!;
    const page = field.value;
    this.notice.say('The page is being read …');
    void this.notice.attempt(async () => {
      const { indexed, reason = '' } = await this.api.learn(page);
      if (!indexed) return this.notice.say(refusalInWords(reason));
      if (field.value === page) field.value = '';
      this.notice.say('It is in the index.');
      this.dispatchEvent(new IndexedEvent());
    });
  };
}
