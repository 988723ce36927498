/** Posts to an endpoint without waiting for an answer: form-encoded, so no preflight, and sent even while the page unloads. */
export function beacon(url: string | URL, fields: Record<string, string>): void {
  navigator.sendBeacon(url, new URLSearchParams(fields));
}
