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

export const shortcuts: Record<string, { does: Shortcut; words: string }> = {
  j: { does: 'next', words: 'next comment' },
  k: { does: 'previous', words: 'previous comment' },
  a: { does: 'approve', words: 'approve' },
  r: { does: 'reject', words: 'reject' },
  s: { does: 'spam', words: 'mark as spam' },
  d: { does: 'delete', words: 'delete' },
  x: { does: 'select', words: 'select' },
  m: { does: 'reply', words: 'reply' },
  e: { does: 'edit', words: 'edit' },
  b: { does: 'ban', words: 'ban the writer' },
  u: { does: 'undo', words: 'undo' },
  '/': { does: 'search', words: 'search' },
  '?': { does: 'help', words: 'show or hide this list' },
};

/** The shortcut of a key; `null` while somebody is typing. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const target = event.composedPath()[0];
  const typing =
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox');
  return typing ? null : (shortcuts[event.key]?.does ?? null);
}
