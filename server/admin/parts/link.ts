import { html } from 'lit';

/** An address as a link where it is one of the web, else as text. */
export const webLink = (address: string, words: string = address) =>
  /^https?:\/\//i.test(address)
    ? html`<a href=${address} target="_blank" rel="noopener noreferrer"><bdi>${words}</bdi></a>`
    : html`<bdi>${words}</bdi>`;
