/** One comment as readers see it. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { relative } from '../core/dates.js';
import { parseBody } from './body.js';
import { toDom } from './dom.js';
import { button } from './button.js';
import { formView } from './form.js';
import { copyFor } from './pattern.js';
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

/** How readers know the writer. */
const nameOf = ({ say }: Conversation, { author }: Comment) => author.name ?? say('comments.anonymous');

/** What all comments have is put there as it is; as soon as one has more, Lit draws it. */
export function drawComment(host: Conversation, entry: Entry): void {
  const { comment, form, head, note } = entry;
  const plain = comment.status === 'approved' && !form && !note && !comment.nextReplies;
  if (plain && !entry.templated) {
    const parts = [header(host, entry), body(comment), footer(host, entry)];
    if (parts.every((part) => part instanceof Node)) {
      if (parts.some((part) => part.parentNode !== head)) head.replaceChildren(...parts);
      return;
    }
  }
  const focused = host.element.shadowRoot!.activeElement;
  if (!entry.templated) head.replaceChildren();
  entry.templated = true;
  render(commentView(host, entry), head);
  if (head.contains(focused)) (focused as HTMLElement).focus();
}

function commentView(host: Conversation, entry: Entry): unknown {
  const { comment, delivery, form, note } = entry;
  const { status } = comment;
  const { say } = host;
  const replies = comment.nextReplies ? button('replies', say('comments.replies')) : nothing;
  if (status === 'deleted')
    return html`<p part="body" class="quiet">${say('comments.deleted')}</p>
      ${replies}`;
  const says = note || (status === 'pending' && say('comments.pending'));
  return html`${header(host, entry)}
  ${form === 'edit' ? formView(host, host.formState(entry)) : body(comment)}
  ${says && !delivery ? html`<p part="notice">${says}</p>` : nothing}
  ${delivery ? host.more?.delivery(entry) : form ? nothing : footer(host, entry)}
  ${form === 'reply' ? formView(host, host.formState(entry)) : host.more?.choice(entry)} ${replies}`;
}

function header(host: Conversation, entry: Entry): TemplateResult | HTMLElement {
  const { comment, delivery, depth } = entry;
  const { author, createdAt, editedAt } = comment;
  if (author.avatar || author.url || author.badge || !createdAt || editedAt || delivery || depth > 2)
    return headerView(host, entry);
  const { headingLevel } = host.element;
  const copy = copyFor(host, entry, `header ${headingLevel}`, () => headerView(host, entry));
  const [avatar, meta] = copy.children;
  const [writer, link] = meta!.children;
  const time = link!.firstElementChild!;
  const name = nameOf(host, comment);
  avatar!.textContent = initials(name);
  writer!.textContent = name;
  link!.setAttribute('href', `#comment-${comment.id}`);
  time.setAttribute('datetime', createdAt);
  time.textContent = age(host, createdAt);
  return copy;
}

function headerView(host: Conversation, { comment, delivery, depth, to }: Entry): TemplateResult {
  const { author, createdAt, editedAt, id } = comment;
  const { say } = host;
  const name = nameOf(host, comment);
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
      ${
        createdAt && !delivery
          ? html`<a part="link" class="quiet" href="#comment-${id}"
              ><time part="time" datetime=${createdAt}>${age(host, createdAt)}</time></a
            >`
          : nothing
      }
      ${editedAt ? html`<span class="quiet">${say('comments.edited')}</span>` : nothing}
      ${
        depth > 2 && to
          ? html`<a part="link" class="quiet" href="#comment-${to.comment.id}"
              >${say('comments.to', { name: nameOf(host, to.comment) })}</a
            >`
          : nothing
      }
    </div>
  </div>`;
}

const age = ({ tongue }: Conversation, at: string) => relative(Date.parse(at), Date.now(), tongue);

function footer(host: Conversation, entry: Entry): TemplateResult | HTMLElement {
  const { say, thread, can, element } = host;
  const { votes: count, status } = entry.comment;
  const own = host.more?.ownButtons(entry.comment) ?? nothing;
  const offered = (['reply', 'vote', 'report'] as const).filter(
    (action) =>
      status === 'approved' &&
      can.includes(action) &&
      !(action === 'reply' ? thread!.closed : action === 'vote' && element.noVotes),
  );
  const votes = `${say('comments.vote')} ${count ?? ''}`;
  const view = () =>
    html`<div part="footer">
      ${offered.map((action) => button(action, action === 'vote' ? votes : say(`comments.${action}`)))} ${own}
    </div>`;
  if (own !== nothing) return view();
  const copy = copyFor(host, entry, `footer ${offered}`, view);
  const vote = copy.querySelector('[data-do=vote]');
  if (vote) vote.textContent = votes;
  return copy;
}
