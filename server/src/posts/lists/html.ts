/** Lists as HTML, to put inside the elements when a page is built: what shows before the script runs, or without it. */
import { escapeHtml } from 'inlay/internal/comments/html';
import type { Post } from 'inlay/posts/model';

/** A fragment, escaped; empty when there are no posts. */
export function postsHtml(posts: readonly Post[], tag: 'ol' | 'ul'): string {
  if (!posts.length) return '';
  return `<${tag}>\n${posts.map((post) => `<li>${postHtml(post)}</li>\n`).join('')}</${tag}>\n`;
}

function postHtml({ url, title, publishedAt }: Post): string {
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  return publishedAt ? `${link} <time datetime="${publishedAt}">${publishedAt.slice(0, 10)}</time>` : link;
}
