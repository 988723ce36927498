import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from './support/modules.js';

const source = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((path) => ({ path, code: readFileSync(root + path, 'utf8') }));

const base = readFileSync(`${root}src/core/element.ts`, 'utf8');
const sheet = readFileSync(`${root}src/core/styles.ts`, 'utf8');
const documented = new Set([...base.matchAll(/@cssprop \[?(--inlay-[\w-]+)/g)].map(([, name]) => name!));
const resolved = new Set(sheet.match(/--inlay-[\w-]+/g));
const widgets = source('src/*/**/*.ts').filter(({ path }) => !path.startsWith('src/core/'));

describe('tokens', () => {
  it('are documented on the base element, each one that the shared sheet resolves and no other', () => {
    assert.deepEqual([...documented].sort(), [...resolved].sort());
  });

  it('are resolved in the shared sheet alone, but for a widget’s own, which its element documents', () => {
    for (const { path, code } of widgets) {
      const [widget] = /^src\/[^/]+/.exec(path)!;
      const own = source(`${widget}/**/element.ts`);
      for (const [name] of code.matchAll(/--inlay-[a-z][\w-]*/g))
        assert.ok(
          resolved.has(name) === false && own.some((element) => element.code.includes(`@cssprop [${name}`)),
          `${path} uses ${name}`,
        );
    }
  });

  it('are used under their private names, which the shared sheet defines', () => {
    for (const { path, code } of widgets)
      for (const [, name] of code.matchAll(/var\((--_[\w-]+)/g))
        assert.ok((sheet + ownSheets(path)).match(new RegExp(`${name}['"]?[:,]`)), `${path} uses ${name}`);
  });
});

/** Other sources of a widget's private names: its other style sheets, and the sheet for the page. */
const ownSheets = (path: string) =>
  source(`${/^src\/[^/]+/.exec(path)![0]}/**/*.ts`)
    .concat(source('src/inlay.css'))
    .map(({ code }) => code)
    .join();

describe('parts', () => {
  const elements = widgets.filter(({ code }) => /static override readonly tagName/.test(code));

  it('have an element to look at', () => assert.ok(elements.length > 1));

  it('in the templates are documented by an element of their widget', () => {
    for (const { path, code } of widgets) {
      const [, widget] = path.split('/');
      const listed = elements
        .filter((element) => element.path.startsWith(`src/${widget}/`))
        .flatMap((element) => [...element.code.matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => name!));
      for (const [, names] of code.matchAll(/ part="([^"]*)"/g))
        for (const name of names!
          .replace(/\$\{[^}]*\}/g, '')
          .split(/\s+/)
          .filter(Boolean))
          assert.ok(
            listed.includes(name),
            `${path} has part ${name}, which no element of ${widget} documents`,
          );
    }
  });
});
