import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Phrase, Phrases } from '../src/core/language/phrase.js';
import { files } from '../src/locales/files.js';
import { languages, load } from '../src/locales/index.js';
import { modules, root } from './support/modules.js';

type Widget = { phrases: Phrases };

const modulesOfPhrases = await Promise.all(
  globSync('src/*/**/*phrases.ts', { cwd: root }).map(async (path) => {
    const { phrases } = (await import(root + path)) as Partial<Widget>;
    return { path, phrases };
  }),
);
const widgets = modulesOfPhrases.flatMap(({ path, phrases }) => (phrases ? [{ path, phrases }] : []));
const english: Phrases = Object.assign({}, ...widgets.map(({ phrases }) => phrases));

const forms = (phrase: Phrase): [category: string, words: string][] =>
  typeof phrase === 'string' ? [['other', phrase]] : Object.entries(phrase);
const places = (words: string): Set<string> => new Set(words.match(/\{\w+\}/g));
const placesOf = (phrase: Phrase) => new Set(forms(phrase).flatMap(([, words]) => [...places(words)]));

/** Round numbers too: French and Spanish say a million in a form of its own. */
const counts = [...Array(201).keys(), 1000, 10_000, 100_000, 1_000_000, 2_000_000];

/** Plural category → the counts among `counts` that take it. */
function categories(language: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(language);
  return Map.groupBy(counts, (count) => rules.select(count));
}

/** What is wrong with a language, as lines that name the key. */
const offences = (words: Phrases, rule: (key: string, phrase: Phrase) => boolean) =>
  Object.entries(words).flatMap(([key, phrase]) => (rule(key, phrase) ? [] : [key]));

describe('the English phrases', () => {
  it('have one owner each, and their widget’s name', () => {
    const keys = widgets.flatMap(({ phrases }) => Object.keys(phrases));
    assert.ok(keys.length > 100);
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
    for (const { path, phrases } of widgets)
      for (const key of Object.keys(phrases)) assert.equal(key.split('.')[0], path.split('/')[1], key);
  });

  it('stand in files of phrases, where a translator finds them', () => {
    const elsewhere = [...modules('src/**/*.ts').values()].filter(
      ({ path, code }) => !/phrases\.ts$|^src\/locales\//.test(path) && /^\s*'[a-z]+\.[\w-]+': /m.test(code),
    );
    assert.deepEqual(
      elsewhere.map(({ path }) => path),
      [],
    );
  });
});

describe('the languages', () => {
  it('are at least 36 with English', () => {
    assert.ok(languages.filter((name) => name !== 'no').length + 1 >= 36);
  });

  it('have a file each, and every file is known', () => {
    const named = globSync('src/locales/*.ts', { cwd: root }).map((path) => basename(path, '.ts'));
    assert.deepEqual([...languages].sort(), Object.keys(files).sort());
    assert.deepEqual(
      languages.filter((name) => name !== 'no').sort(),
      named.filter((name) => !['index', 'files'].includes(name)).sort(),
    );
  });

  for (const language of languages)
    describe(language, async () => {
      const words = await load(language);
      const plural = categories(language);

      it('says all that English says, and nothing else', () => {
        assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort());
      });

      it('puts the same values in', () => {
        const same = offences(words, (key, phrase) =>
          forms(phrase).every(([category, text]) => {
            const wanted = placesOf(english[key]!);
            // "two comments" says how many by itself
            const only = plural.get(category)?.length === 1 || category === 'zero';
            for (const place of ['{count}', '{visits}'])
              if (only && typeof phrase !== 'string' && !text.includes(place)) wanted.delete(place);
            return isDeepStrictEqual(places(text), wanted);
          }),
        );
        assert.deepEqual(same, []);
      });

      it('has the plural forms of its grammar', () => {
        const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
        const wrong = offences(words, (key, phrase) => {
          if (typeof phrase === 'string') return typeof english[key] === 'string';
          const own = Object.keys(phrase);
          return (
            [...plural.keys()].every((category) => own.includes(category)) &&
            own.every((category) => (known as string[]).includes(category))
          );
        });
        assert.deepEqual(wrong, []);
      });

      it('is plain text without blanks around it', () => {
        const wrong = offences(words, (key, phrase) =>
          forms(phrase).every(
            ([, text]) => text === text.trim() && !/<|&\w+;/.test(text) && !text === !english[key],
          ),
        );
        assert.deepEqual(wrong, []);
      });

      it('names the eight points of the compass', () => {
        assert.equal(new Set((words['weather.directions'] as string).split(' ')).size, 8);
      });
    });
});

describe('French', () => {
  it('has a no-break space before the signs that take one', async () => {
    const wrong = offences(await load('fr'), (_, phrase) =>
      forms(phrase).every(([, text]) => !/[\w}»] [:;?!]/.test(text)),
    );
    assert.deepEqual(wrong, []);
  });
});
