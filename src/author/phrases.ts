/** English; the keys of every language file's `author.*`. */
export const phrases = {
  'author.links': 'Elsewhere',
  'author.latest': 'Latest by {name}',
};
