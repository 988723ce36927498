/** Gathers what is known about a comment that comes in, and scores it. */
import { isBanned } from '../moderation/bans/bans.js';
import { honeypot, type PostBody } from '../schema.js';
import type { Services } from '../services.js';
import { classify } from '../spam/bayes.js';
import { isUnproved } from '../spam/proof.js';
import { score, type Verdict } from '../spam/score.js';
import { hashOfText } from '../spam/text-features.js';
import type { CommentPage } from '../store/comment-pages.js';
import type { SiteSettings } from '../store/settings.js';
import { countDuplicates, hasApproved, publishedAt } from '../store/signals.js';
import type { Written } from './input.js';

interface Incoming {
  posted: PostBody;
  written: Written;
  page: CommentPage;
  settings: SiteSettings;
  tokenHash: string | null;
  address: string;
  /** the origin hides itself */
  opaque: boolean;
}

/** People say "thank you" in many places. */
export const tooShortToRepeat = 20;

export async function scorePost(services: Services, incoming: Incoming): Promise<Verdict> {
  const { database, clock } = services;
  const { posted, written, page, settings, tokenHash, address, opaque } = incoming;
  const { site } = page;
  const now = clock();
  const unproved = await isUnproved(services, site, posted.challenge, now);
  const [known, knownName, banned, duplicates, bayes, published] = await Promise.all([
    tokenHash === null ? false : hasApproved(database, site, 'token_hash', tokenHash),
    settings.holdNewNames && written.name ? hasApproved(database, site, 'author_name', written.name) : true,
    isBanned(services, site, { address, tokenHash }, now),
    written.text.length < tooShortToRepeat
      ? 0
      : countDuplicates(database, hashOfText(written.text), page.id, now),
    classify(database, site, written),
    settings.holdAfterDays === null ? now : publishedAt(database, page.key, page.created_at),
  ]);
  return score(
    {
      ...written,
      known,
      knownName,
      pageAge: (now - published) / 86_400_000,
      token: services.tokens.check(posted.token, page.key, now),
      honeypot: posted[honeypot] !== '',
      banned,
      opaque,
      duplicates,
      bayes,
      unproved,
    },
    settings,
  );
}
