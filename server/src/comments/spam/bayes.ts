/**
 * Learns from what moderators approve and call spam. Words are weighed one by one as in Robinson's "A statistical approach
 * to the spam problem" (2003): the chance of spam given the word, drawn to a half where the word is rare; the fifteen
 * that say most are combined.
 */
import { sql } from 'kysely';
import type { Database } from '../../db/index.js';
import { features } from './text-features.js';

/** Comments of each kind before the classifier has an opinion. */
const least = 10;
/** How many sightings the assumption "a half" is worth. */
const strength = 1;
const telling = 15;

export interface Sample {
  text: string;
  url: string | null;
}

/** How likely spam, 0–1; `null` as long as it has seen too little. */
export async function classify({ db }: Database, site: string, sample: Sample): Promise<number | null> {
  const words = features(sample.text, sample.url);
  const rows = await db
    .selectFrom('comment_words')
    .select(['word', 'ham', 'spam'])
    .where('site', '=', site)
    .where('word', 'in', ['', ...words])
    .execute();
  const all = rows.find(({ word }) => word === '');
  if (!all || all.ham < least || all.spam < least) return null;
  const chances = rows
    .filter(({ word }) => word !== '')
    .map(({ ham, spam }) => {
      const rate = spam / all.spam / (spam / all.spam + ham / all.ham || 1);
      const seen = ham + spam;
      return (strength * 0.5 + seen * rate) / (strength + seen);
    })
    .sort((a, b) => Math.abs(b - 0.5) - Math.abs(a - 0.5))
    .slice(0, telling);
  const odds = chances.reduce((sum, p) => sum + Math.log(p) - Math.log1p(-p), 0);
  return 1 / (1 + Math.exp(-odds));
}

/** Counts a comment as what the moderator said it is; `by` −1 takes it back. */
export async function learn(
  { db }: Database,
  site: string,
  sample: Sample,
  kind: 'ham' | 'spam',
  by: 1 | -1 = 1,
): Promise<void> {
  const ham = kind === 'ham' ? by : 0;
  const spam = kind === 'spam' ? by : 0;
  // in one order, so that two who learn at once do not wait for each other
  const words = ['', ...features(sample.text, sample.url)].sort();
  await db
    .insertInto('comment_words')
    .values(words.map((word) => ({ site, word, ham: Math.max(0, ham), spam: Math.max(0, spam) })))
    .onConflict((conflict) =>
      conflict.columns(['site', 'word']).doUpdateSet({
        ham: sql`case when comment_words.ham + ${ham} > 0 then comment_words.ham + ${ham} else 0 end`,
        spam: sql`case when comment_words.spam + ${spam} > 0 then comment_words.spam + ${spam} else 0 end`,
      }),
    )
    .execute();
}
