/** A riddle solved beside the reader's typing: the browser hashes off the main thread, a few numbers at a time. */
import type { Challenge } from './model.js';

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The number n up to `maxnumber` for which the hash of salt and n is the challenge, as altcha sends it: base64 of JSON.
 * `null` when there is none, or where the page has no `crypto.subtle` (a page without https).
 */
export async function solve({ maxnumber, ...given }: Challenge): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const encoder = new TextEncoder();
  const batch = 100;
  for (let first = 0; first <= maxnumber; first += batch) {
    const hashes = await Promise.all(
      Array.from({ length: batch }, (_, index) =>
        crypto.subtle.digest(given.algorithm, encoder.encode(given.salt + (first + index))),
      ),
    );
    const found = hashes.findIndex((hash) => hex(hash) === given.challenge);
    if (found >= 0) return btoa(JSON.stringify({ ...given, number: first + found }));
  }
  return null;
}
