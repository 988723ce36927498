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
  if (!links.length) return [warning('no-canonical', 'canonical.missing', { line })];
  const targets = new Set(links.map((link) => resolve(link.getAttribute('href'), url)?.href ?? ''));
  if (targets.size > 1) return [error('canonical', 'canonical.several')];
  const [target] = targets;
  if (!target?.startsWith('http')) return [error('canonical', 'canonical.nowhere', { line })];
  if (new URL(target).pathname === '/' && url.pathname !== '/')
    return [error('canonical', 'canonical.front', { line })];
  return pageKey(target) === pageKey(url.href)
    ? []
    : [warning('canonical-elsewhere', 'canonical.elsewhere', { target })];
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
    ? [warning('no-article', 'article.missing', { line: '<meta property="og:type" content="article">' })]
    : [];
}

function visit(page: Page): Finding[] {
  const counted = page.widgets.some(({ localName }) => localName === 'inlay-visit');
  return isArticle(page) && page.widgets.length && !counted
    ? [warning('no-visit', 'visit.missing', { line: '<inlay-visit></inlay-visit>' })]
    : [];
}
