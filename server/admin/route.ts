/** What is open in the admin. It is stored in the URL fragment, so that Back and Reload work. */
export const pages = ['comments', 'authors', 'promos', 'posts', 'health'] as const;
export type PageName = (typeof pages)[number];

export interface Route {
  page: PageName;
  /** what is open on the page, such as an author's id; `null` for its list */
  open: string | null;
}

/** The `open` of a form for a new record. No id contains this character. */
export const adding = '+';

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
