/** What is being written is kept on this device with every key, a draft for each page and each comment answered to. */
import { attempt } from '../core/dates.js';
import { keep, keysOf, recall } from './kept.js';

const tabKey = 'inlay:tab';

interface Draft {
  text: string;
  /** epoch ms */
  at: number;
}

/**
 * Two tabs that write to the same comment keep two drafts; a reloaded tab finds its own again. Where storage is blocked,
 * drafts of this tab are as good as another's.
 */
const tab = (): string =>
  attempt(() => {
    const name = sessionStorage.getItem(tabKey);
    if (!name) sessionStorage.setItem(tabKey, Math.random().toString(36).slice(2));
    return sessionStorage.getItem(tabKey);
  }) ?? '';

/** A page's address has no fragment, so nothing is taken for something else. */
const keyOf = (page: string, form: string) => `draft:${page}#${form}#`;

/** The draft of this tab, or else the last one of another; empty when there is none. */
export function recallDraft(page: string, form: string): string {
  const key = keyOf(page, form);
  const others = () =>
    keysOf(key)
      .map((one) => recall<Draft>(one))
      .sort((a, b) => b!.at - a!.at);
  return (recall<Draft>(key + tab()) ?? others()[0])?.text ?? '';
}

/** Keeps the text; an empty one is forgotten. */
export const keepDraft = (page: string, form: string, text: string): void =>
  keep(keyOf(page, form) + tab(), text ? ({ text, at: Date.now() } satisfies Draft) : null);

/** Forgets the text in every tab: it has been sent. */
export function dropDraft(page: string, form: string, text: string): void {
  for (const key of keysOf(keyOf(page, form))) if (recall<Draft>(key)?.text === text) keep(key, null);
}
