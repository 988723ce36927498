/** Tells an endpoint something and waits for no answer: form-encoded, so without a preflight, and also while the page goes. */
export function beacon(url: string | URL, fields: Record<string, string>): void {
  navigator.sendBeacon(url, new URLSearchParams(fields));
}
