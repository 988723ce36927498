import { html } from 'lit';

/** Renders an http(s) URL as a link and anything else as text. */
export const webLink = (address: string, words: string = readableAddress(address)) =>
  /^https?:\/\//i.test(address)
    ? html`<a href=${address} target="_blank" rel="noopener noreferrer"><bdi>${words}</bdi></a>`
    : html`<bdi>${words}</bdi>`;

/** An address as a person reads it: without its scheme, and with the letters that stand for its escapes. */
export function readableAddress(address: string): string {
  const words = address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  try {
    // what would end the address or change its direction stays escaped
    return decodeURI(words).replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, encodeURI);
  } catch {
    return words;
  }
}
