/** The sentences above a form: what the endpoint asks and what becomes of a comment. The server's plain form has them too. */
import type { FormRules } from './model.js';
import type { phrases } from './phrases.js';

type Rules = Pick<FormRules, 'name' | 'email' | 'url' | 'moderation' | 'automaticChecks'>;

export function notice(rules: Rules, locale: string, say: (key: keyof typeof phrases) => string): string {
  const { name, email, url, moderation, automaticChecks } = rules;
  const sentences = [
    say('comments.no-login'),
    // the sentence names these three
    [name, email, url].every((presence) => presence === 'optional') && say('comments.free'),
    say('comments.civil'),
    moderation !== 'none' && say(`comments.${moderation}`),
    automaticChecks && say('comments.checked'),
  ];
  // Chinese and Japanese have no space between sentences
  return sentences.filter(Boolean).join(/^(ja|zh)/.test(locale) ? '' : ' ');
}
