import { inLatin } from 'inlay/internal/core/language/serbian-latin';
import type { Phrases } from './en.js';
import { phrases as cyrillic } from './sr.js';

/** Serbian in Latin letters */
export const phrases: Phrases = inLatin(cyrillic);
