/** The last step of a page's path, by which publishing systems know its post. */
export const slugOf = (page: string): string =>
  new URL(page).pathname.split('/').filter(Boolean).at(-1) ?? '';

/** A name as systems write it into addresses; what is a slug already stays. */
export const slug = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
