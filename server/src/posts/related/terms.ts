/** The terms of a post: numbers for its words and tags, each with a count. */
import { usableLocale } from 'inlay/internal/core/language/locale';
import { stopWordsOf } from './stop-words.js';

export interface TermSource {
  title: string;
  tags: readonly string[];
  /** the body as plain text; an excerpt where there is no more */
  text: string;
  /** BCP 47, `null` when unknown: how words are cut */
  language: string | null;
}

/** Sorted by term, so that two posts compare in one pass. */
export interface Terms {
  terms: Uint32Array;
  /** 1–255 each */
  counts: Uint8Array;
}

/**
 * A title is a summary made by the writer, a tag one made by the editor: a word there counts as this many in the
 * body. A word named in the title is typically said a handful of times below it.
 */
const emphasis = 4;

/** Words of the body that are read: some eight printed pages; past them long texts repeat or change the subject. */
const longest = 2000;

export function countTerms({ title, tags, text, language }: TermSource): Terms {
  const bag = new Map<number, number>();
  const add = (word: string, times: number) => {
    const term = hash(word);
    bag.set(term, Math.min(255, (bag.get(term) ?? 0) + times));
  };
  const body = [...words(text, language, longest)];
  const heading = [...words(title, language, Infinity)];
  const stopWords = stopWordsOf(language, [...body, ...heading]);
  for (const word of heading) if (!stopWords.has(word)) add(word, emphasis);
  for (const word of body) if (!stopWords.has(word)) add(word, 1);
  // a tag is a term of its own beside the word: "go" the language is not "go" the verb
  for (const tag of new Set(tags.map((words) => words.normalize('NFKC').toLowerCase())))
    add(`#${tag}`, emphasis);
  const terms = Uint32Array.from(bag.keys()).sort();
  return { terms, counts: Uint8Array.from(terms, (term) => bag.get(term)!) };
}

/** Both arrays as bytes, little-endian: for each term four of its number and one of its count. */
export function encodeTerms({ terms, counts }: Terms): Uint8Array {
  const bytes = new Uint8Array(terms.length * 5);
  const view = new DataView(bytes.buffer);
  terms.forEach((term, i) => {
    view.setUint32(i * 5, term, true);
    view.setUint8(i * 5 + 4, counts[i]!);
  });
  return bytes;
}

export function decodeTerms(bytes: Uint8Array): Terms {
  const length = Math.floor(bytes.length / 5);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const terms = new Uint32Array(length);
  const counts = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    terms[i] = view.getUint32(i * 5, true);
    counts[i] = view.getUint8(i * 5 + 4);
  }
  return { terms, counts };
}

const segmenters = new Map<string, Intl.Segmenter>();

function* words(text: string, language: string | null, most: number): Generator<string> {
  let left = most;
  for (const { segment, isWordLike } of segmenter(language).segment(text.normalize('NFKC').toLowerCase())) {
    if (!isWordLike) continue;
    if (left-- === 0) return;
    yield segment;
  }
}

function segmenter(language: string | null): Intl.Segmenter {
  const name = usableLocale(language) ?? 'und';
  let found = segmenters.get(name);
  if (!found) segmenters.set(name, (found = new Intl.Segmenter(name, { granularity: 'word' })));
  return found;
}

/**
 * FNV-1a in 31 bits, which V8 keeps as small integers: of half a million different words some sixty share a number,
 * which nobody notices.
 */
function hash(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 1;
}

/** The share of the words in either that are in both, 0–1: how nearly two posts are the same text. */
export function sameness(a: Terms, b: Terms): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length;) {
    const difference = a.terms[i]! - b.terms[j]!;
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both && both / (a.terms.length + b.terms.length - both);
}
