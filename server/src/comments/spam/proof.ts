/** The proof of work of one post. */
import { Problem } from '../../http/problem.js';
import type { Challenges } from './challenge.js';
import type { Flood } from './flood.js';

interface Gate {
  challenges: Challenges;
  flood: Flood;
}

/**
 * Whether a proof was asked for and did not come: that waits for a moderator, as readers without a script cannot bring
 * one. A proof that is wrong, used up or too old is refused; the widget brings another.
 */
export async function isUnproved(
  { challenges, flood }: Gate,
  site: string,
  solution: string,
  now: number,
): Promise<boolean> {
  if (!(await flood.isHigh(site, now))) return false;
  if (!solution) return true;
  if (await challenges.spend(solution, now)) return false;
  throw refused;
}

const refused = new Problem({
  type: 'proof-refused',
  status: 422,
  title: 'The proof of work is wrong, used up or too old.',
  detail: 'Read the thread again for a fresh challenge, and send the comment with its solution.',
});
