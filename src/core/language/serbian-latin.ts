/** Serbian in Latin letters, which stand for the Cyrillic ones one to one. */
import type { Phrase } from './phrase.js';

/** Each Cyrillic letter with what stands for it. */
const pairs =
  'аa бb вv гg дd ђđ еe жž зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћć уu фf хh цc чč џdž шš'.split(' ');

const latin: Record<string, string> = Object.fromEntries(
  pairs.flatMap(([cyrillic = '', first = '', ...rest]) => [
    [cyrillic, [first, ...rest].join('')],
    [cyrillic.toUpperCase(), [first.toUpperCase(), ...rest].join('')],
  ]),
);

const write = (text: string): string => text.replace(/[\u0400-\u04ff]/g, (letter) => latin[letter]!);

/** The phrases written in Latin letters. */
export const inLatin = <Phrases extends Readonly<Record<string, Phrase>>>(cyrillic: Phrases): Phrases =>
  Object.fromEntries(
    Object.entries(cyrillic).map(([key, phrase]) => [
      key,
      typeof phrase === 'string'
        ? write(phrase)
        : Object.fromEntries(Object.entries(phrase).map(([form, text]) => [form, write(text)])),
    ]),
  ) as Phrases;
