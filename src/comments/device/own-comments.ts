/** Comments posted from this device. Their writer may change them for a while, and sees them while they await moderation. */
import type { Comment } from '../model.js';
import { ownKey } from './marks.js';
import { itemKeys, readItem, writeItem } from './storage.js';

export interface OwnComment {
  /** the key it was sent with */
  key: string;
  page: string;
  comment: Comment;
}

/** ms. After 30 days nobody edits, and no moderator decides. */
const retention = 30 * 24 * 3600_000;

export const saveOwn = (endpoint: string | null, page: string, key: string, comment: Comment): void =>
  writeItem(ownKey(endpoint, comment.id), {
    ...{ key, page, comment: { ...comment, replies: [] } },
  } satisfies OwnComment);

export const removeOwn = (endpoint: string | null, id: string): void => writeItem(ownKey(endpoint, id), null);

export const findOwn = (endpoint: string | null, id: string): OwnComment | null =>
  readItem(ownKey(endpoint, id));

/** All of a page; what is too old is removed. */
export function listOwn(endpoint: string | null, page: string): OwnComment[] {
  return itemKeys(ownKey(endpoint)).flatMap((key) => {
    const own = readItem<OwnComment>(key)!;
    if (Date.now() - Date.parse(own.comment.createdAt ?? '') > retention) writeItem(key, null);
    else if (own.page === page) return [own];
    return [];
  });
}

/** Whether the writer may still change it, by the endpoint's edit window in seconds (`null`: no limit known). */
export const isEditable = ({ comment }: OwnComment, editWindow: number | null): boolean =>
  editWindow === null || Date.now() < Date.parse(comment.createdAt ?? '') + editWindow * 1000;
