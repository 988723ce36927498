/** The languages beyond English. Their addresses weigh more than their names, so English pages load only the names. */
import type { Phrases } from '../core/language/phrase.js';

export const languages =
  'ar bg ca cs da de el es et fa fi fr he hi hr hu id it ja ko lt lv nb nl no pl pt pt-BR ro ru sk sr sr-Latn sv th tr uk vi zh zh-Hant'.split(
    ' ',
  );

/** The words of one of `languages`. */
export const load = async (language: string): Promise<Phrases> => {
  const { files } = await import('./files.js');
  return (await files[language]!()).words;
};
