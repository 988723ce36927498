import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { inRange } from '../core/attributes.js';
import { InlayDataElement } from '../core/data-element.js';
import { pageClient } from '../core/page-client.js';
import { ResourceController } from '../core/resource.js';
import { findPage } from '../core/page/find-page.js';
import { shared } from '../core/styles.js';
import { card, waitingCard } from './card.js';
import type { Author } from './model.js';
import type { AuthorQuery, AuthorSource } from './source.js';
import { sources } from './sources/index.js';
import { normalizeAuthors } from './sources/inlay.js';
import { styles } from './styles.js';

/**
 * Who wrote the page: name, role, biography, picture or initials, links, and their latest posts where wanted; several
 * authors stand side by side. Links that prove an account to be the author's (`rel="me"`) and the h-card that other
 * sites read belong into the tag, and `<meta name="fediverse:creator">` into the head: other sites do not look into shadow roots.
 *
 * @summary The author or authors of the page.
 * @tag inlay-author
 * @slot - shown without JavaScript, while nothing has loaded, and when the endpoint fails
 * @fires {InlayLoadEvent<Author[]>} inlay-load - an answer is shown; does not bubble
 * @fires {InlayErrorEvent} inlay-error - loading or showing it failed; does not bubble
 * @csspart title - the heading
 * @csspart item - one author
 * @csspart header - picture, name and role
 * @csspart avatar - the picture, or the initials
 * @csspart name - the name
 * @csspart role - what the author does
 * @csspart body - the biography
 * @csspart links - the links elsewhere
 * @csspart link - a link
 * @csspart follow - a link to a feed, a newsletter or a profile in the fediverse
 * @csspart icon - a network's mark
 * @csspart list - the latest posts
 * @csspart post - one of them
 * @csspart button - a button
 * @csspart retry - the button that tries again
 * @csspart status - fills the box while there is nothing to show
 * @cssprop [--inlay-author-size = 15em] - block size without heading and posts; 10.5em where it is wide enough
 * @cssprop [--inlay-header-size = 2.5em] - block size of the heading
 * @cssstate loading - nothing to show yet
 * @cssstate ready - authors are shown
 * @cssstate empty - the page has no author that the endpoint knows
 * @cssstate stale - the last good answer is shown because the endpoint fails
 * @cssstate error - nothing to show, and the endpoint fails
 */
export class InlayAuthor extends InlayDataElement<Author[], AuthorSource> {
  static override readonly tagName: string = 'inlay-author';

  /** The systems that `source` can name; add your own under a new name. */
  static readonly sources = sources;

  static override properties: PropertyDeclarations = {
    authorId: { attribute: 'author-id' },
    posts: { type: Number },
  };

  static override styles = [shared, styles];

  /** The author's id at the endpoint; without it the authors of the page. */
  authorId: string | null = null;
  /** How many of the author's latest posts to show, 0 (the default) to 10. */
  posts = 0;

  protected override readonly resource = new ResourceController<AuthorQuery, Author[]>(this, {
    query: () => ({
      endpoint: this.endpointUrl,
      id: this.authorId,
      page: findPage(this.page),
      posts: this.#posts,
    }),
    normalize: (value) => normalizeAuthors(value, document.baseURI),
    load: async (query, signal) => (await this.findSource()).load(query, pageClient(signal)),
    isEmpty: (authors) => !authors.length,
  });

  readonly #missing = new Set<string>();
  #icons: typeof import('./icons.js') | null = null;

  constructor() {
    super();
    this.addEventListener('inlay-load', () => void this.#loadIcons());
  }

  get #posts(): number {
    return inRange(this.localName, 'posts', this.posts, 0, 10) ?? 0;
  }

  /** The networks' marks follow the words that they stand beside. */
  async #loadIcons(): Promise<void> {
    try {
      this.#icons ??= await import('./icons.js');
      this.requestUpdate();
    } catch {
      // the words stand on their own
    }
  }

  /** @internal Initials stand in for a picture that cannot be loaded. */
  missPicture(address: string): void {
    this.#missing.add(address);
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // for the styles; a strict policy blocks what is written as an attribute
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    frame?.style.setProperty('--_posts', String(this.#posts));
  }

  protected override renderWaiting(): TemplateResult {
    return html`<div part="status" class="frame" aria-busy="true">
      ${this.renderHeading()}
      <ul class="authors" aria-hidden="true">
        ${waitingCard()}
      </ul>
    </div>`;
  }

  protected override renderModel(authors: Author[]): unknown {
    if (!authors.length) return this.renderFallback() ?? html`<div class="frame"></div>`;
    const options = {
      ...{ locale: this.locale, posts: this.#posts },
      ...{ icons: this.#icons?.icons ?? null, missing: this.#missing },
    };
    return html`<div class="frame">
      ${this.renderHeading()}
      <ul class="authors" role="list">
        ${authors.map((author) => card(author, options))}
      </ul>
    </div>`;
  }
}
