/** Unsaved form input, stored for this tab. It survives a reload, leaving the form and an expired token. */
import type { Values } from './fields.js';

const storageKey = (key: string): string => `inlay-admin-draft ${key}`;

export const draftKey = (page: string, site: string, open: string): string => `${page} ${site} ${open}`;

export function readDraft(key: string): Values | null {
  const draft = sessionStorage.getItem(storageKey(key));
  return draft === null ? null : (JSON.parse(draft) as Values);
}

export function saveDraft(key: string, values: Values): void {
  try {
    sessionStorage.setItem(storageKey(key), JSON.stringify(values));
  } catch {
    // storage is full; the form itself still holds the input
  }
}

export const removeDraft = (key: string): void => sessionStorage.removeItem(storageKey(key));
