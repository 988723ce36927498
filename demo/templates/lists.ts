/** Lists of articles: what stands inside the elements before they have loaded, and on section pages. */
import type { Article } from '../content.js';
import { pictureSize } from '../pictures/scene.js';
import { shortDate } from './dates.js';
import { html, type Markup } from './html.js';

export const picture = ({ slug, alt }: Article, loading: 'lazy' | 'eager' = 'lazy'): Markup =>
  html`<img
    src="/pictures/${slug}.svg"
    alt="${alt}"
    width="${pictureSize.width}"
    height="${pictureSize.height}"
    loading="${loading}"
  />`;

/** The picture of a teaser repeats what the headline beside it says. */
const thumbnail = (article: Article): Markup => picture({ ...article, alt: '' });

const link = ({ path, title }: Article): Markup => html`<a href="${path}">${title}</a>`;

/** Headlines alone, in order of rank. */
export const ranking = (articles: Article[]): Markup => html`
  <ol class="ranking">
    ${articles.map((article) => html`<li>${link(article)}</li> `)}
  </ol>
`;

/** The first with its picture, the others as headlines. */
export const headlines = (articles: Article[]): Markup => html`
  <ul class="headlines">
    ${articles.map(
      (article, index) => html`
        <li>${index === 0 && thumbnail(article)} ${link(article)} ${shortDate(article.published)}</li>
      `,
    )}
  </ul>
`;

/** Cards side by side. */
export const cards = (articles: Article[]): Markup => html`
  <ul class="cards">
    ${articles.map((article) => html`<li>${thumbnail(article)} ${link(article)}</li> `)}
  </ul>
`;

/** A teaser with picture, standfirst and byline. */
export const teaser = (article: Article, heading: 2 | 3 = 2, kicker = true): Markup => html`
  <article class="teaser">
    ${thumbnail(article)}
    <div>
      ${kicker && html`<p class="kicker">${article.section.name}</p>`}
      ${heading === 2 ? html`<h2>${link(article)}</h2>` : html`<h3>${link(article)}</h3>`}
      <p>${article.summary}</p>
      <p class="byline">${article.author.name} · ${shortDate(article.published)}</p>
    </div>
  </article>
`;
