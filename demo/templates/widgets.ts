/** Inlay's elements as the paper sets them, each with what a reader sees before the script, or without it. */
import type { Article, Author } from '../content.js';
import { portraitSize } from '../pictures/portrait.js';
import { address, type Section } from '../site.js';
import { html, type Content, type Markup } from './html.js';
import { cards, headlines, ranking } from './lists.js';

export const popular = (articles: Article[]): Markup => html`
  <inlay-popular window="week" limit="5" heading="Popular now">
    <h2>Popular now</h2>
    ${ranking(articles)}
  </inlay-popular>
`;

/** `shown` are articles that the page shows above by itself. */
export const latest = ({ name, path }: Section, articles: Article[], shown: Article[] = []): Markup => html`
  <inlay-latest
    category="${name}"
    limit="4"
    heading="${name}"
    href="${path}"
    ${shown.length > 0 && html`exclude="${shown.map((article) => article.path).join(' ')}"`}
  >
    <h2><a href="${path}">${name}</a></h2>
    ${headlines(articles)}
  </inlay-latest>
`;

export const related = (articles: Article[]): Markup => html`
  <inlay-related limit="4" layout="cards" heading="Read on">
    <h2>Read on</h2>
    ${cards(articles)}
  </inlay-related>
`;

export const weather = (): Markup => html`
  <inlay-weather layout="card" heading="Weather in the bay">
    <div>
      <h2>Weather in the bay</h2>
      <p>The shipping forecast and tonight’s tides are in <a href="/sea-weather/">Sea &amp; Weather</a>.</p>
    </div>
  </inlay-weather>
`;

/** A person as an h-card, with the links that prove an account is theirs. */
export const card = (author: Author): Markup =>
  person(author, html`<p><a class="p-name u-url" rel="author" href="${author.path}">${author.name}</a></p>`);

/** The same as the head of the person's own page. */
export const profile = (author: Author): Markup =>
  person(author, html`<h1 class="p-name">${author.name}</h1>`);

const person = (author: Author, name: Markup): Markup => html`
  <div class="h-card person">
    <img
      class="u-photo"
      src="/portraits/${author.id}.svg"
      alt=""
      width="${portraitSize.width}"
      height="${portraitSize.height}"
      loading="lazy"
    />
    <div>
      ${name}
      <p class="p-role">${author.role}</p>
      <p class="p-note">${author.bio}</p>
      <ul>
        ${author.links.map(({ url, label }) => html`<li><a rel="me" class="u-url" href="${url}">${label}</a></li> `)}
      </ul>
    </div>
  </div>
`;

export const biography = (author: Author): Markup => html`<inlay-author>${card(author)}</inlay-author>`;

/** A promotion's place. Until one is booked the paper's own notice stands in it, labelled like any other. */
export const promotion = (name: string, notice: Content): Markup => html`
  <inlay-promo name="${name}">
    <p class="label">Promotion</p>
    ${notice}
  </inlay-promo>
`;

export const comments = ({ path }: Article): Markup => html`
  <div class="thread">
    <inlay-comments id="comments" heading="Comments">
      <h2>Comments</h2>
      <p slot="notice" class="notice">
        No account needed. Be kind: your neighbours read this. The readers here are invented, like the town;
        what you write is real, and stays on this machine.
      </p>
      <form method="post" action="/v1/comments">
        <input type="hidden" name="page" value="${address(path)}" />
        <p class="notice">Name, email and website are optional.</p>
        <p><label for="text">Comment</label><textarea id="text" name="text" rows="5" required></textarea></p>
        <p><label for="name">Name</label><input id="name" name="name" autocomplete="name" /></p>
        <p>
          <label for="email">Email</label><input id="email" name="email" type="email" autocomplete="email" />
        </p>
        <p><label for="url">Website</label><input id="url" name="url" type="url" autocomplete="url" /></p>
        <p><button>Post comment</button></p>
      </form>
    </inlay-comments>
  </div>
`;
