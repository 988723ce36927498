/** What a moderator has begun to write below a comment. It waits in this tab until it is sent. */
import { draftKey, readDraft, removeDraft, saveDraft } from '../../forms/draft.js';

export type Writing = 'edit' | 'reply';

export interface Written {
  text: string;
  badge: string;
  /** what the comment said then */
  saw: string;
}

const keyOf = (id: string, what: Writing): string => draftKey('comment', what, id);

export function readWritten(id: string, what: Writing): Written | null {
  const draft = readDraft(keyOf(id, what));
  return draft && { text: draft['text'] ?? '', badge: draft['badge'] ?? '', saw: draft['saw'] ?? '' };
}

/** @param open whether the form opens by itself when the comment is shown again */
export const saveWritten = (id: string, what: Writing, written: Written, open: boolean): void =>
  saveDraft(keyOf(id, what), { ...written, ...(open && { open: 'yes' }) });

/** The form to open because it was open before; `null` for none. */
export const openWriting = (id: string): Writing | null =>
  (['reply', 'edit'] as const).find((what) => readDraft(keyOf(id, what))?.['open']) ?? null;

export const removeWritten = (id: string, what: Writing): void => removeDraft(keyOf(id, what));
