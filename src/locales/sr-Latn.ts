import type { Phrases } from '../core/language/phrase.js';
import { inLatin } from '../core/language/serbian-latin.js';
import { words as cyrillic } from './sr.js';

/** Serbian in Latin letters */
export const words: Phrases = inLatin(cyrillic);
