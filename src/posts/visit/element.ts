import { define } from '../../core/define.js';
import { warnOnce } from '../../core/advice/warn.js';
import { followVisits } from './record.js';

/** Servers that render pages import the class too, and have no elements. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * Counts the page's readers for `<inlay-popular>`, and shows nothing: one message after one visible second, once a page
 * view, without cookies. Follows routers and the back/forward cache, and skips pages that are only prerendered.
 *
 * @summary Counts readers of the page.
 * @tag inlay-visit
 */
export class InlayVisit extends Base {
  static readonly tagName: string = 'inlay-visit';

  /** Defines the element, under another name or in another registry where wanted. A taken name stays as it is. */
  static readonly define: (tag?: string, registry?: CustomElementRegistry) => void = define;

  static readonly observedAttributes = ['endpoint', 'page'];

  /**
   * Base address of the endpoint, such as `https://inlay.example.com/`.
   * @attr
   */
  endpoint: string | null = null;
  /**
   * Address of the page; by default its canonical URL.
   * @attr
   */
  page: string | null = null;

  #end: (() => void) | null = null;

  attributeChangedCallback(name: 'endpoint' | 'page', _: string | null, value: string | null): void {
    this[name] = value;
  }

  connectedCallback(): void {
    // a framework may still be setting attributes
    queueMicrotask(() => {
      if (this.firstElementChild)
        warnOnce('inlay-visit', 'has no end tag. Write <inlay-visit></inlay-visit>.');
      if (this.isConnected) this.#end ??= followVisits(this);
    });
  }

  disconnectedCallback(): void {
    this.#end?.();
    this.#end = null;
  }
}
