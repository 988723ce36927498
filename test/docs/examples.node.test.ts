import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { typescript } from '../../scripts/build/run.js';
import { withSizes } from '../../scripts/build/sizes-table.js';
import { configSchema } from '../../server/src/modules.js';
import { root } from '../support/modules.js';
import { blocksOf, docPages } from './pages.js';

interface Declared {
  tagName: string;
  attributes: { name: string; type?: { text: string } }[];
  cssParts: { name: string }[];
  cssProperties: { name: string }[];
  cssStates: { name: string }[];
}

const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as {
  modules: { declarations: Partial<Declared>[] }[];
};
const elements = new Map(
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter((one): one is Declared => one.tagName !== undefined)
    .map((one) => [one.tagName, one]),
);
const has = (names: { name: string }[] | undefined, name: string) =>
  names?.some((known) => known.name === name) ?? false;

describe('the examples of the documentation', () => {
  it('set tags and attributes that there are, to values that there are', () => {
    const markup = blocksOf('html');
    assert.ok(markup.length > 4);
    for (const { path, code } of markup) {
      const { document } = parseHTML(`<body>${code}</body>`);
      for (const node of document.querySelectorAll('*')) {
        if (!node.localName.startsWith('inlay-')) continue;
        const element = elements.get(node.localName);
        assert.ok(element, `${path}: <${node.localName}>`);
        for (const name of node.getAttributeNames()) {
          const attribute = element.attributes.find((one) => one.name === name);
          assert.ok(attribute, `${path}: <${node.localName} ${name}>`);
          const values = [...(attribute.type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value);
          if (values.length) assert.ok(values.includes(node.getAttribute(name)!), `${path}: ${name}`);
        }
      }
    }
  });

  it('style parts, states and tokens that there are', () => {
    const sheets = blocksOf('css');
    assert.ok(sheets.length > 3);
    const all = [...elements.values()];
    for (const { path, code } of sheets) {
      for (const [, tag, kind, names] of code.matchAll(/(inlay-[\w-]+)(?:::|:)(part|state)\(([^)]+)\)/g))
        for (const name of names!.split(' '))
          assert.ok(
            has(elements.get(tag!)?.[kind === 'part' ? 'cssParts' : 'cssStates'], name),
            `${path}: ${tag} ${name}`,
          );
      for (const [token] of code.matchAll(/--inlay-[\w-]+/g))
        assert.ok(
          all.some(({ cssProperties }) => has(cssProperties, token)),
          `${path}: ${token}`,
        );
    }
  });

  it('name commands and flags that inlay-server has', () => {
    const main = join(root, 'server/src/main.ts');
    const help = execFileSync(process.execPath, [...typescript, main, '--help'], { encoding: 'utf8' });
    const commands = /\[(.+?)\]/.exec(help)![1]!.split('|');
    const flags = new Set([...help.matchAll(/(?<=^ {2})--[\w-]+/gm)].map(([flag]) => flag));
    const calls = blocksOf('sh').flatMap(({ path, code }) =>
      [...code.matchAll(/(?<![\w/.-])inlay-server(?: (?!\w+ inlay-server)([^#\n|>;&]*))?$/gm)].map(
        ([, words]) => ({
          path,
          words: (words ?? '').trim().split(/\s+/).filter(Boolean),
        }),
      ),
    );
    assert.ok(calls.length > 8);
    for (const { path, words } of calls) {
      const [first] = words;
      if (first && !first.startsWith('-')) assert.ok(commands.includes(first), `${path}: ${words.join(' ')}`);
      for (const word of words.filter((word) => word.startsWith('--')))
        assert.ok(flags.has(word.split('=')[0]!), `${path}: ${word}`);
    }
  });

  it('show settings that the server takes', () => {
    const settings = blocksOf('json').filter(({ code }) => /"(sites|mail)"/.test(code));
    assert.ok(settings.length > 1);
    for (const { path, code } of settings)
      assert.ok(v.safeParse(configSchema, JSON.parse(code)).success, path);
  });

  it('name the packages as they are packed', () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
    const named = docPages.flatMap(({ text }) => [...text.matchAll(/inlay-(?:server-)?(\d\S*)\.tgz/g)]);
    assert.ok(named.length > 0);
    for (const [name, packed] of named) assert.equal(packed, version, name);
  });

  it('name every kind of error', () => {
    const source = readFileSync(`${root}src/core/error.ts`, 'utf8');
    const [, codes] = /type InlayErrorCode =([^;]+);/.exec(source)!;
    const page = docPages.find(({ path }) => path === 'docs/components.md')!;
    for (const [, code] of codes!.matchAll(/\| '(\w+)'/g))
      assert.ok(page.text.includes(`\`${code}\``), `docs/components.md lacks ${code}`);
  });

  it('list the budgets of sizes: run "npm run build" when they do not', async () => {
    const readme = readFileSync(`${root}README.md`, 'utf8');
    const budgets = JSON.parse(readFileSync(`${root}test/size.json`, 'utf8')) as Record<string, number>;
    assert.equal(await withSizes(readme, budgets), readme);
    const comparison = docPages.find(({ path }) => path === 'docs/comparison.md')!;
    const [, under] = /under (\d+) KB before the first view/.exec(comparison.text)!;
    assert.ok(budgets['inlay-comments']! <= Number(under) * 1000);
    const { 'inlay-date': _, ...fewer } = budgets;
    await assert.rejects(withSizes(readme, fewer), /"inlay-date" has no budget/);
    await assert.rejects(
      withSizes(readme, { ...budgets, 'inlay-tides': 1 }),
      /lacks the size of inlay-tides/,
    );
  });
});

/** What a project has beside the example; bundlers' types declare style sheets. */
const around = `
declare module '*.css';
declare const weather: import('inlay/weather/model').Weather;
declare const toWeather: (answer: unknown) => import('inlay/weather/model').Weather;
declare const toPostList: (answer: unknown) => import('inlay/posts/model').PostList;
declare const myUrl: (query: object) => string;
`;

describe('the scripts of the documentation', () => {
  const folder = mkdtempSync(join(root, '.cache/docs-'));
  after(() => rmSync(folder, { recursive: true }));

  it('are right by their types', () => {
    const files = blocksOf('ts').map(({ path, code }, index) => {
      const name = `${path.replaceAll(/[/.]/g, '-')}-${index}.ts`;
      // a page that goes on with the element of an earlier example
      const needsCard = /\bcard\./.test(code) && !/const card\b/.test(code);
      const card = needsCard
        ? "import 'inlay/weather';\nconst card = document.querySelector('inlay-weather')!;\n"
        : '';
      writeFileSync(join(folder, name), `${card}${code}\nexport {};\n`);
      return name;
    });
    assert.ok(files.length > 4);
    writeFileSync(join(folder, 'around.d.ts'), around);
    writeFileSync(join(folder, 'esperanto.ts'), 'export const phrases = {};\n');
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          ...{ target: 'es2022', module: 'esnext', moduleResolution: 'bundler', strict: true, noEmit: true },
          ...{ skipLibCheck: true, lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [] },
        },
        include: ['*.ts'],
      }),
    );
    const tsc = join(root, 'node_modules/.bin/tsc');
    try {
      execFileSync(tsc, ['-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      assert.fail((error as { stdout: string }).stdout);
    }
  });
});
