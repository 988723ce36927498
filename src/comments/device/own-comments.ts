/** What was posted from this device: its writer can change it for a while, and sees it while it waits for a moderator. */
import type { Comment } from '../model.js';
import { itemKeys, readItem, writeItem } from './storage.js';

export interface OwnComment {
  /** the key it was sent with */
  key: string;
  page: string;
  comment: Comment;
}

/** ms. After 30 days nobody edits, and no moderator decides. */
const retention = 30 * 24 * 3600_000;

const keyOf = (endpoint: string | null, id: string) => `mine:${endpoint}#${id}`;

export const saveOwn = (endpoint: string | null, page: string, key: string, comment: Comment): void =>
  writeItem(keyOf(endpoint, comment.id), {
    ...{ key, page, comment: { ...comment, replies: [] } },
  } satisfies OwnComment);

export const removeOwn = (endpoint: string | null, id: string): void => writeItem(keyOf(endpoint, id), null);

export const findOwn = (endpoint: string | null, id: string): OwnComment | null =>
  readItem(keyOf(endpoint, id));

/** Whether the device has posted anything to the endpoint. */
export const hasOwn = (endpoint: string | null): boolean => itemKeys(keyOf(endpoint, '')).length > 0;

/** All of a page; what is too old is removed. */
export function listOwn(endpoint: string | null, page: string): OwnComment[] {
  return itemKeys(keyOf(endpoint, '')).flatMap((key) => {
    const own = readItem<OwnComment>(key)!;
    if (Date.now() - Date.parse(own.comment.createdAt ?? '') > retention) writeItem(key, null);
    else if (own.page === page) return [own];
    return [];
  });
}

/** Whether the writer may still change it, by the endpoint's edit window in seconds (`null`: no limit known). */
export const isEditable = ({ comment }: OwnComment, editWindow: number | null): boolean =>
  editWindow === null || Date.now() < Date.parse(comment.createdAt ?? '') + editWindow * 1000;
