/** Solves the challenge in slices beside the reader's typing, because a worker cannot be loaded from another origin. */
import type { Challenge } from '../model.js';

/** Milliseconds in which hashes are begun; looking at them takes as long again at most. */
const slice = 4;
const mostAtOnce = 200;

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Lets the page have its turn. Where nobody looks there is none to have, and timers are slow. */
const turn = () => document.hidden || new Promise((resolve) => setTimeout(resolve));

/**
 * The number n up to `maxnumber` for which the hash of salt and n is the challenge, as altcha sends it: base64 of JSON.
 * `null` when there is none, or where the page has no `crypto.subtle` (a page without https).
 */
export async function solve({ maxnumber, ...given }: Challenge): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const encoder = new TextEncoder();
  for (let number = 0; number <= maxnumber; await turn()) {
    const end = performance.now() + slice;
    const begun: Promise<ArrayBuffer>[] = [];
    do
      begun.push(crypto.subtle.digest(given.algorithm, encoder.encode(given.salt + (number + begun.length))));
    while (begun.length < mostAtOnce && performance.now() < end);
    const found = (await Promise.all(begun)).findIndex((hash) => hex(hash) === given.challenge);
    if (found >= 0) return btoa(JSON.stringify({ ...given, number: number + found }));
    number += begun.length;
  }
  return null;
}
