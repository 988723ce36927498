/** Drafts: every keystroke is stored, one draft for each page, form and tab. */
import { tryOr } from '../../core/try-or.js';
import { draftKey } from './marks.js';
import { itemKeys, prefix, readItem, writeItem } from './storage.js';

/** Where a tab stores its name. */
const tabKey = 'inlay:tab';

interface Draft {
  text: string;
  /** epoch ms */
  at: number;
}

/**
 * Two tabs that write to the same comment have two drafts, and a reloaded tab finds its own again. Where storage is
 * blocked, all drafts belong to one nameless tab.
 */
const tabName = (): string =>
  tryOr(() => {
    const name = sessionStorage.getItem(tabKey);
    if (!name) sessionStorage.setItem(tabKey, Math.random().toString(36).slice(2));
    return sessionStorage.getItem(tabKey);
  }) ?? '';

/** Drafts that are shown here and were written in another tab: the first change moves them into this one. */
const adopted = new Map<string, string>();

/** This tab's draft, or else the latest of another; empty when there is none. */
export function readDraft(page: string, form: string): string {
  const start = draftKey(page, form);
  const own = start + tabName();
  const time = (key: string) => (key === own ? Infinity : readItem<Draft>(key)!.at);
  const [key = own] = itemKeys(start).sort((a, b) => time(b) - time(a));
  if (key !== own) adopted.set(start, key);
  return readItem<Draft>(key)?.text ?? '';
}

/** Stores the text; an empty one removes the draft. */
export function saveDraft(page: string, form: string, text: string): void {
  const start = draftKey(page, form);
  // what was typed before this code was there
  writeItem(start, null);
  writeItem(start + tabName(), text ? ({ text, at: Date.now() } satisfies Draft) : null);
  const other = adopted.get(start);
  if (other) writeItem(other, null);
  adopted.delete(start);
}

/** Removes the draft, and the same text in every other tab: it has been sent. */
export function discardDraft(page: string, form: string, text: string): void {
  saveDraft(page, form, '');
  for (const key of itemKeys(draftKey(page, form)))
    if (readItem<Draft>(key)?.text === text) writeItem(key, null);
}

/** An open form: its id, its field, and what is done when another tab changed the draft that it shows. */
export interface DraftField {
  id: string;
  field: HTMLTextAreaElement;
  replace(text: string): void;
}

/** Follows what other tabs do with the page's drafts, until the returned function is called. */
export function followDrafts(page: string, fields: () => DraftField[]): () => void {
  const follow = ({ key, oldValue }: StorageEvent) => {
    const start = (id: string) => prefix + draftKey(page, id);
    const found = fields().find(({ id }) => key?.startsWith(start(id)));
    if (!found) return;
    const { id, field } = found;
    // a duplicated tab shares this one's name and would overwrite its draft: take a new name
    if (key === start(id) + tabName()) {
      sessionStorage.removeItem(tabKey);
      for (const open of fields())
        if (open.field.value !== open.field.defaultValue) saveDraft(page, open.id, open.field.value);
    }
    // a draft shared with another tab is shown as it is now, as long as nobody writes here
    const before = oldValue && (JSON.parse(oldValue) as Draft).text;
    if (before && field.value === before && field.defaultValue === before) found.replace(readDraft(page, id));
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}
