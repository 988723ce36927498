import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeskAsk } from '../parts/ask.js';
import { Notice } from '../parts/notice.js';
import { shared } from '../parts/styles.js';
import { hashOf } from '../place.js';
import type { Post, PostsApi } from './api.js';
import type { PostFinder } from './finder.js';
import { refusalInWords } from './words.js';

/** The room of the posts: the index, what stands beneath a post, and the report of visits. */
export class DeskPosts extends LitElement {
  static override styles = shared;

  @property({ attribute: false }) api!: PostsApi;
  @property({ attribute: false }) site = '';
  /** the address of the post whose related posts are open */
  @property({ attribute: false }) open: string | null = null;

  readonly #notice = new Notice(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#notice.say('');
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
              <desk-post-related
                .api=${api}
                .notice=${notice}
                .site=${site}
                .page=${open}
              ></desk-post-related>`
      }
      <div ?hidden=${open !== null}>
        <desk-post-add .api=${api} .notice=${notice} @indexed=${this.#reload}></desk-post-add>
        <desk-post-finder
          .api=${api}
          .notice=${notice}
          .site=${site}
          .label=${'Find'}
          .actions=${this.#actions}
          >${open === null ? notice.render(order) : nothing}</desk-post-finder
        >
        <desk-post-visits .api=${api} .notice=${notice}></desk-post-visits>
        <desk-ask></desk-ask>
      </div>`;
  }

  #actions = (post: Post) =>
    html`<a class="button" href=${hashOf('posts', post.url)} aria-label="Related to ${post.title}">Related</a>
      <button aria-label="Read anew: ${post.title}" @click=${() => this.#learn(post)}>Read anew</button>
      <button aria-label="Remove ${post.title}" @click=${() => this.#remove(post)}>Remove</button>`;

  /** there once the room is drawn */
  get #finder(): PostFinder | null {
    return this.renderRoot.querySelector<PostFinder>('div desk-post-finder');
  }

  #reload = () => this.#finder!.reload();

  #learn = ({ url, title }: Post) =>
    this.#notice.attempt(async () => {
      const { indexed, reason = '' } = await this.api.learn(url);
      if (indexed) await this.#reload();
      this.#notice.say(indexed ? `“${title}” was read anew.` : `“${title}”: ${refusalInWords(reason)}`);
    });

  #remove = async ({ url, title }: Post): Promise<void> => {
    const question = `Remove “${title}” from the index, with its visits, pins and blocks? It comes back without them when a source or a reader names it.`;
    const ask = this.renderRoot.querySelector<DeskAsk>('desk-ask')!;
    if (!(await ask.ask(question, 'Remove'))) return;
    await this.#notice.attempt(async () => {
      await this.api.remove(url);
      await this.#reload();
      this.#notice.say(`“${title}” is removed.`);
      this.#finder!.focus();
    });
  };
}
