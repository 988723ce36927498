import { html } from 'lit';

/** The shape of what comes, if it takes a moment. */
export const skeleton = (rows = 3) =>
  Array.from({ length: rows }, () => html`<div class="card soon" aria-hidden="true"></div>`);
