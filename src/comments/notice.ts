/** The sentences above a form: what the endpoint asks and what becomes of a comment. The server's plain form has them too. */
import type { FormRules } from './model.js';
import type { phrases } from './phrases.js';

type Rules = Pick<FormRules, 'name' | 'email' | 'url' | 'moderation' | 'automaticChecks'>;
type Say = (key: keyof typeof phrases) => string;

// Chinese and Japanese have no space between sentences
const join = (locale: string, sentences: (string | false)[]) =>
  sentences.filter(Boolean).join(/^(ja|zh)/.test(locale) ? '' : ' ');

/** What every reader should see; and the rest, for those who open it. */
export function noticeParts(rules: Rules, locale: string, say: Say): [brief: string, rest: string] {
  const { name, email, url, moderation, automaticChecks } = rules;
  return [
    join(locale, [say('comments.no-login'), say('comments.civil')]),
    join(locale, [
      // the sentence names these three
      [name, email, url].every((presence) => presence === 'optional') && say('comments.free'),
      moderation !== 'none' && say(`comments.${moderation}`),
      automaticChecks && say('comments.checked'),
    ]),
  ];
}

export const notice = (rules: Rules, locale: string, say: Say): string =>
  join(locale, noticeParts(rules, locale, say));
