/** What was posted from this device: it can be changed for a while, and shows its writer that it waits. */
import { keep, keysOf, recall } from './storage.js';
import type { Comment } from '../model.js';
import type { Desk } from '../source.js';

export interface Own {
  /** the key it was sent with */
  key: string;
  page: string;
  comment: Comment;
}

/** Nobody edits, and no moderator decides, after as long: 30 days in ms. */
const longest = 30 * 24 * 3600_000;

const keyOf = (endpoint: string | null, id: string) => `mine:${endpoint}#${id}`;

export const keepOwn = (
  { endpoint, page }: Pick<Desk, 'endpoint' | 'page'>,
  key: string,
  comment: Comment,
): void =>
  keep(keyOf(endpoint, comment.id), { key, page, comment: { ...comment, replies: [] } } satisfies Own);

export const dropOwn = (endpoint: string | null, id: string): void => keep(keyOf(endpoint, id), null);

export const findOwn = (endpoint: string | null, id: string): Own | null => recall(keyOf(endpoint, id));

/** All of a page; those that are too old are forgotten. */
export function ownOf(endpoint: string | null, page: string): Own[] {
  const all = keysOf(keyOf(endpoint, '')).map((key) => [key, recall<Own>(key)!] as const);
  for (const [key, { comment }] of all)
    if (Date.now() - Date.parse(comment.createdAt ?? '') > longest) keep(key, null);
  return all.map(([, own]) => own).filter((own) => own.page === page);
}

/** Whether the writer may still change it, by the endpoint's edit window in seconds. */
export const mayChange = ({ comment }: Own, editWindow: number | null): boolean =>
  editWindow === null || Date.now() < Date.parse(comment.createdAt ?? '') + editWindow * 1000;
