/** What is typed in and not saved, kept in this tab: it survives a reload, leaving the form, and a token that ends. */
import type { Values } from './fields.js';

const kept = (key: string): string => `inlay-desk-draft ${key}`;

export const draftKey = (room: string, site: string, open: string): string => `${room} ${site} ${open}`;

export function readDraft(key: string): Values | null {
  const draft = sessionStorage.getItem(kept(key));
  return draft === null ? null : (JSON.parse(draft) as Values);
}

export function keepDraft(key: string, values: Values): void {
  try {
    sessionStorage.setItem(kept(key), JSON.stringify(values));
  } catch {
    // no room for it: the form itself still holds what is typed
  }
}

export const forgetDraft = (key: string): void => sessionStorage.removeItem(kept(key));
