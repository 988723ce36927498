import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from './support/modules.js';

const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((path) => ({ path, code: readFileSync(root + path, 'utf8') }));

const elements = read('src/**/*.ts').filter(({ code }) => /@tag inlay-/.test(code));
const shared = readFileSync(`${root}src/core/styles.ts`, 'utf8').match(/--inlay-[\w-]+/g) ?? [];
const own = elements.flatMap(({ code }) =>
  [...code.matchAll(/@cssprop \[(--inlay-[\w-]+)/g)].map(([, name]) => name!),
);
const tokens = new Set([...shared, ...own]);
const parts = new Map(
  elements.map(({ code }) => [
    /@tag (inlay-[\w-]+)/.exec(code)![1]!,
    new Set([...code.matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => name!)),
  ]),
);

describe('a theme', () => {
  for (const { path, code } of read('src/themes/*.css')) {
    const css = code.replace(/\/\*[\s\S]*?\*\//g, '');
    const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
      selector: selector!.trim(),
      body: body!,
    }));

    it(`${path} gives values to tokens that exist`, () => {
      assert.equal(
        rules
          .map(({ selector, body }) => `${selector} {${body}}`)
          .join('\n')
          .replace(/\s/g, ''),
        css.replace(/\s/g, ''),
      );
      const named = [...css.matchAll(/(--inlay-[\w-]+)/g)].map(([, name]) => name!);
      assert.ok(named.length > 5);
      for (const name of named) assert.ok(tokens.has(name), `${name} is no token`);
      assert.equal(rules[0]!.selector, ':root');
    });

    it(`${path} lets no text touch the edge of a surface of its own`, () => {
      const has = (name: string) => rules[0]!.body.includes(`--inlay-${name}:`);
      assert.ok(!has('color-surface') || has('padding'));
    });

    it(`${path} moves nothing, so that reduced motion has nothing to stop`, () => {
      assert.doesNotMatch(css, /animation|transition|@keyframes|scroll-behavior/);
    });

    it(`${path} reaches besides only Inlay’s elements and parts that they have`, () => {
      const selectors = rules
        .slice(1)
        .flatMap(({ selector }) => selector.split(/,(?!\s*(?::lang|inlay-[\w-]+[,)\s]))/));
      for (const one of selectors) {
        const selector = one.trim().replace(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')');
        const [, tags, part] =
          /^(?::is\(([^)]*)\)|inlay-[\w-]+)(?:\[layout='\w+'\]|\[background\]|:not\(\[layout='\w+'\]\)|:not\((?::lang\(\w+\)(?:, )?)+\))?(?:::part\(([\w-]+)\)(?:::before)?)?$/.exec(
            selector,
          ) ?? [];
        const names = (tags ?? selector.replace(/::.*|\[.*/, '')).split(/,\s*/);
        for (const name of names) {
          assert.ok(parts.has(name), `${selector}: ${name} is no element`);
          assert.ok(!part || parts.get(name)!.has(part), `${selector}: ${name} has no part ${part}`);
        }
      }
    });
  }
});
