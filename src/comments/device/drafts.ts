/** What is being written is kept on this device with every key, a draft for each page and each comment answered to. */
import { tryOr } from '../../core/try-or.js';
import { keep, keysOf, recall } from './storage.js';

/** Where a tab keeps its name. */
export const tabKey = 'inlay:tab';

export interface Draft {
  text: string;
  /** epoch ms */
  at: number;
}

/**
 * Two tabs that write to the same comment keep two drafts; a reloaded tab finds its own again. Where storage is blocked,
 * drafts of this tab are as good as another's.
 */
const tab = (): string =>
  tryOr(() => {
    const name = sessionStorage.getItem(tabKey);
    if (!name) sessionStorage.setItem(tabKey, Math.random().toString(36).slice(2));
    return sessionStorage.getItem(tabKey);
  }) ?? '';

/** What is followed by a tab's name. A page's address has no fragment, so nothing is taken for something else. */
export const draftKey = (page: string, form: string) => `draft:${page}#${form}#`;

/** Drafts that are shown here and were written in another tab: the first change moves them into this one. */
const foreign = new Map<string, string>();

/** The draft of this tab, or else the last one of another; empty when there is none. */
export function recallDraft(page: string, form: string): string {
  const beginning = draftKey(page, form);
  const own = beginning + tab();
  const at = (key: string) => (key === own ? Infinity : recall<Draft>(key)!.at);
  const [key = own] = keysOf(beginning).sort((a, b) => at(b) - at(a));
  if (key !== own) foreign.set(beginning, key);
  return recall<Draft>(key)?.text ?? '';
}

/** Keeps the text; an empty one is forgotten. */
export function keepDraft(page: string, form: string, text: string): void {
  const beginning = draftKey(page, form);
  keep(beginning + tab(), text ? ({ text, at: Date.now() } satisfies Draft) : null);
  const other = foreign.get(beginning);
  if (other) keep(other, null);
  foreign.delete(beginning);
}
