/** What is open in the admin. It is stored in the URL fragment, so that Back and Reload work. */
import type { Role } from '../src/roles.js';

export const pages = [
  'comments',
  'posts',
  'authors',
  'promos',
  'health',
  'people',
  'tokens',
  'account',
] as const;
export type PageName = (typeof pages)[number];

export interface Route {
  page: PageName;
  /** what is open on the page, such as an author's id; `null` for its list */
  open: string | null;
}

/** The `open` of a form for a new record. No id contains this character. */
export const adding = '+';

const forRole: Record<Role, readonly PageName[]> = {
  moderator: ['comments', 'account'],
  editor: ['comments', 'posts', 'authors', 'promos', 'health', 'account'],
  owner: pages,
};

/** The pages that a role may use; the server enforces it. */
export const pagesFor = (role: Role): readonly PageName[] => forRole[role];

export function routeOf(hash: string): Route {
  const [, name, , rest] = /^#(\w*)(\/(.*))?$/s.exec(hash) ?? [];
  const page = pages.find((one) => one === name);
  return { page: page ?? 'comments', open: page && rest ? decoded(rest) : null };
}

export const hashOf = (page: PageName, open?: string): string =>
  open === undefined ? `#${page}` : `#${page}/${encodeURIComponent(open)}`;

function decoded(rest: string): string {
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}
