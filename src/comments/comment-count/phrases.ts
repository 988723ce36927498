/** English; the same phrase stands above the comments, and neither element loads the other's. */
export const phrases = {
  'comments.title': { one: '{count} comment', other: '{count} comments' },
} as const;
