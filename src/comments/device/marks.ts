/** Keys and reads that the first view needs of the device's storage: own comments, votes and drafts. */
import { itemKeys, readItem } from './storage.js';

/** Of a comment that was posted from this device. */
export const ownKey = (endpoint: string | null, id = ''): string => `mine:${endpoint}#${id}`;
export const votesKey = (endpoint: string | null): string => `votes:${endpoint}`;
/** Is followed by the tab's name. A page's address has no fragment, so no two forms share a start. */
export const draftKey = (page: string, form: string): string => `draft:${page}#${form}#`;

/** The comment that the page's address names: fragments do not reach into shadow roots. */
export const addressed = (): string | null => /^#comment-(.+)/.exec(location.hash)?.[1] ?? null;

export const ownIds = (endpoint: string | null): Set<string> =>
  new Set(itemKeys(ownKey(endpoint)).map((key) => key.slice(ownKey(endpoint).length)));

export const votedIds = (endpoint: string | null): Set<string> =>
  new Set(readItem<string[]>(votesKey(endpoint)));
