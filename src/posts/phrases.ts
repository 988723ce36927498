/** English; the keys of every language file's `posts.*`. */
export const phrases = {
  'posts.popular': 'Popular now',
  'posts.related': 'Read on',
  'posts.latest': 'Latest',
  'posts.none': 'Nothing here yet.',
  'posts.more': 'Show more',
  'posts.visits': { one: '{visits} visit', other: '{visits} visits' },
};
