/** The languages beyond English: one file each, loaded when a page needs it. */
import type { Phrases } from '../core/strings.js';

export const locales: Record<string, () => Promise<{ words: Phrases }>> = {
  de: () => import('./de.js'),
};
