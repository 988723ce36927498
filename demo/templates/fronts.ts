/** The home page, the pages of sections and authors, and the page about the paper. */
import { articles, authors, firstVisits, type Article, type Author } from '../content.js';
import { sections, site, type Section } from '../site.js';
import { html, type Content, type Markup } from './html.js';
import { picture, teaser } from './lists.js';
import { card, latest, popular, profile, promotion, weather } from './widgets.js';

/** The content of "Popular now" for readers without JavaScript. */
const mostRead = (besides?: Article): Article[] =>
  Object.keys(firstVisits)
    .map((slug) => articles.find((article) => article.slug === slug)!)
    .filter((article) => article !== besides)
    .slice(0, 5);

const of = (section: Section): Article[] => articles.filter((article) => article.section === section);

const booking = html`<p>
  <strong>Your notice here.</strong> Read over breakfast in every street of Ebbhaven.
  <a href="/about/#notices">Book a place</a>
</p>`;

/** The side column of an article. */
export const beside = (article: Article): Content => [
  popular(mostRead(article)),
  weather(),
  promotion('sidebar', booking),
];

/** The side column of its comments: it follows down the thread, so that it is short. */
export const besideComments = (article: Article): Content => {
  const life = sections.find(({ name }) => name === 'Daily Life')!;
  return latest(
    life,
    of(life)
      .filter((other) => other !== article)
      .slice(0, 4),
  );
};

export function homeMain(): Markup {
  const [lead, ...rest] = articles;
  const seconds = rest.slice(0, 4);
  const above = [lead!, ...seconds];
  const below = (article: Article) => !above.includes(article);
  return html`
    <div class="columns">
      <div class="column">
        <article class="lead">
          ${picture(lead!, 'eager')}
          <p class="kicker">${lead!.section.name}</p>
          <h2><a href="${lead!.path}">${lead!.title}</a></h2>
          <p class="standfirst">${lead!.summary}</p>
          <p class="byline">By ${lead!.author.name}</p>
        </article>
        <div class="seconds">${seconds.map((article) => teaser(article, 3))}</div>
      </div>
      <aside class="sidebar" aria-label="Weather and popular articles">
        ${weather()} ${popular(mostRead())} ${promotion('sidebar', booking)}
      </aside>
    </div>
    <div class="blocks">
      ${sections.map((section) => latest(section, of(section).filter(below).slice(0, 4), above))}
    </div>
  `;
}

export const sectionMain = (section: Section): Markup => html`
  <header class="headline">
    <h1>${section.name}</h1>
    <p class="standfirst">${section.about}</p>
  </header>
  <div class="columns">
    <div class="column teasers">${of(section).map((article) => teaser(article, 2, false))}</div>
    <aside class="sidebar" aria-label="More from the paper">
      ${popular(mostRead())} ${weather()} ${promotion('sidebar', booking)}
    </aside>
  </div>
`;

export const authorMain = (author: Author): Markup => html`
  <div class="columns">
    <div class="column">
      ${profile(author)}
      <section class="teasers" aria-label="Articles by ${author.name}">
        ${articles.filter((article) => article.author === author).map((article) => teaser(article))}
      </section>
    </div>
    <aside class="sidebar" aria-label="More from the paper">
      ${popular(mostRead())} ${weather()} ${promotion('sidebar', booking)}
    </aside>
  </div>
`;

export const missingMain = (): Markup => html`
  <header class="headline">
    <p class="kicker">404</p>
    <h1>This page has gone out with the tide</h1>
    <p class="standfirst">
      There is nothing at this address. Try the <a href="/">front page</a>, or what others read today.
    </p>
  </header>
  <div class="blocks">${popular(mostRead())} ${weather()}</div>
`;

export const aboutMain = (): Markup => html`
  <header class="headline">
    <h1>About this paper</h1>
    <p class="standfirst">${site.name} is fiction. The elements on its pages are not.</p>
  </header>
  <div class="text">
    <p>
      Ebbhaven is on no map. Nobody who is named here exists, and nothing that is reported has happened,
      though some of it ought to. The pictures are drawn by a program, each from a line such as ‘dusk with
      sun, sea, lighthouse’. The forecast is that of a real coast, lent for the occasion.
    </p>
    <p>
      What is real are the elements of Inlay: date, weather, popular articles, category blocks, related
      articles, author, comments and promotions. Each asks one endpoint, and shows what is written inside its
      tag until there is an answer. Turn JavaScript off and read on: the paper stays whole. The
      <a href="/reference/">reference</a> shows each of them alone, in all its states and
      <a href="/reference/gallery/">in every theme</a>, and builds the code for your own page.
    </p>
    <h2 id="notices">Notices</h2>
    <p>
      Places for promotions always carry a label and keep their size, so that nothing you read moves away.
    </p>
    <h2 id="almanac">The almanac</h2>
    <p>It would cost less than a cup of coffee, if there were a counter to buy it at.</p>
    <h2>Who writes it</h2>
    ${authors.map((author) => card(author))}
  </div>
`;
