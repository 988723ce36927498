import { html, nothing } from 'lit';
import { webLink } from '../parts/link.js';
import type { Post } from './api.js';

/** A post as all lists of the room show it. */
export const postLine = ({ url, title, publishedAt, category, authors, visits }: Post) =>
  html`<h3>${webLink(url, title)}</h3>
    <p class="quiet">
      ${publishedAt ? html`<time datetime=${publishedAt}>${new Date(publishedAt).toLocaleDateString()}</time>` : 'undated'}
      ${category ? html` · <bdi>${category}</bdi>` : nothing}
      ${authors.length ? html` · <bdi>${authors.map(({ name }) => name).join(', ')}</bdi>` : nothing}
      ${visits === null ? nothing : ` · ${visits === 1 ? '1 visit' : `${visits.toLocaleString()} visits`}`}
    </p>`;
