/** Posts as a list: titles that link, and beside them what is known. */
import { html, nothing, type TemplateResult } from 'lit';
import { fullDate } from '../core/dates.js';
import { formatNumber } from '../core/numbers.js';
import { ago } from '../core/relative.js';
import { say } from '../core/strings.js';
import type { Image, Post } from './model.js';
import { phrases } from './phrases.js';

/** `category` is what the list is about, and so nothing to say of each post. */
export const list = (posts: readonly Post[], locale: string, category?: string | null): TemplateResult =>
  html`<ol part="list" role="list">
    ${posts.map((post) => item(post.category === category ? { ...post, category: null } : post, locale))}
  </ol>`;

const item = ({ url, title, image, category, publishedAt, visits }: Post, locale: string) =>
  html`<li part="item">
    ${image && picture(image)}
    <div part="body">
      <a part="link" href=${url} dir="auto">${title}</a>
      <div part="meta">
        ${category && html`<span part="category">${category}</span>`}
        ${publishedAt && time(publishedAt, locale)}
        ${visits === null ? nothing : html`<span part="visits">${readers(visits, locale)}</span>`}
      </div>
    </div>
  </li>`;

/** A picture beside a title that says what it shows, so screen readers skip it. */
export const picture = ({ src, srcset }: Image): TemplateResult =>
  html`<img
    part="image"
    alt=""
    loading="lazy"
    decoding="async"
    sizes="auto, 20em"
    srcset=${srcset ?? nothing}
    src=${src}
  />`;

const time = (at: string, locale: string) => {
  const date = Date.parse(at);
  return html`<time part="time" datetime=${at} title=${fullDate(date, locale)}
    >${ago(date, Date.now(), locale)}</time
  >`;
};

const readers = (count: number, locale: string): string =>
  say(locale, phrases, 'posts.visits', {
    count,
    visits: formatNumber(count, locale, { notation: 'compact' }),
  });
