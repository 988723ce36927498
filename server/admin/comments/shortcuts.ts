/** The keyboard shortcuts of the queue. */
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
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (!shortcutsOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const target = event.composedPath()[0];
  const typing =
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox');
  return typing ? null : (shortcuts[event.key] ?? null);
}
