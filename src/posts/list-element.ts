import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { choice, inRange } from '../core/attributes.js';
import { callAt, forget } from '../core/time/later.js';
import { InlayDataElement } from '../core/data-element.js';
import { relative } from '../core/time/relative.js';
import { InlayError } from '../core/error.js';
import { pageClient } from '../core/page-client.js';
import { ResourceController } from '../core/resource.js';
import { findPage } from '../core/page/find-page.js';
import { sourceName } from '../core/sources.js';
import { say } from '../core/language/translate.js';
import { shared } from '../core/styles.js';
import { safeWebUrl, safeUrl } from '../core/parse/urls.js';
import { dedupe, release } from './dedupe.js';
import { list, waitingList } from './list.js';
import { postLayouts, type ListKind, type PostLayout, type PostList } from './model.js';
import { phrases } from './phrases.js';
import type { PostsQuery, PostsSource } from './source.js';
import { sources } from './sources/index.js';
import { normalizePosts } from './sources/inlay.js';
import { styles } from './styles.js';

/** Asked for beyond what is shown and what is excluded: some may be the page itself or in another list. */
const spare = 10;
/** The most that endpoints are asked to show. */
const maxPosts = 100;
/** Rows that are drawn at once: first those in view, then so many per frame that the page stays responsive. */
const first = 8;
const rowsPerFrame = 3;

/** The base of popular, related and latest posts. */
export abstract class InlayPostList extends InlayDataElement<PostList, PostsSource> {
  /** The systems that `source` can name; add your own under a new name. */
  static readonly sources = sources;

  static override properties: PropertyDeclarations = {
    layout: { reflect: true },
    limit: { type: Number },
    href: {},
    more: { type: Boolean },
    exclude: {},
    noDedupe: { type: Boolean, attribute: 'no-dedupe' },
  };

  static override styles = [shared, styles];

  /** `list` (the default), `cards` or `compact`. Where there is room a list has two columns, cards three. */
  layout: PostLayout | null = null;
  /** How many posts to show, 1 to 100. */
  limit = 5;
  /** Where the heading links to, such as the page of the category. */
  href: string | null = null;
  /** Offers a button that shows `limit` more posts, until there are no others, or 100. */
  more = false;
  /** Addresses of posts to leave out, separated by spaces: those that the page shows itself, such as its lead. */
  exclude: string | null = null;
  /** Also shows posts that another list on the page shows. */
  noDedupe = false;

  protected abstract readonly kind: ListKind;

  protected override readonly resource = new ResourceController<PostsQuery, PostList>(this, {
    query: () => ({ endpoint: this.endpointUrl, limit: this.#asked, ...this.filters() }),
    normalize: (value) => normalizePosts(value, document.baseURI),
    load: async (query, signal) => {
      const load = (await this.findSource())[this.kind];
      // Intl takes its time to begin: best while the answer is on its way
      setTimeout(() => relative(0, 0, this.locale));
      if (load) return load(query, pageClient(signal));
      throw new InlayError('unsupported', `${sourceName(this.source)} has no ${this.kind} posts.`);
    },
    bridge: true,
  });

  /** rows drawn so far */
  #drawn = first;
  #chosen = 0;
  /** how many times `limit` the reader wants to see */
  #times = 1;
  /** the row that the reader asked for, to be focused when it is there */
  #awaited: number | null = null;

  readonly #tick = (): void => this.requestUpdate();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    release(this);
    forget(this.#tick);
  }

  get #limit(): number {
    return inRange(this.localName, 'limit', this.limit, 1, maxPosts) ?? 5;
  }

  get #shown(): number {
    return Math.min(maxPosts, this.#limit * this.#times);
  }

  /** How many to ask for: some may be left out. */
  get #asked(): number {
    return Math.min(maxPosts, this.#shown + spare + this.#excluded.length);
  }

  get #excluded(): string[] {
    return (this.exclude ?? '').split(/\s+/).flatMap((word) => safeWebUrl(word, document.baseURI) ?? []);
  }

  /** Whether the posts are numbered. */
  protected get ranked(): boolean {
    return false;
  }

  /** The further parameters of this kind of list. */
  protected abstract filters(): Partial<PostsQuery>;

  /** The list's heading where the page's author wrote none. */
  protected get defaultHeading(): string {
    return say(this.locale, phrases, `posts.${this.kind}`);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.resource.model) release(this);
    if (this.#drawn < this.#chosen)
      requestAnimationFrame(() => {
        this.#drawn += rowsPerFrame;
        this.requestUpdate();
      });
    // for the styles; a strict policy blocks what is written as an attribute
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    frame?.style.setProperty('--_limit', String(this.#limit));
    if (this.#awaited === null) return;
    const link = this.renderRoot.querySelectorAll<HTMLElement>('[part~=headline]')[this.#awaited];
    if (!link) return;
    this.#awaited = null;
    link.focus();
  }

  protected override renderWaiting(): TemplateResult {
    return this.card(waitingList(Math.min(first, this.#limit), this.ranked, this.locale), true);
  }

  protected override renderModel({ posts }: PostList): unknown {
    choice(this.localName, 'layout', this.layout, postLayouts, null);
    const chosen = dedupe(this, posts, [findPage(this.page), ...this.#excluded], this.#shown);
    this.#chosen = chosen.length;
    if (chosen.length) {
      if (this.isConnected) callAt(Date.now() + 60_000, this.#tick);
      const { locale, ranked } = this;
      const busy = this.#drawn < chosen.length;
      const options = { locale, ranked, busy, category: this.filters().category };
      const isMore = this.more && posts.length > chosen.length && this.#shown < maxPosts;
      return this.card(
        html`${list(chosen.slice(0, this.#drawn), options)} ${isMore ? this.#renderMore() : nothing}`,
      );
    }
    this.setState('empty');
    return (
      this.renderFallback() ??
      this.card(html`<p part="status" class="message">${say(this.locale, phrases, 'posts.none')}</p>`)
    );
  }

  protected override renderError(): TemplateResult {
    return this.card(this.renderFailure());
  }

  #renderMore(): TemplateResult {
    const showMore = () => {
      this.#awaited = this.#chosen;
      this.#times++;
      this.requestUpdate();
    };
    return html`<button part="button more" @click=${showMore}>
      ${say(this.locale, phrases, 'posts.more')}
    </button>`;
  }

  /** The frame, with the heading above. */
  protected card(body: unknown, waiting = false): TemplateResult {
    const words = this.heading ?? this.defaultHeading;
    const href = safeUrl(this.href, document.baseURI);
    const part = waiting ? 'status' : nothing;
    return html`<div part=${part} class="frame card" aria-busy=${waiting || nothing}>
      <div part="header">
        ${this.renderHeading(words && href ? html`<a part="link" href=${href}>${words}</a>` : words)}
      </div>
      ${body}
    </div>`;
  }
}
