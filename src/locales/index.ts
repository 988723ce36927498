/** The languages beyond English, one file each. The names come apart from the addresses, which weigh more. */
import type { Phrases } from '../core/language/phrase.js';

// made from the folder by scripts/build/languages.js, as files.ts is
export { languages } from './names.js';

/** The phrases of one of `languages`. */
export const load = async (language: string): Promise<Phrases> => {
  const { files } = await import('./files.js');
  return (await files[language]!()).words;
};
