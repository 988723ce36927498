/** The open page of the admin, stored in the URL fragment so that Back and Reload work. */
import { mayAs, type Role } from '../src/roles.js';

/** The pages in the order of the navigation, with the role that each needs; the server enforces it. */
const roleFor = {
  comments: 'moderator',
  posts: 'editor',
  authors: 'editor',
  promos: 'editor',
  health: 'editor',
  people: 'owner',
  tokens: 'owner',
  account: 'moderator',
} as const satisfies Record<string, Role>;
export type PageName = keyof typeof roleFor;

const pageNames = Object.keys(roleFor) as PageName[];

export interface Route {
  page: PageName;
  /** what is open on the page, such as an author's id; `null` for its list */
  open: string | null;
}

/** The `open` of a form for a new record. No id contains this character. */
export const adding = '+';

/** The pages that a role may use. */
export const pagesFor = (role: Role): readonly PageName[] =>
  pageNames.filter((name) => mayAs(role, roleFor[name]));

export function routeOf(hash: string): Route {
  const [, name, , rest] = /^#(\w*)(\/(.*))?$/s.exec(hash) ?? [];
  const page = pageNames.find((one) => one === name);
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
