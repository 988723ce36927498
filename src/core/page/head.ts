/** The attribute of the page's first element that matches, such as a `<meta>`; `null` where it is absent or empty. */
export const inHead = (selector: string, attribute: string): string | null =>
  document.querySelector(selector)?.getAttribute(attribute) || null;
