import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import type { Phrases } from '../src/core/language/phrase.js';
import { files } from '../src/locales/files.js';
import { languages, load } from '../src/locales/index.js';
import { modules, root } from './support/modules.js';
import { loadPhrases, say } from '../src/core/language/translate.js';
import { commentCounts, counts } from './support/comment-counts.js';
import { breaksWell, checks, elides, formFor, forms, hasNoBlanks, offences } from './support/phrases.js';

type Widget = { phrases: Phrases };

const modulesOfPhrases = await Promise.all(
  globSync('src/*/**/*phrases.ts', { cwd: root }).map(async (path) => {
    const { phrases } = (await import(root + path)) as Partial<Widget>;
    return { path, phrases };
  }),
);
/** Says one phrase of the comments without loading all of them. */
const counter = 'src/comments/comment-count/phrases.ts';
const widgets = modulesOfPhrases.flatMap(({ path, phrases }) =>
  phrases && path !== counter ? [{ path, phrases }] : [],
);
const english: Phrases = Object.assign({}, ...widgets.map(({ phrases }) => phrases));

describe('the English phrases', () => {
  it('have one owner each, and their widget’s name', () => {
    // the form has those of the comments' markup too, by their one object
    const shared = Object.keys(widgets.find(({ path }) => path === 'src/comments/body/phrases.ts')!.phrases);
    const keys = widgets.flatMap(({ path, phrases }) =>
      Object.keys(phrases).filter(
        (key) => path !== 'src/comments/writing/phrases.ts' || !shared.includes(key),
      ),
    );
    assert.ok(keys.length > 100);
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
    for (const { path, phrases } of widgets)
      for (const key of Object.keys(phrases)) assert.equal(key.split('.')[0], path.split('/')[1], key);
  });

  it('are the same for the comments and for their counter', () => {
    const own = modulesOfPhrases.find(({ path }) => path === counter)!.phrases!;
    assert.deepEqual(own, Object.fromEntries(Object.keys(own).map((key) => [key, english[key]])));
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
    assert.deepEqual(languages, Object.keys(files));
    assert.deepEqual(languages, named.filter((name) => !['index', 'names', 'files'].includes(name)).sort());
  });

  for (const language of languages)
    describe(language, async () => {
      const words = await load(language);
      const { hasItsForms, hasItsValues, isPlainText } = checks(language);

      it('says all that English says, and nothing else', () => {
        assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort());
      });

      it('puts the same values in', () => {
        assert.deepEqual(
          offences(words, (phrase, key) => hasItsValues(phrase, english[key]!)),
          [],
        );
      });

      it('has the plural forms of its grammar', () => {
        assert.deepEqual(
          offences(words, (phrase, key) => hasItsForms(phrase, english[key]!)),
          [],
        );
      });

      if (language !== 'no')
        it('counts comments as its grammar does', () => {
          assert.deepEqual(
            counts.map((count) =>
              formFor(words['comments.title']!, count, language)?.replace('{count}', '#'),
            ),
            commentCounts(language),
          );
        });

      it('is plain text without blanks around it', () => {
        const isText = (text: string, key: string) => !text.includes('<') && !text === !english[key];
        assert.deepEqual(
          offences(
            words,
            (phrase, key) => isPlainText(phrase) && forms(phrase).every(([, text]) => isText(text, key)),
          ),
          [],
        );
      });

      it('names the eight points of the compass', () => {
        assert.equal(new Set((words['weather.directions'] as string).split(' ')).size, 8);
      });
    });
});

describe('a question', () => {
  for (const language of ['en', ...languages])
    it(`is answered with its own verb: ${language}`, async () => {
      const words = language === 'en' ? english : await load(language);
      const plain = (key: string) =>
        (words[key] as string).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      for (const action of ['delete', 'discard']) {
        const [question, answer] = [plain(`comments.sure-${action}`), plain(`comments.${action}`)];
        assert.ok(question.includes(answer.slice(0, 2)), `${question} – ${answer}`);
      }
    });
});

describe('French', () => {
  it('has a no-break space before the signs that take one', async () => {
    assert.deepEqual(offences(await load('fr'), breaksWell), []);
  });

  it('elides, and never before a value that may begin with a vowel', async () => {
    assert.deepEqual(offences(await load('fr'), elides), []);
  });
});

describe('Chinese and Japanese', () => {
  for (const language of ['ja', 'zh', 'zh-Hant'])
    it(`print no blank beside a figure or a name: ${language}`, async () => {
      assert.deepEqual(offences(await load(language), hasNoBlanks), []);
    });
});

describe('a value in a phrase from right to left', () => {
  const values = [
    'name',
    'sponsor',
    'place',
    'event',
    'time',
    'when',
    'unit',
    'low',
    'high',
    'reason',
    'visits',
  ];
  const said = Object.fromEntries(values.map((name) => [name, `−3 ${name} (2)`]));

  for (const language of ['ar', 'fa', 'he'])
    it(`keeps to itself: ${language}`, async () => {
      await loadPhrases(language);
      let found = 0;
      for (const key of Object.keys(english))
        for (const count of [1, 2, 5]) {
          const text = say(language, english, key, { ...said, count, label: '' });
          for (const value of values.filter((name) => text.includes(said[name]!))) {
            found++;
            assert.ok(text.includes(`\u2068${said[value]!}\u2069`), `${key}: ${text}`);
          }
        }
      assert.ok(found > 20);
    });
});
