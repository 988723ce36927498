import { Problem } from '../../http/problem.js';

/** For one who would overwrite words that they have not seen. */
export const changedMeanwhile = new Problem({
  type: 'changed-meanwhile',
  status: 409,
  title: 'Somebody else has changed the comment.',
  detail: 'Read what it says now, then send your text with that as `was`.',
});
