/** One comment as readers see it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, relative } from '../core/dates.js';
import { parseBody } from './body.js';
import { toDom } from './dom.js';
import { button } from './button.js';
import { formView } from './form.js';
import type { Conversation } from './conversation.js';
import type { Comment } from './model.js';
import type { Entry } from './thread.js';

const shown = new WeakMap<Comment, HTMLElement>();

/** The comment's text, made once. */
function body(comment: Comment): HTMLElement {
  let element = shown.get(comment);
  if (!element) {
    shown.set(comment, (element = document.createElement('div')));
    element.setAttribute('part', 'body');
    element.dir = 'auto';
    element.className = comment.text.length > 5000 ? 'long' : '';
    element.append(...toDom(comment.body ?? parseBody(comment.text)));
  }
  return element;
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map(([first]) => first)
    .filter((_, index, all) => !index || index === all.length - 1)
    .join('');

export function commentView(host: Conversation, entry: Entry): unknown {
  const { comment, delivery, depth, form, to } = entry;
  const { author, createdAt, status } = comment;
  const { say } = host;
  const replies = comment.nextReplies ? button('replies', say('comments.replies')) : nothing;
  if (status === 'deleted')
    return html`<p part="body" class="quiet">${say('comments.deleted')}</p>
      ${replies}`;
  const says = entry.note || (status === 'pending' && say('comments.pending'));
  const name = author.name ?? say('comments.anonymous');
  return html`<div part="header">
      ${
        author.avatar
          ? html`<img part="avatar" src=${author.avatar} alt="" loading="lazy" />`
          : html`<span part="avatar" aria-hidden="true">${initials(name)}</span>`
      }
      <div part="meta" role="heading" aria-level=${host.element.headingLevel + 1}>
        <bdi part="author"
          >${
            author.url
              ? html`<a part="link" href=${author.url} rel="ugc nofollow noopener noreferrer">${name}</a>`
              : name
          }</bdi
        >
        ${author.badge ? html`<span part="badge">${say(`comments.${author.badge}`)}</span>` : nothing}
        ${createdAt && !delivery ? time(host, comment, createdAt) : nothing}
        ${comment.editedAt ? html`<span class="quiet">${say('comments.edited')}</span>` : nothing}
        ${
          depth > 2 && to
            ? html`<a part="link" class="quiet" href="#comment-${to.comment.id}"
                >${say('comments.to', {
                  name: to.comment.author.name ?? say('comments.anonymous'),
                })}</a
              >`
            : nothing
        }
      </div>
    </div>
    ${form === 'edit' ? formView(host, host.formState(entry)) : body(comment)}
    ${says && !delivery ? html`<p part="notice">${says}</p>` : nothing}
    ${delivery ? host.more?.delivery(entry) : form ? nothing : footer(host, comment)}
    ${form === 'reply' ? formView(host, host.formState(entry)) : host.more?.choice(entry)} ${replies}`;
}

const time = ({ element }: Conversation, { id }: Comment, createdAt: string) => {
  const { locale } = element;
  const date = Date.parse(createdAt);
  return html`<a part="link" class="quiet" href="#comment-${id}"
    ><time
      part="time"
      datetime=${createdAt}
      title=${formatDate(date, locale, { dateStyle: 'medium', timeStyle: 'short' })}
      >${relative(date, Date.now(), locale)}</time
    ></a
  >`;
};

function footer(host: Conversation, comment: Comment): TemplateResult {
  const { say, thread } = host;
  const { votes: count, status } = comment;
  const can = (ability: (typeof host.can)[number]) => host.can.includes(ability) && status === 'approved';
  return html`<div part="footer">
    ${can('reply') && !thread!.closed ? button('reply', say('comments.reply')) : nothing}
    ${can('vote') && !host.element.noVotes ? button('vote', [say('comments.vote'), ' ', count]) : nothing}
    ${can('report') ? button('report', say('comments.report')) : nothing} ${host.more?.ownButtons(comment)}
  </div>`;
}
