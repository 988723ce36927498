/** The keyboard shortcuts of the queue. */
import type { ReactiveController } from 'lit';

export type Shortcut =
  | 'next'
  | 'previous'
  | 'approve'
  | 'reject'
  | 'spam'
  | 'delete'
  | 'select'
  | 'reply'
  | 'edit'
  | 'ban'
  | 'undo'
  | 'search'
  | 'help';

export const shortcuts: Record<string, Shortcut> = {
  j: 'next',
  k: 'previous',
  a: 'approve',
  r: 'reject',
  s: 'spam',
  d: 'delete',
  x: 'select',
  m: 'reply',
  e: 'edit',
  b: 'ban',
  u: 'undo',
  '/': 'search',
  '?': 'help',
};

const storageKey = 'inlay-admin-shortcuts';

/** Whether single keys act; speech input and a stray key would trigger them. */
export const shortcutsOn = (): boolean => localStorage.getItem(storageKey) !== 'off';

export const turnShortcuts = (on: boolean): void => localStorage.setItem(storageKey, on ? 'on' : 'off');

/** The shortcut of a key; `null` while somebody is typing. */
function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (!shortcutsOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const target = event.composedPath()[0];
  const typing =
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox');
  const does = typing ? undefined : shortcuts[event.key];
  // a key that is held down goes through the list, but decides once
  return does && (!event.repeat || does === 'next' || does === 'previous') ? does : null;
}

/** Listens to the shortcuts while the queue is on the page. */
export class Shortcuts implements ReactiveController {
  readonly #onShortcut: (shortcut: Shortcut) => void;

  constructor(onShortcut: (shortcut: Shortcut) => void) {
    this.#onShortcut = onShortcut;
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    const does = shortcutOf(event);
    if (!does) return;
    event.preventDefault();
    this.#onShortcut(does);
  };
}
