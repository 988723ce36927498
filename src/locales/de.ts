import type { Phrases } from '../core/strings.js';

/** German */
export const words: Phrases = {};
