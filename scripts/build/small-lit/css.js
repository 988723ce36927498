/** Style sheets of elements: only as constructable ones, which every supported browser has. */
class CSSResult {
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
