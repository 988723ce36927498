import { html } from 'lit';

/** Renders an http(s) URL as a link and anything else as text. */
export const webLink = (address: string, words: string = address) =>
  /^https?:\/\//i.test(address)
    ? html`<a href=${address} target="_blank" rel="noopener noreferrer"><bdi>${words}</bdi></a>`
    : html`<bdi>${words}</bdi>`;
