/** A thread as HTML, for pages that are put together on a server, and for readers without a script. */
import { parseBody } from 'inlay/internal/comments/body';
import { escapeHtml, toHtml } from 'inlay/internal/comments/html';
import { linkRel } from 'inlay/internal/comments/link-rel';
import type { ThreadQuery, WireComment, WireThread } from '../schema.js';
import { formHtml } from './form.js';
import type { SitePhrases } from './site-phrases.js';

export interface ThreadPlace {
  phrases: SitePhrases;
  /** the server's public address, with a slash at its end: a fragment is inserted into a page of another origin */
  base: string;
  /** what was asked for, to go on from there */
  query: ThreadQuery;
}

/** The fragment to set inside `<inlay-comments>`, and the middle of the pages that follow it. */
export function threadHtml(thread: WireThread, { phrases, base, query }: ThreadPlace): string {
  const { comments, count, closed, page, form, next } = thread;
  const { parent } = query;
  const link: Link = (label, more) => {
    const { sort, limit } = query;
    const all = { page, sort, limit: String(limit), ...more };
    const href = `${base}v1/embed/comments/page?${new URLSearchParams(all)}`;
    return `<p><a href="${escapeHtml(href)}" rel="nofollow">${escapeHtml(phrases(label))}</a></p>`;
  };
  const action = `${base}v1/comments`;
  return (
    `<section class="inlay-thread" lang="${phrases.lang}" dir="${phrases.dir}" data-rev="${thread.rev}" data-count="${count}"><h2>${escapeHtml(phrases('title', { count }))}</h2>` +
    // the form first, as in the widget that takes over
    (closed
      ? `<p>${escapeHtml(phrases('closed'))}</p>`
      : formHtml({ phrases, action, page, form, ...(parent && { parent }) })) +
    (query.cursor || parent ? link('earlier', {}) : '') +
    (comments.length ? listHtml(comments, phrases, link) : `<p>${escapeHtml(phrases('none'))}</p>`) +
    (next ? link('more', { cursor: next, ...(parent && { parent }) }) : '') +
    '</section>'
  );
}

/** A link to another part of the thread. */
type Link = (label: 'earlier' | 'more' | 'replies', more: Record<string, string>) => string;

const listHtml = (comments: readonly WireComment[], phrases: SitePhrases, link: Link): string =>
  `<ol>${comments.map((comment) => commentHtml(comment, phrases, link)).join('')}</ol>`;

function commentHtml(comment: WireComment, phrases: SitePhrases, link: Link): string {
  const { id, author, text, createdAt, status, pinned, replies, nextReplies } = comment;
  const name = `<b><bdi>${escapeHtml(author.name ?? phrases('anonymous'))}</bdi></b>`;
  const who = author.url ? `<a href="${escapeHtml(author.url)}" rel="${linkRel}">${name}</a>` : name;
  const badge =
    (author.badge ? ` <small>${escapeHtml(phrases(author.badge))}</small>` : '') +
    (pinned ? ` <small>${escapeHtml(phrases('pick'))}</small>` : '');
  const time = `<a href="#comment-${id}"><time datetime="${createdAt}">${escapeHtml(phrases.when(createdAt))}</time></a>`;
  const body =
    status === 'deleted'
      ? `<p>${escapeHtml(phrases('deleted'))}</p>`
      : `<p>${who}${badge} ${time}</p><div dir="auto">${toHtml(parseBody(text))}</div>`;
  return (
    `<li><article id="comment-${id}">${body}</article>` +
    (replies.length ? listHtml(replies, phrases, link) : '') +
    (nextReplies ? link('replies', { parent: id, cursor: nextReplies }) : '') +
    '</li>'
  );
}
