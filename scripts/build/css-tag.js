/**
 * Lit's `css` for browsers with constructable style sheets, as every supported one is. Lit's own also serves those
 * without, and checks values that nobody writes into ours; see lean-lit.js.
 */
export class CSSResult {
  #sheet;

  constructor(text) {
    this.cssText = text;
  }

  get styleSheet() {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

export const css = ([text]) => new CSSResult(text);

export const getCompatibleStyle = (style) => style;

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};

export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = (text) => new CSSResult(String(text));
