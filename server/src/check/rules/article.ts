/** Checks that an article states its address and metadata, and that its visits are counted. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import { error, warning, type Finding } from '../finding.js';
import { resolve, type Page } from '../page.js';

export function article(page: Page): Finding[] {
  return [...canonical(page), ...metadata(page), ...visit(page)];
}

/** Threads, visits and posts are kept under the canonical link's address. */
function canonical({ document, url, widgets }: Page): Finding[] {
  if (!widgets.some(({ localName }) => /comment|visit|related/.test(localName))) return [];
  const links = [...document.querySelectorAll('link')].filter((link) =>
    link.getAttribute('rel')?.toLowerCase().split(/\s+/).includes('canonical'),
  );
  const line = `<link rel="canonical" href="${url.origin}${url.pathname}">`;
  if (!links.length)
    return [
      warning(
        'no-canonical',
        `The page has no canonical link, so every address that leads to it may get a thread of its own. Add ${line}.`,
      ),
    ];
  const targets = new Set(links.map((link) => resolve(link.getAttribute('href'), url)?.href ?? ''));
  if (targets.size > 1)
    return [error('canonical', `The page has ${targets.size} canonical links that differ. Keep one.`)];
  const [target] = targets;
  if (!target?.startsWith('http'))
    return [error('canonical', `The canonical link leads nowhere. Write ${line}.`)];
  if (new URL(target).pathname === '/' && url.pathname !== '/')
    return [
      error(
        'canonical',
        `The canonical link leads to the front page, so all pages share one thread. Write ${line}.`,
      ),
    ];
  return pageKey(target) === pageKey(url.href)
    ? []
    : [
        warning(
          'canonical-elsewhere',
          `The canonical link leads to ${target}, so this page shares that page's thread. Correct it if that is not meant.`,
        ),
      ];
}

const isArticle = ({ document }: Page): boolean =>
  [...document.querySelectorAll('meta')].some(
    (meta) => meta.getAttribute('property') === 'og:type' && meta.getAttribute('content') === 'article',
  ) ||
  [...document.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
    /"@type"\s*:\s*(\[[^\]]*)?"\w*(Article|Posting)"/.test(script.textContent ?? ''),
  );

function metadata(page: Page): Finding[] {
  const needs = page.widgets.some(({ localName }) => /visit|related|author/.test(localName));
  return needs && !isArticle(page)
    ? [
        warning(
          'no-article',
          'The page does not say that it is an article, so it enters no list. Add <meta property="og:type" content="article">, or JSON-LD of the type Article.',
        ),
      ]
    : [];
}

function visit(page: Page): Finding[] {
  const counted = page.widgets.some(({ localName }) => localName === 'inlay-visit');
  return isArticle(page) && page.widgets.length && !counted
    ? [
        warning(
          'no-visit',
          'The article does not count its visits, so it never becomes popular. Add <inlay-visit></inlay-visit>.',
        ),
      ]
    : [];
}
