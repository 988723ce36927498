/// <reference types="vite/client" />
/** The languages of the admin: one file each beside this one, named by its tag and loaded on demand. */
import { directionOf } from 'inlay/internal/core/language/direction';
import { phrases as english, type Phrases } from './en.js';
import { findLanguage } from './find-language.js';
import { setPhrases } from './index.js';

const files = import.meta.glob<{ phrases: Phrases }>(['./??.ts', './??-*.ts', '!./en.ts']);

/** The languages to choose from. */
export const languages: readonly string[] = ['en', ...Object.keys(files).map((path) => path.slice(2, -3))];

const storageKey = 'inlay-admin-language';

/** Loads the phrases of this person's language; English stays if the file fails to load. */
export async function loadLanguage(): Promise<void> {
  const match = findLanguage(languages, localStorage.getItem(storageKey), navigator.languages);
  const { language } = match;
  try {
    const phrases = language === 'en' ? english : (await files[`./${language}.ts`]!()).phrases;
    setPhrases({ ...match, phrases });
  } catch {
    return;
  }
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** Stores the choice and starts again in it; drafts and the session survive a reload. */
export function chooseLanguage(language: string): void {
  localStorage.setItem(storageKey, language);
  location.reload();
}
