/** The English phrases of all widgets, by widget. */
import { globSync } from 'node:fs';
import type { Phrase } from '../src/core/language/phrase.js';
import type { PhraseList } from './templates/phrases.js';

const src = new URL('../src/', import.meta.url);

export async function readPhrases(): Promise<PhraseList[]> {
  const lists = new Map<string, Record<string, Phrase>>();
  for (const file of globSync('*/**/*phrases.ts', { cwd: src.pathname }).sort()) {
    const { phrases } = (await import(new URL(file, src).href)) as { phrases?: Record<string, Phrase> };
    const [widget = ''] = file.split(/[\\/]/);
    if (phrases) lists.set(widget, { ...lists.get(widget), ...phrases });
  }
  return [...lists].map(([widget, phrases]) => ({ widget, phrases }));
}
