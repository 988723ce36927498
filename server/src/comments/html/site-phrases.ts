/** The phrases of the pages and fragments that the server writes itself, in the site's language. */
import { phrases as more } from 'inlay/internal/comments/writing/phrases';
import { phrases as first } from 'inlay/internal/comments/phrases';
import { directionOf } from 'inlay/internal/core/language/direction';
import { lookup } from 'inlay/internal/core/language/languages';
import { usableLocale } from 'inlay/internal/core/language/locale';
import { loadPhrases, say } from 'inlay/internal/core/language/translate';
import type { Site } from '../../sites/sites.js';
import { english, serverPhrase, type ServerKey } from './server-phrases.js';

const shared = { ...first, ...more };
type SharedKey = keyof typeof shared extends `comments.${infer Key}` ? Key : never;
export type SitePhraseKey = SharedKey | ServerKey;

export interface SitePhrases {
  (key: SitePhraseKey, values?: Record<string, string | number>): string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** a moment, ISO 8601, in the site's zone */
  when: (at: string) => string;
}

/** @param site `null` for what belongs to none: English */
export async function phrasesOf(site: Pick<Site, 'language' | 'timeZone'> | null): Promise<SitePhrases> {
  const lang = lookup.spoken(usableLocale(site?.language) ?? 'en');
  await loadPhrases(lang);
  const { timeZone = 'UTC' } = site ?? {};
  const dates = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const phrases = (key: SitePhraseKey, values?: Record<string, string | number>): string =>
    key in english
      ? serverPhrase(lang, key as ServerKey)
      : say(lang, shared, `comments.${key as SharedKey}`, values);
  return Object.assign(phrases, {
    lang,
    dir: directionOf(lang),
    when: (at: string) => dates.format(new Date(at)) + (timeZone === 'UTC' ? ' UTC' : ''),
  });
}

/** The key of a widget's phrase on these pages. */
export const keyOf = <Key extends string>(key: `comments.${Key}`): Key =>
  key.slice('comments.'.length) as Key;

/** Whether the widgets have phrases under this name. */
export const isShared = (key: string): key is SharedKey => `comments.${key}` in shared;
