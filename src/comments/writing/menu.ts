/** A comment's further actions: a popover, so that neither the lists around it nor the window's edges cut it off. */
import { html, type TemplateResult } from 'lit';
import { indexFor, vertical } from '../../core/arrow-keys.js';
import { findOwn, isEditable, type OwnComment } from '../device/own-comments.js';
import { button } from '../thread/button.js';
import type { Context } from '../thread/context.js';
import type { CommentNode } from '../thread/node.js';
import { icon } from './icons.js';
import { say } from './say.js';

/** px between the menu and its button, and between the menu and the window's edges */
const gap = 4;
const margin = 8;

const ownOf = ({ client }: Context, { comment }: CommentNode) =>
  client.can('edit') ? findOwn(client.endpoint, comment.id) : null;

/** Whether the reader wrote it, and may still change it. */
export const isChangeable = (
  context: Context,
  node: CommentNode,
  own: OwnComment | null = ownOf(context, node),
): boolean => !!own && isEditable(own, context.store.thread!.form.editWindow);

export function menuView(context: Context, node: CommentNode): TemplateResult {
  const { client, store } = context;
  const own = ownOf(context, node);
  const dismiss = () => node.menu && store.update(node, { menu: false });
  const toggled = ({ newState, target }: ToggleEvent) => {
    const opener = openerOf(node);
    if (newState === 'closed') dismiss();
    // Else the press on the button that closes the menu would close it before it is answered, and so open it again. Any
    // sooner, the press that opens the menu would close it.
    else if (opener) {
      opener.popoverTargetElement = target as Element;
      opener.popoverTargetAction = 'hide';
    }
  };
  const left = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const to = relatedTarget as Element | null;
    if (to && to !== openerOf(node) && !(currentTarget as Element).contains(to)) dismiss();
  };
  const item = (action: 'copy-link' | 'report' | 'edit' | 'delete') =>
    button(
      action,
      html`${icon(action === 'copy-link' ? 'link' : action)}${say(context, `comments.${action}`)}`,
    );
  return html`<div part="menu" popover @toggle=${toggled} @focusout=${left}>
    ${item('copy-link')} ${!own && client.can('report') ? item('report') : null}
    ${isChangeable(context, node, own) ? [item('edit'), item('delete')] : null}
  </div>`;
}

const openerOf = ({ view }: CommentNode) => view.article!.querySelector<HTMLButtonElement>('[data-do=more]');

export function openMenu({ store }: Context, node: CommentNode): void {
  store.update(node, { menu: true });
  const opener = openerOf(node)!;
  const menu = node.view.article!.querySelector<HTMLElement>('[popover]')!;
  menu.showPopover();
  place(menu, opener);
  menu.querySelector('button')!.focus({ preventScroll: true });
}

/** Shows, where the menu stood, what came of the action: above the page, so that nothing moves when it goes. */
export function showToast(node: CommentNode): void {
  const { article } = node.view;
  const toast = article!.querySelector<HTMLElement>('[part~=toast]')!;
  if (toast.matches(':popover-open')) return;
  toast.showPopover();
  place(toast, openerOf(node) ?? article!);
}

/** Closes the menu and moves the focus to its button. */
export function closeMenu({ store }: Context, node: CommentNode): void {
  store.update(node, { menu: false });
  openerOf(node)?.focus();
}

/** Below the button, or above where there is no room; it scrolls with the page. */
function place(menu: HTMLElement, opener: Element): void {
  const { left, right, top, bottom } = opener.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  const { clientWidth, clientHeight } = document.documentElement;
  const start = getComputedStyle(opener).direction === 'rtl' ? right - offsetWidth : left;
  const x = Math.max(margin, Math.min(start, clientWidth - margin - offsetWidth));
  const above = top - gap - offsetHeight;
  const below = bottom + gap;
  const y = below + offsetHeight > clientHeight && above > 0 ? above : below;
  menu.style.left = `${x + scrollX}px`;
  menu.style.top = `${y + scrollY}px`;
}

/** Arrows, Home and End move between the items. */
export function moveInMenu(event: KeyboardEvent, target: HTMLElement): void {
  const items = [...(target.closest('[popover]')?.querySelectorAll('button') ?? [])];
  const at = items.indexOf(target as HTMLButtonElement);
  const to = indexFor(event.key, at, items.length, vertical);
  if (to === undefined || at < 0) return;
  event.preventDefault();
  items[to]!.focus();
}
