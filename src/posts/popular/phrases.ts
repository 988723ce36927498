/** English of the tabs. */
export const phrases = {
  'posts.window': 'Period',
  'posts.now': 'Now',
  'posts.day': 'Day',
  'posts.week': 'Week',
  'posts.month': 'Month',
  'posts.all': 'All time',
};
