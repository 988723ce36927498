import type { CSSResult, ReactiveElement } from 'lit';

/** Gives an element its style sheets again after a move: a document takes only sheets that were made in it. */
export function restyle(element: ReactiveElement, added: readonly CSSResult[]): void {
  const { CSSStyleSheet: Sheet } = element.ownerDocument.defaultView ?? {};
  if (!Sheet) return;
  const { elementStyles } = element.constructor as typeof ReactiveElement;
  (element.renderRoot as ShadowRoot).adoptedStyleSheets = [...elementStyles, ...added].map((style) => {
    const sheet = new Sheet();
    sheet.replaceSync((style as CSSResult).cssText);
    return sheet;
  });
}
