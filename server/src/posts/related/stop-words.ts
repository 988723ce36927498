/** Words that say nothing of a subject, by language: on a small site no count tells "and" from "harbour". */
import { createRequire } from 'node:module';

/** https://github.com/stopwords-iso, by ISO 639-1 */
const lists = createRequire(import.meta.url)('stopwords-iso') as Record<string, string[]>;

const made = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();
const otherNames: Record<string, string> = { nb: 'no', nn: 'no', fil: 'tl', iw: 'he', in: 'id' };

function listOf(code: string): ReadonlySet<string> {
  let list = made.get(code);
  if (!list) made.set(code, (list = new Set(lists[code]!.map((word) => word.normalize('NFKC')))));
  return list;
}

/** Words of a text from which its language is guessed. */
const sample = 300;

/**
 * The stop words of the language; where it is not known, of the one whose stop words the text has most of.
 *
 * @param language BCP 47
 */
export function stopWordsOf(language: string | null, words: readonly string[]): ReadonlySet<string> {
  const base = language?.split('-')[0]?.toLowerCase() ?? '';
  const code = otherNames[base] ?? base;
  if (Object.hasOwn(lists, code)) return listOf(code);
  if (language) return none;
  const start = words.slice(0, sample);
  let [best, most] = ['', 0];
  for (const guess of Object.keys(lists)) {
    const list = listOf(guess);
    const count = start.filter((word) => list.has(word)).length;
    if (count > most) [best, most] = [guess, count];
  }
  return best ? listOf(best) : none;
}
