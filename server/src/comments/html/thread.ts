/** A thread as HTML, for pages that are put together on a server, and for readers without a script. */
import { parseBody } from 'inlay/comments/body';
import { escapeHtml, linkRel, toHtml } from 'inlay/comments/html';
import type { WireComment, WireThread } from '../schema.js';
import { formHtml } from './form.js';
import { words } from './words.js';

/** The fragment to set inside `<inlay-comments>`. */
export function threadHtml(thread: WireThread, action: string): string {
  const { comments, count, closed, page, form, next } = thread;
  return (
    `<section class="inlay-thread" data-rev="${thread.rev}" data-count="${count}"><h2>${words.count(count)}</h2>` +
    // the form first, as in the widget that takes over
    (closed ? `<p>${words.closed}</p>` : formHtml({ action, page, form })) +
    (comments.length ? listHtml(comments) : `<p>${words.none}</p>`) +
    (next ? `<p>${words.moreComments}</p>` : '') +
    '</section>'
  );
}

const listHtml = (comments: readonly WireComment[]): string =>
  `<ol>${comments.map(commentHtml).join('')}</ol>`;

function commentHtml(comment: WireComment): string {
  const { id, author, text, createdAt, status, replies, replyCount } = comment;
  const name = `<b>${escapeHtml(author.name ?? words.anonymous)}</b>`;
  const who = author.url ? `<a href="${escapeHtml(author.url)}" rel="${linkRel}">${name}</a>` : name;
  const badge = author.badge ? ` <small>${words[author.badge]}</small>` : '';
  const time = `<a href="#comment-${id}"><time datetime="${createdAt}">${createdAt.slice(0, 16).replace('T', ' ')} UTC</time></a>`;
  const body =
    status === 'deleted'
      ? `<p>${words.deleted}</p>`
      : `<p>${who}${badge} ${time}</p>${toHtml(parseBody(text))}`;
  const left = replyCount - replies.length;
  return (
    `<li><article id="comment-${id}">${body}</article>` +
    (replies.length ? listHtml(replies) : '') +
    (left > 0 ? `<p>${words.more(left)}</p>` : '') +
    '</li>'
  );
}
