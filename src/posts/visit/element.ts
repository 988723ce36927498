import { css, nothing, type PropertyDeclarations } from 'lit';
import { InlayElement } from '../../core/element.js';
import { followVisits } from './record.js';

/**
 * Counts the page's readers for `<inlay-popular>`, and shows nothing: one message after one visible second, once a page
 * view, without cookies. Follows routers and the back/forward cache, and skips pages that are only prerendered.
 *
 * @summary Counts readers of the page.
 * @tag inlay-visit
 */
export class InlayVisit extends InlayElement {
  static override readonly tagName: string = 'inlay-visit';

  static override properties: PropertyDeclarations = { endpoint: {}, page: {} };

  static override styles = css`
    :host {
      display: none;
    }
  `;

  /** Base address of the endpoint, such as `https://inlay.example.com/`. */
  endpoint: string | null = null;
  /** Address of the page; by default its canonical URL. */
  page: string | null = null;

  #end: (() => void) | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
    this.#end = null;
  }

  /** Starts with the first update, when the attributes are read. */
  protected override render(): unknown {
    if (this.isConnected) this.#end ??= followVisits(this);
    return nothing;
  }
}
