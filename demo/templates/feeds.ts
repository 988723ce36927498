import type { Article } from '../content.js';
import { pictureSize } from '../pictures/scene.js';
import { address, site } from '../site.js';
import { html } from './html.js';
import type { Page } from './page.js';

/**
 * All articles as Atom 1.0 (RFC 4287), whose references may be relative, so the feed is right at any host and port.
 * Identifiers are tag URIs (RFC 4151) and never change.
 */
export function feed(articles: Article[]): string {
  const entries = articles.map(
    (article) => html`
      <entry>
        <id>tag:tidings.example,2026:${article.slug}</id>
        <title>${article.title}</title>
        <link rel="alternate" type="text/html" href="${address(article.path)}" />
        <link rel="enclosure" type="image/svg+xml" href="${address(`/pictures/${article.slug}.svg`)}" />
        <media:thumbnail
          url="${address(`/pictures/${article.slug}.svg`)}"
          width="${pictureSize.width}"
          height="${pictureSize.height}"
        />
        <published>${article.published}</published>
        <updated>${article.published}</updated>
        <author>
          <name>${article.author.name}</name>
          <uri>${address(article.author.path)}</uri>
        </author>
        <category term="${article.section.name}" />
        ${article.tags.map((tag) => html`<category scheme="tag:tidings.example,2026:tags" term="${tag}" />`)}
        <summary>${article.summary}</summary>
        <content type="text">${article.blocks.map(({ text }) => text).join('\n\n')}</content>
      </entry>
    `,
  );
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed
      xmlns="http://www.w3.org/2005/Atom"
      xmlns:media="http://search.yahoo.com/mrss/"
      xml:lang="${site.language}"
    >
      <id>tag:tidings.example,2026:feed</id>
      <title>${site.name}</title>
      <subtitle>${site.about}</subtitle>
      <updated>${articles[0]!.published}</updated>
      <link rel="self" type="application/atom+xml" href="${address('/feed.xml')}" />
      <link rel="alternate" type="text/html" href="${address('/')}" />
      ${entries}
    </feed>`.source.replace(/^ +/gm, '');
}

/** All pages, for search engines; complete addresses when `DEMO_ORIGIN` is set. */
export const sitemap = (pages: Page[], articles: Article[]): string =>
  html`<?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${pages
        .filter(({ original }) => !original)
        .map(({ path }) => {
          const published = articles.find((article) => article.path === path)?.published;
          return html`<url
            ><loc>${address(path)}</loc>${published && html`<lastmod>${published}</lastmod>`}</url
          > `;
        })}
    </urlset>`.source.replace(/^ +/gm, '');
