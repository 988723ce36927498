import { html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { choice, inRange } from '../core/attributes.js';
import { callAt, forget } from '../core/clock.js';
import { InlayDataElement } from '../core/data-element.js';
import { relative } from '../core/relative.js';
import { InlayError } from '../core/error.js';
import { ResourceController } from '../core/resource.js';
import { findPage } from '../core/page.js';
import { sourceName } from '../core/sources.js';
import { say } from '../core/strings.js';
import { shared } from '../core/styles.js';
import { safeUrl } from '../core/urls.js';
import { dedupe, release } from './dedupe.js';
import { list } from './list.js';
import { postLayouts, type ListKind, type PostLayout, type PostList } from './model.js';
import { phrases } from './phrases.js';
import type { PostsQuery, PostsSource } from './source.js';
import { sources } from './sources/index.js';
import { normalizePosts } from './sources/inlay.js';
import { styles } from './styles.js';

/** Asked for beyond what is shown, as some may be the page itself or in another list. */
const spare = 10;
/** Rows that are drawn at once: what a reader sees first, then so many a frame that the page never stands still. */
const first = 8;
const more = 3;

/** What popular, related and latest posts share. */
export abstract class InlayPostList extends InlayDataElement<PostList, PostsSource> {
  /** The dialects that `source` can name; add your own under a new name. */
  static readonly sources = sources;

  static override properties: PropertyDeclarations = {
    layout: { reflect: true },
    limit: { type: Number },
    href: {},
    noDedupe: { type: Boolean, attribute: 'no-dedupe' },
  };

  static override styles = [shared, styles];

  /** `list` (the default), `cards` or `compact`. Where there is room a list has two columns, cards three. */
  layout: PostLayout | null = null;
  /** How many posts to show, 1 to 100. */
  limit = 5;
  /** Where the heading links to, such as the page of the category. */
  href: string | null = null;
  /** Also shows posts that another list on the page shows. */
  noDedupe = false;

  protected abstract readonly kind: ListKind;

  protected override readonly resource = new ResourceController<PostsQuery, PostList>(this, {
    query: () => ({ endpoint: this.endpointUrl, limit: this.#limit + spare, ...this.wishes() }),
    normalize: (value) => normalizePosts(value, document.baseURI),
    load: async (query, http) => {
      const load = (await this.findSource())[this.kind];
      // Intl takes its time to begin: best while the answer is on its way
      setTimeout(() => relative(0, 0, this.locale));
      if (load) return load(query, http);
      throw new InlayError('unsupported', `${sourceName(this.source)} has no ${this.kind} posts.`);
    },
    bridge: true,
  });

  #drawn = first;
  #chosen = 0;

  readonly #tick = (): void => this.requestUpdate();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    release(this);
    forget(this.#tick);
  }

  get #limit(): number {
    return inRange(this.localName, 'limit', this.limit, 1, 100) ?? 5;
  }

  /** What this kind of list asks for besides. */
  protected abstract wishes(): Partial<PostsQuery>;

  /** The list's heading where the page's author wrote none. */
  protected get words(): string {
    return say(this.locale, phrases, `posts.${this.kind}`);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.resource.model) release(this);
    if (this.#drawn < this.#chosen)
      requestAnimationFrame(() => {
        this.#drawn += more;
        this.requestUpdate();
      });
    // for the styles; a strict policy blocks what is written as an attribute
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    frame?.style.setProperty('--_limit', String(this.#limit));
  }

  protected override renderModel({ posts }: PostList): unknown {
    choice(this.localName, 'layout', this.layout, postLayouts, null);
    const chosen = dedupe(this, posts, findPage(this.page), this.#limit);
    this.#chosen = chosen.length;
    if (chosen.length) {
      if (this.isConnected) callAt(Date.now() + 60_000, this.#tick);
      return this.card(list(chosen.slice(0, this.#drawn), this.locale, this.wishes().category));
    }
    this.setState('empty');
    return (
      this.renderFallback() ??
      this.card(html`<p part="status">${say(this.locale, phrases, 'posts.none')}</p>`)
    );
  }

  /** The frame, with the heading above. */
  protected card(body: unknown): unknown {
    const words = this.heading ?? this.words;
    const href = safeUrl(this.href, document.baseURI);
    return html`<div class="frame card">
      <div part="header">
        ${this.renderHeading(words && href ? html`<a part="link" href=${href}>${words}</a>` : words)}
      </div>
      ${body}
    </div>`;
  }
}
