import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from './support/modules.js';

interface Lock {
  packages: Record<string, { resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean }>;
}

for (const path of [
  'package-lock.json',
  'scripts/node/package-lock.json',
  'scripts/browser/package-lock.json',
  'bench/lighthouse/package-lock.json',
  'bench/peers/package-lock.json',
  ...globSync('test/consumers/projects/*/package-lock.json', { cwd: root }),
])
  describe(path, () => {
    const { packages } = JSON.parse(readFileSync(root + path, 'utf8')) as Lock;
    const installed = Object.entries(packages).filter(
      ([name, { link }]) => name.includes('node_modules/') && !link,
    );

    it('names no address, so that every reader’s own registry serves', () => {
      const named = Object.values(packages).filter(({ resolved }) => /^\w+:/.test(resolved ?? ''));
      assert.deepEqual(named, []);
    });

    it('holds a hash for every package', () => {
      assert.notEqual(installed.length, 0);
      assert.deepEqual(
        installed.filter(([, { integrity, inBundle }]) => !integrity && !inBundle).map(([name]) => name),
        [],
      );
    });
  });

it('.npmrc names no registry', () => {
  assert.doesNotMatch(readFileSync(`${root}.npmrc`, 'utf8'), /registry\s*=|:\/\//);
});
