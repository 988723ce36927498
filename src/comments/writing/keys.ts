/** Keyboard shortcuts in forms, menus and panels. */
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
  } else if (key === 'ArrowLeft' || key === 'ArrowRight') moveBetween(target, key);
}

/** One stop for Tab, arrows within: as toolbars and tabs do everywhere. */
function moveBetween(target: HTMLElement, key: string): void {
  const group = target.closest('[role=toolbar], [role=tablist]');
  if (!group) return;
  const items = [...group.querySelectorAll<HTMLElement>('button')];
  const forward = (key === 'ArrowRight') === (getComputedStyle(group).direction === 'ltr');
  const next = items.at((items.indexOf(target) + (forward ? 1 : -1)) % items.length)!;
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
