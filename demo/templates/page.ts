import { address, sections, site } from '../site.js';
import { longDate } from './dates.js';
import { html, type Content, type Markup } from './html.js';

export interface Page {
  title: string;
  description: string;
  /** root-relative address; also where the page is written */
  path: string;
  main: Content;
  /** further elements of `<head>` */
  head?: Content;
  /** the section that the page belongs to */
  section?: string;
  /** name of the layout, for the style sheet */
  kind: 'front' | 'section' | 'story' | 'plain';
  /** ISO date of the newest article, for readers whose browser runs no script */
  edition: string;
  /** `false` for a page that search engines pass over and nobody counts */
  listed?: boolean;
  /** the page that this one shows in another look: what is known of it belongs to that one */
  original?: string;
  /** one of Inlay's themes, which the whole page takes its looks from */
  theme?: string | null;
}

export const script = (src: string): Markup => html`<script type="module" src="${src}"></script>`;

/** A whole document: head, header line, masthead, navigation, footer. */
export function renderPage(page: Page): string {
  const title = page.path === '/' ? `${site.name} – ${site.about}` : `${page.title} – ${site.name}`;
  const document = html`<!doctype html>
    <html lang="${site.language}" ${page.theme && html` data-theme="${page.theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${page.description}" />
        <meta name="color-scheme" content="light dark" />
        <meta property="og:site_name" content="${site.name}" />
        <meta property="og:title" content="${page.title}" />
        <meta property="og:description" content="${page.description}" />
        ${
          page.listed === false
            ? html`<meta name="robots" content="noindex" />`
            : html`<link rel="canonical" href="${address(page.original ?? page.path)}" />`
        }
        <link rel="alternate" type="application/atom+xml" title="${site.name}" href="/feed.xml" />
        <link rel="icon" type="image/svg+xml" href="/lantern.svg" />
        ${['newsreader', 'libre-franklin'].map(
          (font) =>
            html`<link rel="preload" as="font" type="font/woff2" href="/fonts/${font}.woff2" crossorigin />`,
        )}
        <link rel="stylesheet" href="/tidings.css" />
        <link rel="stylesheet" href="/inlay.css" />
        ${page.theme && html`<link rel="stylesheet" href="/themes/${page.theme}.css" />`}
        ${script('/inlay.js')} ${page.head}
      </head>
      <body class="${page.kind}">
        <a class="skip" href="#main">Skip to the content</a>
        ${banner(page)} ${navigation(page)}
        <main id="main">${page.main}</main>
        ${footer()} ${page.listed !== false && !page.original && html`<inlay-visit></inlay-visit>`}
      </body>
    </html>`;
  return document.source.replace(/^ +/gm, '').trim() + '\n';
}

const banner = (page: Page): Markup => html`
  <header class="banner">
    <div class="header-line">
      <inlay-date time-zone="${site.timeZone}">${longDate(page.edition)}</inlay-date>
      <inlay-weather layout="line"><a href="/sea-weather/">Weather</a></inlay-weather>
    </div>
    <div class="masthead">
      ${page.kind === 'front' ? html`<h1 class="name">${site.name}</h1>` : html`<a class="name" href="/">${site.name}</a>`}
      <p class="motto">${site.motto}</p>
    </div>
  </header>
`;

const navigation = ({ section }: Page): Markup => html`
  <nav class="sections" aria-label="Sections">
    <ul>
      ${sections.map(
        ({ name, path }) =>
          html`<li><a href="${path}" ${name === section && html`aria-current="true"`}>${name}</a></li> `,
      )}
    </ul>
  </nav>
`;

const footer = (): Markup => html`
  <footer class="colophon">
    <p class="name">${site.name}</p>
    <p>
      A newspaper of a town that is not on any map. Its people, places and events are invented; it was founded
      to show what Inlay’s elements look like on a real page.
    </p>
    <ul>
      <li><a href="/about/">About this paper</a></li>
      <li><a href="/reference/">Reference of the elements</a></li>
      <li><a href="/feed.xml">Feed</a></li>
    </ul>
  </footer>
`;
