import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../support/modules.js';
import { docPages } from './pages.js';

describe('the documentation', () => {
  const local = docPages.flatMap(({ path, links }) =>
    links.filter((link) => !/^[a-z]+:/.test(link)).map((link) => ({ path, link })),
  );

  it('links to files and headings that are there', () => {
    assert.ok(local.length > 40);
    for (const { path, link } of local) {
      const [file = '', hash] = link.split('#');
      const target = file ? posix.join(posix.dirname(path), file) : path;
      assert.ok(existsSync(root + target), `${path} links to ${link}`);
      const page = docPages.find((page) => page.path === target);
      if (hash) assert.ok(page?.anchors.has(hash), `${path} links to ${link}`);
    }
  });

  it('uses every link that it names, and names every link that it uses', () => {
    for (const { path, text } of docPages) {
      const named = [...text.matchAll(/^\[([^\]]+)\]: /gm)].map(([, name]) => name);
      const used = new Set([...text.matchAll(/\]\[([^\]]+)\]/g)].map(([, name]) => name));
      assert.deepEqual([...used].sort(), named.sort(), path);
    }
  });

  it('lists every guide in the README', () => {
    const readme = docPages.find(({ path }) => path === 'README.md')!;
    const guides = docPages.map(({ path }) => path).filter((path) => path.startsWith('docs/'));
    assert.deepEqual(
      guides.filter((path) => !readme.links.includes(path)),
      [],
    );
  });
});
