/** Posts as a list: titles that link, and beside them what is known. */
import { html, nothing, type TemplateResult } from 'lit';
import { fullDate } from '../core/time/dates.js';
import { formatNumber } from '../core/language/numbers.js';
import { ago } from '../core/time/relative.js';
import { say } from '../core/language/translate.js';
import type { Image, Post } from './model.js';
import { phrases } from './phrases.js';

export interface ListOptions {
  locale: string;
  /** the category of the whole list, which its posts need not repeat */
  category: string | null | undefined;
  /** numbers the posts */
  ranked: boolean;
  /** further rows are about to be drawn */
  busy: boolean;
}

export const list = (posts: readonly Post[], options: ListOptions): TemplateResult =>
  html`<ol part="list" role="list" aria-busy=${options.busy || nothing}>
    ${posts.map((post, index) => item(post, index + 1, options))}
  </ol>`;

function item(post: Post, place: number, { locale, category, ranked }: ListOptions): TemplateResult {
  const { url, title, image, publishedAt, readingMinutes, visits } = post;
  return html`<li part="item">
    ${rank(place, ranked, locale)} ${image && picture(image)}
    <div part="body">
      <a part="link headline" href=${url} dir="auto">${title}</a>
      <div part="meta">
        ${post.category && post.category !== category ? html`<span part="category"><bdi>${post.category}</bdi></span>` : nothing}
        ${publishedAt && time(publishedAt, locale)}
        ${readingMinutes! >= 1.5 ? html`<span part="minutes">${minutes(readingMinutes!, locale)}</span>` : nothing}
        ${visits === null ? nothing : html`<span part="visits">${readers(visits, locale)}</span>`}
      </div>
    </div>
  </li>`;
}

/** The list says it to assistive technology. */
const rank = (place: number, ranked: boolean, locale: string) =>
  ranked ? html`<span part="rank" aria-hidden="true">${formatNumber(place, locale)}</span>` : nothing;

/** A picture beside a title that says what it shows, so screen readers skip it. */
const picture = ({ src, srcset }: Image) =>
  html`<img
    part="image"
    alt=""
    loading="lazy"
    decoding="async"
    sizes="auto, 20em"
    srcset=${srcset ?? nothing}
    src=${src}
  />`;

const time = (at: string, locale: string) =>
  html`<time part="time" datetime=${at} title=${fullDate(Date.parse(at), locale)}
    >${ago(Date.parse(at), Date.now(), locale)}</time
  >`;

/** One minute is no news: it is said from two on. */
const minutes = (count: number, locale: string): string =>
  formatNumber(Math.round(count), locale, { style: 'unit', unit: 'minute' });

const readers = (count: number, locale: string): string =>
  say(locale, phrases, 'posts.visits', {
    count,
    visits: formatNumber(count, locale, { notation: 'compact' }),
  });

/** Placeholder rows in the shape of posts. */
export const waitingList = (count: number, ranked: boolean, locale: string): TemplateResult =>
  html`<ol part="list" aria-hidden="true">
    ${Array.from(
      { length: count },
      (_, index) =>
        html`<li part="item">
          ${rank(index + 1, ranked, locale)}
          <div part="image"></div>
          <div part="body"><i></i><i></i></div>
        </li>`,
    )}
  </ol>`;
