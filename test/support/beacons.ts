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
