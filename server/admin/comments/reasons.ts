/** Why a comment is where it is, and what a ban keeps out, in words. */
import type { Banned } from './api.js';

const words: Record<string, string> = {
  all: 'every comment waits here',
  first: 'first comment',
  'origin-hidden': 'sent from a page that hides its origin',
  'no-proof': 'came in a flood, without proof of work',
  'new-name': 'name not seen before',
  'old-page': 'old page',
  'no-token': 'form without a fresh token',
  'too-fast': 'sent within seconds',
  'name-is-link': 'name looks like a link',
  honeypot: 'filled in a field that people do not see',
  banned: 'banned writer',
  edited: 'edited',
  akismet: 'Akismet says spam',
};
const counted: Record<string, (what: string) => string> = {
  links: (n) => `${n} links`,
  word: (word) => `contains “${word}”`,
  duplicate: (n) => `same words ${n} times elsewhere`,
  learnt: (chance) => `like earlier spam (${chance})`,
  moderator: (what) => `flagged: ${what}`,
  reported: (n) => `reported ${n} times`,
};

export function inWords(reason: string): string {
  const [name = '', what = ''] = reason.split(/:(.*)/s);
  return counted[name]?.(what) ?? words[name] ?? reason;
}

const whatIsBanned: Record<Banned, string> = {
  device: 'the device (its edit token)',
  network: 'the network (a hash of its address), which others may share',
};

export const bannedInWords = (of: readonly Banned[]): string =>
  `Banned: ${of.map((what) => whatIsBanned[what]).join(' and ')}.`;
