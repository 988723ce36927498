/** The server's reasons about comments and bans, as text. */
import type { BanTarget } from './api.js';

const words: Record<string, string> = {
  all: 'all comments are moderated',
  first: 'first comment',
  'origin-hidden': 'page hides its origin',
  'no-proof': 'sent during a flood without proof of work',
  'new-name': 'new name',
  'old-page': 'old page',
  'no-token': 'form without a valid token',
  'too-fast': 'sent within seconds',
  'name-is-link': 'name looks like a link',
  honeypot: 'filled in a hidden field',
  banned: 'banned writer',
  edited: 'edited',
  akismet: 'Akismet says spam',
};
const counted: Record<string, (what: string) => string> = {
  links: (n) => `${n} links`,
  word: (word) => `contains “${word}”`,
  duplicate: (n) => `same text ${n} times elsewhere`,
  learnt: (chance) => `resembles spam (${chance})`,
  moderator: (what) => `flagged: ${what}`,
  reported: (n) => `reported ${n} times`,
};

export function describeReason(reason: string): string {
  const [name = '', what = ''] = reason.split(/:(.*)/s);
  return counted[name]?.(what) ?? words[name] ?? reason;
}

const targets: Record<BanTarget, string> = {
  device: 'the device (by its edit token)',
  network: 'the network (by a hash of its address), which others may share',
};

export const describeBan = (of: readonly BanTarget[]): string =>
  `Banned: ${of.map((what) => targets[what]).join(' and ')}.`;
