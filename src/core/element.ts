import { LitElement, type CSSResult } from 'lit';
import { loadDeferred } from './late/load-deferred.js';
import { connected } from './connected.js';
import { define } from './define.js';
import { findLocale } from './settings.js';
import { loadPhrases } from './language/translate.js';

/**
 * What every Inlay element stands on: definition, language, states that CSS can read, and the tokens that theme it.
 * A token can be set on the element, or on anything around it.
 *
 * @attr {string} lang - language tag of words, numbers and dates; by default the nearest `lang` around the element
 * @cssprop [--inlay-color-text=inherit] - text
 * @cssprop [--inlay-color-text-quiet=76 % of the text's colour] - text that may stand back
 * @cssprop [--inlay-color-surface=transparent] - the element's background; none on widgets in a line of text
 * @cssprop [--inlay-color-border=22 % of the text's colour] - lines and frames; the frame of a field takes the text's colour, to stay visible
 * @cssprop [--inlay-color-accent=a blue, by colour scheme] - links under the pointer, ranks, curves, what is chosen, the main button
 * @cssprop [--inlay-color-on-accent=white or dark blue] - text on the accent: of the main button, and of a rank on a picture
 * @cssprop [--inlay-color-danger=a red, by colour scheme] - errors in a form, severe warnings of the weather, and the age of old data
 * @cssprop [--inlay-color-focus=the accent] - the ring around what has the focus
 * @cssprop [--inlay-font-family=inherit] - typeface
 * @cssprop [--inlay-font-size=1em] - size of text; all other sizes follow it
 * @cssprop [--inlay-font-size-small=0.875em] - size of small text
 * @cssprop [--inlay-font-size-heading=1.25em] - size of a widget's heading
 * @cssprop [--inlay-font-weight-strong=600] - weight of headings and figures
 * @cssprop [--inlay-space-s=0.25em] - small gap
 * @cssprop [--inlay-space-m=0.5em] - gap
 * @cssprop [--inlay-space-l=1em] - large gap: between columns, authors and the sides of a form
 * @cssprop [--inlay-padding=0] - space between the element's edge and its content; none on widgets in a line of text
 * @cssprop [--inlay-radius=0.5em] - corners, of the element too; round avatars, badges and bars stay round
 * @cssprop [--inlay-border-width=1px] - thickness of lines
 * @cssprop [--inlay-shadow=none] - shadow of the element; none on widgets in a line of text
 */
export abstract class InlayElement extends LitElement {
  /** The element's own tag name. */
  static readonly tagName: string;

  /** Defines the element, under another name or in another registry where wanted. A taken name stays as it is. */
  static readonly define: (tag?: string, registry?: CustomElementRegistry) => void = define;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  readonly #internals = this.attachInternals();

  /** The language of words, numbers and dates: the nearest `lang` attribute, the element's own first. */
  get locale(): string {
    return findLocale(this);
  }

  /** Sheets that came after the first view. */
  readonly #added: CSSResult[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    connected.add(this);
    void loadDeferred().then((deferred) => deferred?.completeElement(this));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    connected.delete(this);
  }

  /** The element has moved into another document, which takes none of its style sheets. */
  adoptedCallback(): void {
    void loadDeferred().then((deferred) => deferred?.restyle(this, this.#added));
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang') this.requestUpdate();
  }

  /** Whether the locale's words are here; when they are not, an update follows as soon as they are. */
  protected get wordsReady(): boolean {
    const loading = loadPhrases(this.locale);
    void loading?.then(() => this.requestUpdate());
    return !loading;
  }

  /** @internal Adds styles that the first view does not need, once. */
  addStyles(styles: CSSResult): void {
    if (this.#added.includes(styles)) return;
    this.#added.push(styles);
    (this.renderRoot as ShadowRoot).adoptedStyleSheets.push(styles.styleSheet!);
  }

  /** Puts the element into one of its states, which CSS reads as `:state(name)`. */
  protected setState(state: string): void {
    const { states } = this.#internals;
    if (states.has(state)) return;
    states.clear();
    states.add(state);
  }
}
