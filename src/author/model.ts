import type { Image, Post } from '../posts/model.js';

/** Somebody who writes. `null` is unknown. */
export interface Author {
  id: string;
  name: string;
  /** plain text */
  bio: string | null;
  /** such as "Sea correspondent" */
  role: string | null;
  /** the author's own page on the site */
  url: string | null;
  avatar: Image | null;
  links: AuthorLink[];
  /** newest first */
  latest: Post[];
}

export interface AuthorLink {
  /** http, https or mailto */
  url: string;
  label: string | null;
}
