import type { Article } from '../content.js';
import { address, site } from '../site.js';
import { Markup } from './html.js';

/** The article as schema.org's `NewsArticle`. A `<` is written as its escape, so that no text can end the element. */
export function jsonLd(article: Article): Markup {
  const { title, summary, path, slug, published, section, tags, author } = article;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    url: address(path),
    mainEntityOfPage: address(path),
    image: [address(`/pictures/${slug}.svg`)],
    datePublished: published,
    articleSection: section.name,
    keywords: tags,
    inLanguage: site.language,
    author: [{ '@type': 'Person', name: author.name, jobTitle: author.role, url: address(author.path) }],
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: address('/') },
  };
  return new Markup(
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  );
}
