import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from './support/modules.js';

const tokens = new Set(readFileSync(`${root}src/core/styles.ts`, 'utf8').match(/--inlay-[\w-]+/g));

describe('a theme', () => {
  for (const path of globSync('src/themes/*.css', { cwd: root }))
    it(`${path} gives values to tokens that exist, and nothing else`, () => {
      const css = readFileSync(root + path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      const [, body] = /^\s*:root \{([^{}]*)\}\s*$/.exec(css) ?? [];
      assert.ok(body, 'one rule for :root');
      const named = [...body.matchAll(/^\s*([\w-]+):/gm)].map(([, name]) => name!);
      assert.ok(named.length > 5);
      for (const name of named) assert.ok(tokens.has(name), `${name} is no token`);
    });
});
