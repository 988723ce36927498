import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from '../support/modules.js';
import { entries, exports, publicFiles } from './exports.js';

const page = readFileSync(`${root}docs/package.md`, 'utf8');

describe('the public subpaths of the package', () => {
  it('are those that docs/package.md describes', () => {
    const described = [...page.matchAll(/`(inlay(?:\/[\w./*-]+)?)`/g)].map(([, name]) => name!);
    const subpaths = [...publicFiles.keys()].map((name) => name.replace(/themes\/[\w-]+/, 'themes/*'));
    assert.deepEqual(
      [...new Set(described)].filter((name) => name !== 'inlay/internal/*').sort(),
      [...new Set(subpaths)].sort(),
    );
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
