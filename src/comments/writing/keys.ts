/** Keyboard shortcuts in forms, menus and panels. */
import { horizontal, indexFor } from '../../core/arrow-keys.js';
import type { Context } from '../thread/context.js';
import type { CommentNode, FormState } from '../thread/node.js';
import { closeMenu, moveInMenu } from './menu.js';
import { closeForm, closePanel } from './panels.js';
import { formElement } from './validate.js';

/** Ctrl or Cmd and Enter send; Escape closes, and asks where something is written; arrows move between tools and tabs. */
export function followKey(
  context: Context,
  form: HTMLFormElement,
  state: FormState,
  event: KeyboardEvent,
  target: HTMLElement,
): void {
  const { key } = event;
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  } else if (key === 'Escape' && state.open) {
    event.preventDefault();
    event.stopPropagation();
    closeForm(context, form, state);
  } else moveBetween(event, target);
}

/** One stop for Tab, arrows, Home and End within: as toolbars and tabs do everywhere. */
function moveBetween(event: KeyboardEvent, target: HTMLElement): void {
  const group = target.closest('[role=toolbar], [role=tablist]');
  if (!group) return;
  const items = [...group.querySelectorAll<HTMLElement>('button')];
  const to = indexFor(event.key, items.indexOf(target), items.length, horizontal(group));
  if (to === undefined) return;
  event.preventDefault();
  const next = items[to]!;
  for (const item of items) item.tabIndex = item === next ? 0 : -1;
  next.focus();
  if (group.matches('[role=tablist]')) next.click();
}

/** Outside a form: Escape closes what is open at the comment, and arrows move in its menu. */
export function followNodeKey(
  context: Context,
  node: CommentNode,
  event: KeyboardEvent,
  target: HTMLElement,
): void {
  const { menu, panel, formState } = node;
  if (menu) moveInMenu(event, target);
  if (event.key !== 'Escape' || !(menu || panel)) return;
  // a dialog around the comments stays open
  event.preventDefault();
  if (menu) closeMenu(context, node);
  else if (formState) closeForm(context, formElement(context, formState)!, formState);
  else closePanel(context, node);
}
