import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { circles, modules, reach, type Module } from './support/modules.js';

const src = modules('src/**/*.ts');
const server = modules('server/src/**/*.ts');

const widgetOf = (path: string) => /^src\/(\w+)\//.exec(path)?.[1] ?? null;
const isPure = (path: string) => /^src\/\w+\/(model|source|sources\/.*)\.ts$/.test(path);

/** The violations of a rule, as readable lines, so that a failure names the file. */
function offences(graph: Map<string, Module>, rule: (module: Module) => Iterable<string>): string[] {
  return [...graph.values()].flatMap((module) => [...rule(module)].map((what) => `${module.path}: ${what}`));
}

const uses = (pattern: RegExp, except: (path: string) => boolean = () => false) =>
  offences(src, ({ path, code }) => (except(path) ? [] : (code.match(pattern) ?? [])));

describe('imports', () => {
  it('reads the sources', () => {
    assert.ok(src.has('src/core/element.ts'));
    assert.ok(reach(src, 'src/index.ts').has('src/core/request.ts'));
  });

  it('of relative files end in .js', () => {
    const wrong = offences(src, ({ imports }) =>
      imports.map(({ specifier }) => specifier).filter((s) => s.startsWith('.') && !s.endsWith('.js')),
    );
    assert.deepEqual(wrong, []);
  });

  it('of packages are lit, and date-fns in core/time/midnight and zones alone', () => {
    const wrong = offences(src, ({ path, imports }) =>
      imports
        .filter(({ path: file }) => file === null)
        .map(({ specifier }) => specifier)
        .filter((name) =>
          /^(date-fns(\/\w+)?|@date-fns\/tz)$/.test(name)
            ? !/^src\/core\/time\/(midnight|zones)\.ts$/.test(path)
            : !/^lit($|\/)/.test(name),
        ),
    );
    assert.deepEqual(wrong, []);
  });

  it('keep core free of widgets, and every widget to itself and core', () => {
    const shared = /^src\/posts\/(model|list|states|sources\/[\w-]+)\.ts$/;
    const wrong = offences(src, ({ path, imports }) => {
      const widget = widgetOf(path);
      if (!widget || widget === 'locales') return [];
      return imports
        .map(({ path: file }) => file)
        .filter((file) => file !== null)
        .filter((file) => widgetOf(file) !== widget && widgetOf(file) !== 'core')
        .filter((file) => !(widget === 'core' && /^src\/locales\/(index|files)\.ts$/.test(file)))
        .filter((file) => !(['author', 'promo'].includes(widget) && shared.test(file)));
    });
    assert.deepEqual(wrong, []);
  });

  it('of models and sources never reach Lit, and so never an element', () => {
    const wrong = offences(src, ({ path }) =>
      isPure(path) ? [...reach(src, path)].filter((name) => /^lit($|\/)/.test(name)) : [],
    );
    assert.deepEqual(wrong, []);
  });

  it('make no circle, types included', () => {
    const whole = new Map([
      ...src,
      ...server,
      ...modules('server/admin/**/*.ts'),
      ...modules('demo/**/*.ts'),
    ]);
    assert.deepEqual(circles(whole), []);
  });

  it('make no circle unseen: three files that import each other, one by its type and one on demand, are one', () => {
    const file = (path: string, ...to: string[]): [string, Module] => [
      path,
      { path, code: '', imports: to.map((next) => ({ specifier: next, path: next, type: next === 'b' })) },
    ];
    const graph = new Map([file('a', 'b'), file('b', 'c', 'd'), file('c', 'a'), file('d')]);
    assert.deepEqual(circles(graph), [['a', 'b', 'c']]);
  });

  it('of the server take from the package what runs without Lit, and nothing by its file', () => {
    const isElement = (name: string) => {
      const file = name
        .replace(/^inlay\/(internal\/)?(.*)$/, 'src/$2.ts')
        .replace('src/error', 'src/core/error');
      return !src.has(file) || reach(src, file).has('lit');
    };
    const wrong = offences(server, ({ imports }) =>
      imports
        .map(({ specifier }) => specifier)
        .filter((name) => (/^inlay(\/|$)/.test(name) ? isElement(name) : /\.\.\/src\//.test(name))),
    );
    assert.deepEqual(wrong, []);
  });

  it('of src never lead out of it', () => {
    const wrong = offences(src, ({ imports }) =>
      imports
        .map(({ path }) => path)
        .filter((path) => path !== null)
        .filter((path) => !path.startsWith('src/')),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('the sources', () => {
  it('ask the network in core/request and core/beacon alone', () => {
    assert.deepEqual(
      uses(/(?<![\w.])fetch\(|XMLHttpRequest|\bsendBeacon\b/g, (path) =>
        /^src\/core\/(request|beacon)\.ts$/.test(path),
      ),
      [],
    );
  });

  it('touch the registry of elements in core/define and the widgets’ index alone', () => {
    assert.deepEqual(
      uses(/\bcustomElements\b/g, (path) => path === 'src/core/define.ts' || path.endsWith('/index.ts')),
      [],
    );
  });

  it('keep models and sources away from the DOM', () => {
    const dom =
      /(?<![\w.])(window|navigator|location)\.|\b(localStorage|sessionStorage|DOMParser)\b|\bdocument\.(body|head|createElement)/g;
    assert.deepEqual(
      uses(dom, (path) => !isPure(path)),
      [],
    );
  });

  it('write to a thread and its comments in the store and its changes alone', () => {
    const writers = /^src\/comments\/thread\/(store|changes)\.ts$/;
    const state =
      'comment|thread|nodes|roots|replies|nextReplies|unread|revision|votes|count|closed|next|sort';
    const writes = new RegExp(
      `(?<!this)\\.(${state})\\s*(=(?![=>])|[-+?|]+=|\\+\\+|--)|\\b(writable\\(store|Writable(Store|Node))|Object\\.assign\\((?!state,)`,
      'g',
    );
    assert.ok(
      ['node.comment = x', 'thread.count += 1', 'store.thread.next ??= 1'].every((code) =>
        code.match(writes),
      ),
    );
    assert.deepEqual(
      uses(writes, (path) => !/^src\/comments\/(?!sources\/)/.test(path) || writers.test(path)),
      [],
    );
  });

  it('list what writers say of themselves in the model of comments alone', () => {
    const lists = /'name',\s*'(email|url)'|'author_name',\s*'author_/g;
    assert.ok("['text', 'name', 'email', 'url']".match(lists));
    const files = new Map([...src, ...server, ...modules('server/admin/**/*.ts')]);
    assert.deepEqual(
      offences(files, ({ path, code }) =>
        /\/comments\//.test(path) && path !== 'src/comments/model.ts' ? (code.match(lists) ?? []) : [],
      ),
      [],
    );
  });

  it('have no default export', () => {
    assert.deepEqual(uses(/^export default\b|\bas default\b/gm), []);
  });

  it('write no markup and no inline style, which a strict policy blocks', () => {
    assert.deepEqual(
      uses(
        /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|styleMap|document\.write)\b|\bstyle=\$\{/g,
      ),
      [],
    );
  });
});
