/** Renders the lists of comments: each is inserted into the page once, and drawn again only when it changes. */
import { render } from 'lit';
import { button } from './button.js';
import { drawComment } from './comment.js';
import type { Context } from './context.js';
import type { CommentNode } from './node.js';

/**
 * Comments in a list, replies included, before the next list begins: browsers skip far-off content by the list. The first
 * lists are short, because those near the screen are laid out whole; the others are not, because browsers with ten
 * thousand boxes to check would be slow at every keystroke. `styles` guesses their height.
 */
const longest = (begun: number): number => (begun < 28 ? 7 : 20);

/** Draws a node that changed, or removes one that left. */
export function drawNode(context: Context, node: CommentNode): void {
  const { store } = context;
  const { view, comment } = node;
  if (store.get(comment.id) !== node) {
    view.item?.remove();
    if (node.parent) drawReplies(context, node.parent);
    return;
  }
  const isNew = !view.item;
  drawComment(context, node);
  view.item!.id = `comment-${comment.id}`;
  if (isNew) place(context, node);
  drawReplies(context, node);
}

/** The elements between a comment and its replies, and below them. */
function drawReplies(context: Context, { comment, replies, view, collapsed }: CommentNode): void {
  const item = view.item!;
  const count = Math.max(replies.length, comment.replyCount);
  if (replies.length || view.line) {
    const line = (view.line ??= newLine(item));
    const words = context.say('comments.reply-count', { count });
    line.hidden = !replies.length;
    line.setAttribute('aria-expanded', String(!collapsed));
    line.setAttribute('aria-label', words);
    line.textContent = collapsed ? words : '';
    item.classList.toggle('parent', !line.hidden);
    item.classList.toggle('collapsed', collapsed);
  }
  if (!comment.nextReplies) view.more?.remove();
  else if (!view.more?.parentNode) item.append((view.more ??= moreReplies(context)));
}

function place(context: Context, node: CommentNode): void {
  const { store } = context;
  const { parent } = node;
  const item = node.view.item!;
  const siblings = store.siblings(node);
  // nearly always the last
  const next = siblings[siblings.lastIndexOf(node) + 1]?.view.item ?? null;
  const list = parent
    ? (parent.view.list ??= newList('list nested'))
    : (next?.parentElement ?? lastList(context));
  if (parent && !list.parentNode) {
    const { item: above, more } = parent.view;
    above!.insertBefore(list, more?.parentNode ? more : null);
  }
  list.insertBefore(item, next);
  if (parent && !parent.view.line) drawReplies(context, parent);
}

/** The list that takes what comes at the end. */
function lastList(context: Context): Element {
  const { lists, store } = context;
  const { size } = store.nodes;
  if (lists.lastElementChild && size - context.begun < longest(context.begun)) return lists.lastElementChild;
  context.begun = size;
  return lists.appendChild(newList('list root'));
}

function newList(part: string): HTMLOListElement {
  const list = document.createElement('ol');
  list.setAttribute('part', part);
  // Safari takes a list without bullets for none
  list.setAttribute('role', 'list');
  return list;
}

/** The line that joins a comment to its replies; a press folds them away. */
function newLine(item: Element): HTMLButtonElement {
  const line = document.createElement('button');
  line.type = 'button';
  line.setAttribute('part', 'line');
  line.className = 'line';
  line.dataset.do = 'collapse';
  item.insertBefore(line, item.children[1] ?? null);
  return line;
}

/** Below the replies: the way to those that did not come along. */
function moreReplies({ say }: Context): HTMLElement {
  const box = document.createElement('div');
  box.className = 'rest';
  render(button('replies', say('comments.replies')), box);
  return box;
}
