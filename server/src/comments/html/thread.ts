/** A thread as HTML, for pages that are put together on a server, and for readers without a script. */
import { parseBody } from 'inlay/comments/body';
import { escapeHtml, linkRel, toHtml } from 'inlay/comments/html';
import type { ThreadQuery, WireComment, WireThread } from '../schema.js';
import { formHtml } from './form.js';
import { words } from './words.js';

export interface ThreadPlace {
  /** this server's own origin: a fragment is set into a page of another one */
  origin: string;
  /** what was asked for, to go on from there */
  query: ThreadQuery;
}

/** The fragment to set inside `<inlay-comments>`, and the middle of the pages that follow it. */
export function threadHtml(thread: WireThread, { origin, query }: ThreadPlace): string {
  const { comments, count, closed, page, form, next } = thread;
  const { parent } = query;
  const link: Link = (words, more) => {
    const { sort, limit } = query;
    const all = { page, sort, limit: String(limit), ...more };
    const href = `${origin}/v1/embed/comments/page?${new URLSearchParams(all)}`;
    return `<p><a href="${escapeHtml(href)}" rel="nofollow">${words}</a></p>`;
  };
  const action = `${origin}/v1/comments`;
  return (
    `<section class="inlay-thread" data-rev="${thread.rev}" data-count="${count}"><h2>${words.count(count)}</h2>` +
    // the form first, as in the widget that takes over
    (closed ? `<p>${words.closed}</p>` : formHtml({ action, page, form, ...(parent && { parent }) })) +
    (query.cursor || parent ? link(words.first, {}) : '') +
    (comments.length ? listHtml(comments, link) : `<p>${words.none}</p>`) +
    (next ? link(words.moreComments, { cursor: next, ...(parent && { parent }) }) : '') +
    '</section>'
  );
}

/** A link to another part of the thread. */
type Link = (words: string, more: Record<string, string>) => string;

const listHtml = (comments: readonly WireComment[], link: Link): string =>
  `<ol>${comments.map((comment) => commentHtml(comment, link)).join('')}</ol>`;

function commentHtml(comment: WireComment, link: Link): string {
  const { id, author, text, createdAt, status, replies, replyCount, nextReplies } = comment;
  const name = `<b>${escapeHtml(author.name ?? words.anonymous)}</b>`;
  const who = author.url ? `<a href="${escapeHtml(author.url)}" rel="${linkRel}">${name}</a>` : name;
  const badge = author.badge ? ` <small>${words[author.badge]}</small>` : '';
  const time = `<a href="#comment-${id}"><time datetime="${createdAt}">${createdAt.slice(0, 16).replace('T', ' ')} UTC</time></a>`;
  const body =
    status === 'deleted'
      ? `<p>${words.deleted}</p>`
      : `<p>${who}${badge} ${time}</p>${toHtml(parseBody(text))}`;
  return (
    `<li><article id="comment-${id}">${body}</article>` +
    (replies.length ? listHtml(replies, link) : '') +
    (nextReplies ? link(words.more(replyCount - replies.length), { parent: id, cursor: nextReplies }) : '') +
    '</li>'
  );
}
