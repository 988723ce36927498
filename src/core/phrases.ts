/** English; the keys of every language file's `core.*`. */
export const phrases = {
  'core.failed': 'This could not be loaded.',
  'core.retry': 'Try again',
};
