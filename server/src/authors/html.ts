/** Authors as HTML, to set inside `<inlay-author>`: an h-card each, http://microformats.org/wiki/h-card */
import { escapeHtml } from 'inlay/internal/comments/html';
import type { Author } from 'inlay/author/model';

export const authorsHtml = (authors: readonly Author[]): string => authors.map(authorHtml).join('');

function authorHtml({ name, url, role, bio, links }: Author): string {
  const words = escapeHtml(name);
  const title = url
    ? `<a class="p-name u-url" rel="author" href="${escapeHtml(url)}">${words}</a>`
    : `<span class="p-name">${words}</span>`;
  const line = (kind: string, text: string | null) =>
    text ? `<p class="${kind}">${escapeHtml(text)}</p>\n` : '';
  const list = links.map(
    ({ url, label }) =>
      `<li><a class="u-url" href="${escapeHtml(url)}">${escapeHtml(label ?? url)}</a></li>\n`,
  );
  return (
    `<div class="h-card">\n<p>${title}</p>\n${line('p-role', role)}${line('p-note', bio)}` +
    `${list.length ? `<ul>\n${list.join('')}</ul>\n` : ''}</div>\n`
  );
}
