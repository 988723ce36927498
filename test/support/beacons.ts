/** The far side of `sendBeacon`. */
export interface Beacons {
  sent: { url: URL; fields: Record<string, string> }[];
  restore(): void;
}

export function beacons(): Beacons {
  const real = navigator.sendBeacon;
  const sent: Beacons['sent'] = [];
  navigator.sendBeacon = (url, body) => {
    sent.push({
      url: new URL(String(url), document.baseURI),
      fields: Object.fromEntries(body as URLSearchParams) as Record<string, string>,
    });
    return true;
  };
  return { sent, restore: () => void (navigator.sendBeacon = real) };
}

/** Hides the page, or shows it again. */
export function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** The page is as visible as it really is. */
export const unsetHidden = (): void => void Reflect.deleteProperty(document, 'hidden');
