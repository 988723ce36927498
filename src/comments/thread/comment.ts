/** One comment as readers see it. */
import { html, nothing, render } from 'lit';
import { parseBody } from '../body.js';
import { addNodes } from './body-view.js';
import { button } from './button.js';
import { formView } from './form.js';
import { fill } from './shell.js';
import type { Conversation } from '../conversation.js';
import type { Comment } from '../model.js';
import type { Entry } from './list.js';

const shown = new WeakMap<Comment, HTMLElement>();

/** The comment's text, made once. */
function body(comment: Comment): HTMLElement {
  let element = shown.get(comment);
  if (!element) {
    shown.set(comment, (element = document.createElement('div')));
    element.setAttribute('part', 'body');
    if (comment.text.length > 5000) element.className = 'long';
    addNodes(element, comment.body ?? parseBody(comment.text));
    element.dir = 'auto';
  }
  return element;
}

/** What most comments have is copied; as soon as one has more, Lit draws it around what was copied. */
export function drawComment(host: Conversation, entry: Entry): void {
  fill(host, entry);
  const { comment, form, note, delivery, head, around, templated } = entry;
  const [header, footer] = around as [Element, Element];
  const { status, nextReplies } = comment;
  const root = host.element.shadowRoot!;
  const focused = root.activeElement as HTMLElement;
  const inside = head.contains(focused);
  if (status === 'approved' && !form && !note && !delivery && !nextReplies && !templated) {
    const text = body(comment);
    if (text.nextSibling !== footer || header.parentNode !== head) head.replaceChildren(header, text, footer);
  } else {
    if (!templated) head.replaceChildren();
    entry.templated = true;
    render(commentView(host, entry), head);
  }
  // it was moved, or a copy has taken its place
  if (inside && root.activeElement !== focused)
    (head.querySelector<HTMLElement>(`[data-do=${focused.dataset.do}]`) ?? head).focus({
      preventScroll: true,
    });
}

function commentView(host: Conversation, entry: Entry): unknown {
  const { comment, delivery, form, note, around } = entry;
  const [header, footer] = around;
  const { status } = comment;
  const { say, more } = host;
  const replies = comment.nextReplies ? button('replies', say('comments.replies')) : nothing;
  if (status === 'deleted')
    return html`<p part="body" class="quiet">${say('comments.deleted')}</p>
      ${replies}`;
  const says = note || (status === 'pending' && say('comments.pending'));
  return html`${header} ${form === 'edit' ? formView(host, host.formState(entry)) : body(comment)}
  ${says && !delivery ? html`<p part="notice">${says}</p>` : nothing}
  ${delivery ? more?.delivery(entry) : form ? nothing : footer}
  ${form === 'reply' ? formView(host, host.formState(entry)) : more?.choice(entry)} ${replies}`;
}
