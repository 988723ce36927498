import type { CSSResult } from 'lit';

/** Gives the shadow root its style sheets again after a move: a document takes only sheets that were made in it. */
export function restyle(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const { CSSStyleSheet: Sheet } = root.ownerDocument.defaultView ?? {};
  if (!Sheet) return;
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new Sheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
