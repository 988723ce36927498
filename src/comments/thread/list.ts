/** The lists that comments stand in: each is put into the page once, and drawn again only when it changes. */
import { drawComment } from './comment.js';
import type { Context } from './context.js';
import type { CommentNode } from './node.js';

/**
 * Comments in a list, replies included, before the next list begins: browsers skip far-off content by the list, and
 * with ten thousand boxes to check they would be slow at every keystroke.
 */
const longest = 20;

/** Draws a node that changed, or removes one that left; `lists` holds the lists of comments that reply to none. */
export function drawNode(context: Context, lists: Element, node: CommentNode): void {
  const { store } = context;
  const { view, comment } = node;
  if (store.get(comment.id) !== node) return view.item?.remove();
  const isNew = !view.item;
  drawComment(context, node);
  const { item } = view;
  item!.id = `comment-${comment.id}`;
  if (isNew) place(context, lists, node);
}

function place({ store }: Context, lists: Element, node: CommentNode): void {
  const { parent, depth } = node;
  const item = node.view.item!;
  if (depth > 2) item.className = 'deep';
  const siblings = store.siblings(node);
  // nearly always the last
  const next = siblings[siblings.lastIndexOf(node) + 1]?.view.item ?? null;
  const list = parent
    ? (parent.view.list ??= parent.view.item!.appendChild(newList()))
    : (next?.parentElement ?? lastList(lists));
  list.insertBefore(item, next);
}

/** The list that takes what comes at the end. */
function lastList(lists: Element): Element {
  const last = lists.lastElementChild;
  return last && last.getElementsByTagName('article').length < longest ? last : lists.appendChild(newList());
}

function newList(): HTMLOListElement {
  const list = document.createElement('ol');
  list.setAttribute('part', 'list');
  return list;
}
