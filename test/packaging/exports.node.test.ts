import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../support/modules.js';
import { entries, exports, publicFiles } from './exports.js';

const page = readFileSync(`${root}docs/package.md`, 'utf8');

describe('the public subpaths of the package', () => {
  it('are those that docs/package.md describes', () => {
    const described = [...page.matchAll(/`(inlay(?:\/[\w./-]+)?)`/g)].map(([, name]) => name!);
    assert.deepEqual([...new Set(described)].sort(), [...publicFiles.keys()].sort());
  });

  it('are said in few strings and patterns', () => {
    const said = Object.keys(exports).length;
    assert.ok(said <= 42, String(said));
  });

  for (const name of entries)
    it(`can be imported in Node: ${name}`, async () => {
      assert.ok(Object.keys(await import(name)).length > 0 || name.endsWith('/model'));
    });
});
