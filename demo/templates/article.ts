import type { Article, Block } from '../content.js';
import { address, site } from '../site.js';
import { publication } from './dates.js';
import { beside, besideComments } from './fronts.js';
import { html, type Markup } from './html.js';
import { jsonLd } from './json-ld.js';
import { picture } from './lists.js';
import { biography, comments, promotion, related } from './widgets.js';

/** The metadata of an article for search engines, fediverse servers and the content index. */
export const articleHead = (article: Article): Markup => html`
  <meta property="og:type" content="article" />
  <meta property="og:image" content="${address(`/pictures/${article.slug}.svg`)}" />
  <meta property="og:image:alt" content="${article.alt}" />
  <meta property="article:published_time" content="${article.published}" />
  <meta property="article:section" content="${article.section.name}" />
  ${article.tags.map((tag) => html`<meta property="article:tag" content="${tag}" />`)}
  <meta name="author" content="${article.author.name}" />
  <meta name="fediverse:creator" content="${article.author.account}" />
  ${jsonLd(article)}
`;

/** `more` are the articles to read next. Below the article its thread has a side column of its own. */
export const articleMain = (article: Article, more: Article[]): Markup => html`
  <div class="columns">
    <div class="column">
      <article class="h-entry">
        <header class="headline">
          <p class="kicker"><a href="${article.section.path}">${article.section.name}</a></p>
          <h1 class="p-name">${article.title}</h1>
          <p class="standfirst p-summary">${article.summary}</p>
          <p class="byline">
            <span
              >By
              <a class="p-author" rel="author" href="${article.author.path}">${article.author.name}</a></span
            >
            ${publication(article.published)}
            <a class="to-comments" href="#comments"><inlay-comment-count>Comments</inlay-comment-count></a>
          </p>
        </header>
        <figure>
          ${picture(article, 'eager')}
          <figcaption>${article.alt}. <span>Illustration: ${site.name}</span></figcaption>
        </figure>
        <div class="e-content text">${article.blocks.map(block)}</div>
        <ul class="tags" aria-label="Subjects">
          ${article.tags.map((tag) => html`<li class="p-category">${tag}</li> `)}
        </ul>
      </article>
      <section class="about-author" aria-label="About the author">${biography(article.author)}</section>
      ${promotion(
        'article-end',
        html`<p>
          <strong>The Tidings almanac is here.</strong> A year of tides, moons and market days on one sheet.
          <a href="/about/#almanac">Ask at the counter</a>
        </p>`,
      )}
    </div>
    <div class="read-on">${related(more)}</div>
    <div class="column">${comments(article)}</div>
    <aside class="sidebar" aria-label="Weather and popular articles">${beside(article)}</aside>
    <aside class="sidebar" aria-label="More from the paper">${besideComments(article)}</aside>
  </div>
`;

function block({ kind, text }: Block): Markup {
  if (kind === 'heading') return html`<h2>${text}</h2>`;
  if (kind === 'quote') return html`<blockquote><p>${text}</p></blockquote>`;
  return html`<p>${text}</p>`;
}
