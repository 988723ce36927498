import { html, nothing } from 'lit';
import { webLink } from '../parts/web-link.js';
import type { Post } from './api.js';

/** Lists leave a post with a future date out until then. */
const dateOf = (at: string) =>
  Date.parse(at) > Date.now()
    ? html`<b>scheduled</b> for <time datetime=${at}>${new Date(at).toLocaleString()}</time>`
    : html`<time datetime=${at}>${new Date(at).toLocaleDateString()}</time>`;

/** A post as every list of the page shows it. */
export const postLine = ({ url, title, publishedAt, category, authors, visits }: Post) =>
  html`<h3>${webLink(url, title)}</h3>
    <p class="quiet">
      ${publishedAt ? dateOf(publishedAt) : 'undated'} ${category ? html` · <bdi>${category}</bdi>` : nothing}
      ${authors.length ? html` · <bdi>${authors.map(({ name }) => name).join(', ')}</bdi>` : nothing}
      ${visits === null ? nothing : ` · ${visits === 1 ? '1 visit' : `${visits.toLocaleString()} visits`}`}
    </p>`;
