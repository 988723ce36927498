import { html, nothing } from 'lit';
import { dateTime, day } from '../parts/dates.js';
import { webLink } from '../parts/web-link.js';
import type { Post } from './api.js';
import { t } from '../i18n/index.js';
import { list } from '../i18n/list.js';

/** Lists leave a post with a future date out until then. */
const dateOf = (at: string) =>
  Date.parse(at) > Date.now()
    ? html`<b>${t('posts.scheduled', { when: dateTime(at) })}</b>`
    : html`<time datetime=${at}>${day(at)}</time>`;

/** A post as every list of the page shows it. */
export const postLine = ({ url, title, publishedAt, category, authors, visits }: Post) =>
  html`<div>
    <h3>${webLink(url, title)}</h3>
    <p class="quiet">
      ${publishedAt ? dateOf(publishedAt) : t('posts.undated')}
      ${category ? html` · <bdi>${category}</bdi>` : nothing}
      ${authors.length ? html` · <bdi>${list(authors.map(({ name }) => name))}</bdi>` : nothing}
      ${visits === null ? nothing : ` · ${t('posts.visits', { count: visits })}`}
    </p>
  </div>`;
