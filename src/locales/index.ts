/** The languages beyond English. Their addresses weigh more than their names, so English pages load only the names. */
import type { Phrases } from '../core/phrase.js';

export const languages =
  'ar cs da de el es fi fr he it ja ko nb nl no pl pt pt-BR ru sv tr uk zh zh-Hant'.split(' ');

/** The words of one of `languages`. */
export const load = async (language: string): Promise<Phrases> => {
  const { files } = await import('./files.js');
  return (await files[language]!()).words;
};
