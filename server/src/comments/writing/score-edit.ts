/** Scores another text for a comment as a post would be. */
import { isBanned } from '../moderation/bans/bans.js';
import type { Services } from '../services.js';
import { classify } from '../spam/bayes.js';
import { score, type Verdict } from '../spam/score.js';
import { hashOfText } from '../spam/text-features.js';
import type { Found } from '../store/find.js';
import type { SiteSettings } from '../store/settings.js';
import { countDuplicates, hasApproved, publishedAt } from '../store/signals.js';
import { tooShortToRepeat } from './score-post.js';

interface Sent {
  settings: SiteSettings;
  address: string;
  /** the origin hides itself */
  opaque: boolean;
}

export async function scoreEdit(
  services: Services,
  found: Found,
  text: string,
  { settings, address, opaque }: Sent,
): Promise<Verdict> {
  const { database, clock } = services;
  const { id, site, token_hash: tokenHash, author_name: name, author_url: url } = found;
  const now = clock();
  const [known, knownName, banned, duplicates, bayes, published] = await Promise.all([
    // that this comment was approved says nothing about what it says now
    tokenHash === null ? false : hasApproved(database, site, 'token_hash', tokenHash, id),
    settings.holdNewNames && name ? hasApproved(database, site, 'author_name', name, id) : true,
    isBanned(services, site, { address, tokenHash }, now),
    text.length < tooShortToRepeat ? 0 : countDuplicates(database, hashOfText(text), found.page_id, now),
    classify(database, site, { text, url }),
    settings.holdAfterDays === null ? now : publishedAt(database, found.page_key, found.created_at),
  ]);
  return score(
    {
      ...{ name, url, text, known, knownName, banned, duplicates, bayes, opaque },
      pageAge: (now - published) / 86_400_000,
      // there is no form to fill in, and no challenge
      ...{ token: null, honeypot: false, unproved: false },
    },
    settings,
  );
}
