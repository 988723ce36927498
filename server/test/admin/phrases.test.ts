/** The admin's languages. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { phrases as english, type Phrase } from '../../admin/i18n/en.js';
import { languages } from '../../admin/i18n/index.js';

const folder = fileURLToPath(new URL('../../admin/i18n/', import.meta.url));
const forms = (phrase: Phrase): [string, string][] =>
  typeof phrase === 'string' ? [['other', phrase]] : (Object.entries(phrase) as [string, string][]);
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();

describe('the languages of the admin', () => {
  it('have a file each', () => {
    const files = globSync('*.ts', { cwd: folder }).map((path) => basename(path, '.ts'));
    assert.deepEqual(
      files.filter((name) => !['index', 'choice'].includes(name)).sort(),
      [...languages].sort(),
    );
  });

  for (const language of languages.filter((one) => one !== 'en'))
    it(`${language} says all that English says, with the same values and its own plural forms`, async () => {
      const { phrases } = (await import(`${folder}${language}.ts`)) as { phrases: Record<string, Phrase> };
      assert.deepEqual(Object.keys(phrases).sort(), Object.keys(english).sort());
      const rules = new Intl.PluralRules(language);
      const needed = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
      for (const [key, phrase] of Object.entries(phrases)) {
        const wanted = places(forms(english[key as keyof typeof english])[0]![1]);
        for (const [, text] of forms(phrase)) assert.equal(places(text), wanted, `${key}: ${text}`);
        if (typeof phrase !== 'string')
          for (const category of needed) assert.ok(category in phrase, `${key} lacks "${category}"`);
      }
    });
});
