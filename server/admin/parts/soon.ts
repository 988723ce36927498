import { html } from 'lit';

/** The shape of what comes, if it takes a moment. */
export const soon = (rows = 3) =>
  Array.from({ length: rows }, () => html`<div class="card soon" aria-hidden="true"></div>`);
