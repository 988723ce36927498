import { html, type PropertyDeclarations } from 'lit';
import { InlayDataElement } from '../../core/data-element.js';
import { formatNumber } from '../../core/language/numbers.js';
import { ResourceController } from '../../core/resource.js';
import { findPage } from '../../core/page/find-page.js';
import { say } from '../../core/language/translate.js';
import { inline, shared } from '../../core/styles.js';
import { phrases } from './phrases.js';
import { sources, type Counter } from './sources.js';

interface CountQuery {
  endpoint: string | null;
  source: string | Counter | null;
  page: string;
}

/**
 * How many comments a page has, for lists of posts and bylines: all counts of a page come with one request. An unknown
 * count leaves what stands in the element.
 *
 * @summary How many comments a page has.
 * @tag inlay-comment-count
 * @slot - shown until the count is known, and when it cannot be had
 * @fires {InlayLoadEvent<number>} inlay-load - the count is shown; does not bubble
 * @fires {InlayErrorEvent} inlay-error - no count could be had; does not bubble
 * @csspart body - the count in words
 * @cssstate loading - no count yet
 * @cssstate ready - the count is shown
 * @cssstate stale - an earlier count is shown because the endpoint fails
 * @cssstate error - no count, and the endpoint fails
 */
export class InlayCommentCount extends InlayDataElement<number, Counter> {
  static override readonly tagName: string = 'inlay-comment-count';

  /** The systems that `source` can name; add your own under a new name. */
  static readonly sources = sources;

  static override properties: PropertyDeclarations = { number: { type: Boolean } };

  static override styles = [shared, inline];

  /** Shows the number without a word. */
  number = false;
  /** A count is too small to wait for the reader, and all of a page are one request. */
  override loading: 'lazy' | 'eager' = 'eager';

  protected override readonly resource = new ResourceController<CountQuery, number>(this, {
    query: () => ({ endpoint: this.endpointUrl, source: this.source, page: findPage(this.page) }),
    load: (query) => import('./counts.js').then((module) => module.countFor(query)),
  });

  protected override render(): unknown {
    const { state, model } = this.resource;
    this.setState(state === 'idle' ? 'loading' : state);
    return model === null || !this.wordsReady ? html`<slot></slot>` : this.renderModel(model);
  }

  protected override renderModel(count: number): unknown {
    const words = this.number
      ? formatNumber(count, this.locale)
      : say(this.locale, phrases, 'comments.title', { count });
    return html`<span part="body">${words}</span>`;
  }
}
