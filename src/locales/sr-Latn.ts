import type { Phrase, Phrases } from '../core/language/phrase.js';
import { words as cyrillic } from './sr.js';

const latin: Record<string, string> = Object.fromEntries(
  'а a б b в v г g д d ђ đ е e ж ž з z и i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ ć у u ф f х h ц c ч č џ dž ш š'
    .match(/\S+ \S+/g)!
    .flatMap((pair) => {
      const [from, to] = pair.split(' ') as [string, string];
      return [
        [from, to],
        [from.toUpperCase(), to[0]!.toUpperCase() + to.slice(1)],
      ];
    }),
);

const write = (text: string): string => text.replace(/[\u0400-\u04ff]/g, (letter) => latin[letter]!);

/** Serbian in Latin letters, which stand for the Cyrillic ones one to one */
export const words: Phrases = Object.fromEntries(
  Object.entries(cyrillic).map(([key, phrase]): [string, Phrase] => [
    key,
    typeof phrase === 'string'
      ? write(phrase)
      : (Object.fromEntries(Object.entries(phrase).map(([form, text]) => [form, write(text)])) as Phrase),
  ]),
);
