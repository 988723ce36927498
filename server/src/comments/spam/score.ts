/** Decides what becomes of a comment: it is shown, waits for a moderator, or is spam; and says why. */
import type { Settings } from '../config.js';
import type { Status } from '../tables.js';
import type { TokenState } from './form-token.js';
import { linksIn } from './text-features.js';

/** The signals from which a comment is scored. */
export interface Signals {
  name: string | null;
  url: string | null;
  text: string;
  /** whether a comment of the writer's has been approved */
  known: boolean;
  /** whether one under this name has been */
  knownName: boolean;
  /** days since the page came out */
  pageAge: number | null;
  /** `null` where no form was filled in, as for an edit */
  token: TokenState | null;
  honeypot: boolean;
  banned: boolean;
  /** the origin hides itself */
  opaque: boolean;
  /** the same words elsewhere on this server within a day */
  duplicates: number;
  /** the classifier's opinion, 0–1 */
  bayes: number | null;
  /** a proof of work was asked for and did not come */
  unproved: boolean;
}

export interface Verdict {
  status: Extract<Status, 'approved' | 'pending' | 'spam'>;
  /** 0–1 */
  score: number;
  /** a word each, with what it found after a colon */
  reasons: string[];
}

/** From here on a comment is spam; from half of it on it waits. */
const surely = 1;

export function score(signals: Signals, settings: Settings): Verdict {
  const reasons: string[] = [];
  let points = 0;
  const weigh = (by: number, reason: string) => {
    points += by;
    reasons.push(reason);
  };
  const { text, name, url, token, bayes, duplicates } = signals;
  const words = `${name ?? ''}\n${url ?? ''}\n${text}`.toLowerCase();
  const has = (word: string) => words.includes(word.toLowerCase());

  if (signals.banned) weigh(surely, 'banned');
  if (signals.honeypot) weigh(surely, 'honeypot');
  const spamWord = settings.spamWords.find(has);
  if (spamWord) weigh(surely, `word:${spamWord}`);
  if (token === 'early') weigh(0.4, 'too-fast');
  if (token === 'missing' || token === 'stale') weigh(0.15, 'no-token');
  const links = linksIn(text).length;
  if (links > 2 * settings.maxLinks + 3) weigh(0.8, `links:${links}`);
  if (name && /https?:|www\.|\.(com|net|org|ru|info|shop)\b/i.test(name)) weigh(0.4, 'name-is-link');
  if (duplicates) weigh(Math.min(surely, 0.3 * duplicates), `duplicate:${duplicates}`);
  if (bayes !== null && bayes > 0.9)
    weigh(bayes > 0.99 ? 0.9 : 0.5, `resembles-spam:${Math.round(bayes * 100)} %`);
  if (signals.known) points -= 0.3;

  points = Math.min(1, Math.max(0, points));
  if (points >= surely) return { status: 'spam', score: points, reasons };

  const holds = heldBy(signals, settings, links, has);
  reasons.push(...holds);
  const waits = holds.length > 0 || points >= surely / 2;
  return { status: waits ? 'pending' : 'approved', score: points, reasons };
}

/** The site's rules that hold a comment for a moderator, however harmless it looks. */
function heldBy(
  { known, knownName, name, pageAge, opaque, unproved }: Signals,
  settings: Settings,
  links: number,
  has: (word: string) => boolean,
): string[] {
  const holds: string[] = [];
  if (settings.moderation === 'all') holds.push('all');
  if (settings.moderation === 'first' && !known) holds.push('first');
  if (opaque) holds.push('origin-hidden');
  if (unproved) holds.push('no-proof');
  if (links > settings.maxLinks && links <= 2 * settings.maxLinks + 3) holds.push(`links:${links}`);
  const word = settings.holdWords.find(has);
  if (word) holds.push(`word:${word}`);
  if (settings.holdNewNames && name && !knownName) holds.push('new-name');
  if (settings.holdAfterDays !== null && pageAge !== null && pageAge > settings.holdAfterDays)
    holds.push('old-page');
  return holds;
}
