/** The elements on the page. */
export const connected = new Set<{ requestUpdate(): void }>();

/** Draws all of them again, when the page's language, phrases or address have changed. */
export function updateAll(): void {
  for (const element of connected) element.requestUpdate();
}
