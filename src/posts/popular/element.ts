import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { choice } from '../../core/attributes.js';
import { InlayPostList } from '../list-element.js';
import { windows, type PostList, type TimeWindow } from '../model.js';
import type { PostsQuery } from '../source.js';

/**
 * What others read: a ranked list over hours, a day, a week, a month or all time, with tabs between them where wanted.
 * Leaves out the page itself and what another list above it shows.
 *
 * @summary The most read posts.
 * @tag inlay-popular
 * @slot - shown without JavaScript, while nothing has loaded, and when the endpoint fails
 * @fires {InlayLoadEvent<PostList>} inlay-load - an answer is shown; does not bubble
 * @fires {InlayErrorEvent} inlay-error - loading or showing it failed; does not bubble
 * @csspart header - the line with the heading
 * @csspart title - the heading
 * @csspart list - the posts
 * @csspart item - one post
 * @csspart body - its words
 * @csspart link - a link
 * @csspart headline - the link of a post: its title
 * @csspart image - its picture
 * @csspart meta - what is known besides: category, time, minutes, visits
 * @csspart category - its category
 * @csspart time - when it was published
 * @csspart minutes - how long it takes to read, from two minutes on
 * @csspart visits - how often it was read
 * @csspart rank - its place
 * @csspart tabs - the tabs between windows
 * @csspart tab - one of them
 * @csspart selected - the tab of the window that is shown
 * @cssprop [--inlay-tabs-size = 3em] - block size of the tabs
 * @csspart button - a button
 * @csspart more - the button that shows more posts
 * @csspart retry - the button that tries again
 * @csspart status - fills the box while there is nothing to show
 * @cssprop [--inlay-header-size = 2.5em] - block size of the heading
 * @cssprop [--inlay-row-size = 7.375em] - least block size of a row: 3.25em when compact; of a card 8em below its picture
 * @cssprop [--inlay-columns = 2] - columns where it is wide enough; 3 of cards
 * @cssstate loading - nothing to show yet
 * @cssstate ready - a current answer is shown
 * @cssstate empty - there are no posts, or the other lists show them all
 * @cssstate stale - the last good answer is shown because the endpoint fails
 * @cssstate error - nothing to show, and the endpoint fails
 */
export class InlayPopular extends InlayPostList {
  static override readonly tagName: string = 'inlay-popular';

  static override properties: PropertyDeclarations = { window: { reflect: true }, tabs: {}, category: {} };

  static override styles = [
    ...InlayPostList.styles,
    css`
      :host([tabs]) {
        --_tabs: var(--inlay-tabs-size, 3em);
      }
      [part~='tabs'] {
        min-block-size: var(--_tabs);
      }
      [part~='rank'] {
        min-inline-size: 1.1em;
        color: var(--_accent);
        font-size: 1.5em;
        font-weight: var(--_strong);
        line-height: 1.1;
        font-variant-numeric: tabular-nums;
      }
      @container (min-inline-size: 36em) {
        /* on the picture's corner, where there is one */
        :host([layout='cards']) [part~='item']:has([part~='image']) > [part~='rank'] {
          position: absolute;
          inset-block-start: 0;
          inset-inline-start: 0;
          z-index: 1;
          min-inline-size: 1.5em;
          padding: 0.25em;
          border-start-start-radius: var(--_radius);
          border-end-end-radius: var(--_radius);
          font-size: 1.125em;
          color: var(--_on-accent);
          background: var(--_accent);
          text-align: center;
          forced-color-adjust: none;
        }
      }
      @media (forced-colors: active) {
        [part~='rank'] {
          color: CanvasText;
        }
      }
    `,
  ];

  /** Over which time readers are counted: `now` (the last hours, the default), `day`, `week`, `month` or `all`. */
  window: TimeWindow | null = null;
  /** Windows that the reader can choose between, such as `now week month`; they stand above the list. */
  tabs: string | null = null;
  /** Only posts of this category. */
  category: string | null = null;

  protected override readonly kind = 'popular';

  protected override get ranked(): boolean {
    return true;
  }

  #tabs: typeof import('./tabs.js') | null = null;
  /** the window of the posts that are shown: they stay while another one loads */
  #shown: TimeWindow | null = null;

  constructor() {
    super();
    this.addEventListener('inlay-load', () => {
      this.#shown = this.#window;
      if (this.tabs && !this.#tabs) void this.#loadTabs();
    });
  }

  get #window(): TimeWindow {
    return choice(this.localName, 'window', this.window, windows, 'now');
  }

  protected override filters(): Partial<PostsQuery> {
    return { window: this.#window, category: this.category };
  }

  async #loadTabs(): Promise<void> {
    try {
      this.#tabs = await import('./tabs.js');
      this.addStyles(this.#tabs.styles);
      this.requestUpdate();
    } catch {
      // the list stands on its own
    }
  }

  protected override renderModel(model: PostList): unknown {
    if (!this.resource.error || this.#shown === this.#window) return super.renderModel(model);
    this.setState('error');
    return this.renderError();
  }

  protected override card(body: unknown, waiting = false): TemplateResult {
    const tabbed = !this.tabs
      ? body
      : (this.#tabs?.tabbed(this, this.#window, body) ??
        html`<div part="tabs" aria-busy="true"></div>
          ${body}`);
    return super.card(tabbed, waiting);
  }
}
