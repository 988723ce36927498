import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Plugin } from 'vite';
import { smallLit } from '../../scripts/build/small-lit.js';
import { root } from '../support/modules.js';

const transform = smallLit.transform as (code: string, id: string) => Plugin['transform'];
const widget = join(root, 'src/date/element.ts');

describe('what the files for script tags have in place of Lit', () => {
  for (const [code, feature] of [
    ["import { repeat } from 'lit/directives/repeat.js';", 'another module of Lit'],
    ["import { property } from 'lit/decorators.js';", 'another module of Lit'],
    ["import { repeat } from 'lit-html/directives/repeat.js';", 'another module of Lit'],
    ['html`<p @click=${{ handleEvent, once: true }}></p>`', 'a listener that is an object'],
    ['static properties = { size: { reflect: true, useDefault: true } };', 'an option of a property'],
    ['static properties = { places: { type: Array } };', 'attributes that hold JSON'],
    ['html`<textarea name="text">${text}</textarea>`', 'a value within <textarea>'],
    ['html`<p></p><${tag}></${tag}>`', 'a value as a name'],
    ['html`<p ${spread}></p>`', 'a value as a name'],
    ['html`<!-- ${words} -->`', 'a value as a name, as a whole tag or in a comment'],
    ['html`<a title="a > b" href=${href}></a>`', 'the end of a tag'],
    [
      'static properties: PropertyDeclarations = { size: {} };\n  set size(value) {}',
      'an accessor of its own',
    ],
    ['protected override firstUpdated() {}', 'a hook'],
  ] as const)
    it(`stops the build where a widget writes ${code}`, () =>
      assert.throws(() => transform(code, widget), new RegExp(`date/element\\.ts uses .*: ${feature}`)));

  it('takes the widgets as they are', () => {
    for (const path of globSync('src/**/*.ts', { cwd: root }))
      assert.doesNotThrow(() => transform(readFileSync(join(root, path), 'utf8'), join(root, path)));
  });
});
