import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Plugin } from 'vite';
import { leanLit } from '../../scripts/build/lean-lit.js';
import { root } from '../support/modules.js';

const transform = leanLit.transform as (code: string, id: string) => Plugin['transform'];
const widget = join(root, 'src/date/element.ts');
const template = join(root, 'node_modules/lit-html/lit-html.js');

describe('Lit in the files for script tags', () => {
  for (const [code, feature] of [
    ["import { repeat } from 'lit/directives/repeat.js';", 'directives'],
    ['html`<p @click=${{ handleEvent, once: true }}></p>`', 'listeners that are objects'],
    ['mathml`<mi>x</mi>`', 'MathML'],
    ["import { property } from 'lit/decorators.js';", 'decorators'],
    ['static properties = { size: { reflect: true, useDefault: true } };', 'initial values'],
    ['static properties = { places: { type: Array } };', 'attributes that hold JSON'],
    ['html`<textarea name="text">${text}</textarea>`', 'values within <textarea>'],
    ['html`<p></p><${tag}></${tag}>`', 'names of elements'],
    ["import { noChange } from 'lit';", 'noChange'],
    ['static properties: PropertyDeclarations = { size: {} };\n  set size(value) {}', 'accessors of its own'],
    ['protected override firstUpdated() {}', 'hooks'],
  ] as const)
    it(`stops the build where a widget writes ${code}`, () =>
      assert.throws(() => transform(code, widget), new RegExp(`date/element\\.ts uses .*${feature}`)));

  it('takes the widgets as they are', () =>
    assert.doesNotThrow(() => transform(readFileSync(widget, 'utf8'), widget)));

  it('stops the build where Lit is not the one that it was made for', () => {
    const code = readFileSync(template, 'utf8');
    assert.doesNotThrow(() => transform(code, template));
    assert.throws(
      () => transform(code.replace('class Z{', 'class Y{'), template),
      /lit-html\.js does not hold "class Z/,
    );
  });
});
