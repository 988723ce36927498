import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { buildInputs } from '../../scripts/build/index.js';
import { ensureChromium } from '../../scripts/setup/chromium.js';
import { isCurrent } from '../../scripts/setup/node.js';
import { installed } from '../../scripts/setup/packages.js';
import { root } from '../support/modules.js';

function script(name: string, args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.js`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, words: (stdout + stderr).trim() };
}

describe('the set-up', () => {
  for (const [version, current] of [
    ['18.20.8', false],
    ['20.20.2', false],
    ['22.16.0', false],
    ['22.17.0', true],
    ['24.21.0', true],
    ['100.0.0', true],
  ] as const)
    it(`${current ? 'takes' : 'replaces'} Node ${version}`, () => assert.equal(isCurrent(version), current));

  it('sees that the packages are there', () => assert.equal(installed(), true));
});

describe('the start of the demo', () => {
  /** Runs `npm start`'s script to its end. */
  async function start(...args: string[]): Promise<string> {
    const env = { ...process.env, INLAY_DATABASE: 'sqlite::memory:' };
    const child = spawn(process.execPath, ['scripts/start.js', ...args], { cwd: root, env });
    const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return out + errors;
  }

  it('shows no address where another server has the port', async () => {
    const other = createServer((_, response) => void response.end('{}'));
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const words = await start('--port', String(port));
    other.close();
    assert.match(words, new RegExp(`port ${port} is taken`));
    assert.doesNotMatch(words, /http:/);
  });

  it('makes the token that opens its admin', async () => {
    assert.match(await start('admin', 'Ann'), /^The token of Ann for a database in memory, .*\n[\w-]{20,}$/m);
  });
});

describe('a test of one file', () => {
  let tree: string;
  before(() => {
    tree = mkdtempSync(join(tmpdir(), 'inlay-unbuilt-'));
    const sources = [
      'scripts',
      'src',
      'test',
      'server/package.json',
      ...globSync('*.{json,mjs}', { cwd: root }),
    ];
    const built = /(icons|locales\/(names|files))\.ts$/;
    for (const path of sources)
      cpSync(join(root, path), join(tree, path), { recursive: true, filter: (file) => !built.test(file) });
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  });
  after(() => rmSync(tree, { recursive: true, force: true }));

  it('runs in a tree where nothing is built', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/test.js', 'test/author/element.test.ts'],
      {
        cwd: tree,
        encoding: 'utf8',
        env: { ...process.env, ...ensureChromium() },
      },
    );
    assert.match(stdout, /^\d+ passed, 0 failed$/m);
    assert.equal(status, 0);
  });
});

describe('the build', () => {
  it('is not made again because of a file that it wrote', () => {
    const paths = buildInputs();
    assert.ok(paths.includes('src/index.ts'));
    const { stdout } = spawnSync('git', ['check-ignore', '--stdin'], {
      cwd: root,
      input: paths.join('\n'),
      encoding: 'utf8',
    });
    assert.equal(stdout, '');
  });
});

/** Mistakes at the command line, and the sentence that explains each. */
const mistakes = [
  {
    what: 'a browser that is none',
    run: () => script('test', ['browser'], { CHROME_PATH: '/nowhere/chrome' }),
    says: /^CHROME_PATH is \/nowhere\/chrome, which is no program\. Set it to .*\.$/m,
  },
  {
    what: 'a step that is none',
    run: () => script('test', ['everything']),
    says: /^There is no step "everything", and no file\. The steps are: format, .*\.$/,
  },
  {
    what: 'a file that is none',
    run: () => script('test', ['browser', 'test/none.test.ts']),
    says: /^There is no file "test\/none\.test\.ts"\.$/,
  },
  {
    what: 'a file of another step',
    run: () => script('test', ['browser', 'test/core/parse/urls.node.test.ts']),
    says: /^test\/core\/parse\/urls\.node\.test\.ts is no test of the step "browser"\. Run: npm test -- node test\/core\/parse\/urls\.node\.test\.ts$/,
  },
  {
    what: 'a measurement that is none',
    run: () => script('bench', ['speed']),
    says: /^There is no measurement "speed"\. There are: .*\.$/,
  },
  {
    what: 'a measurement without a name',
    run: () => script('bench', []),
    says: /^Name a measurement\. There are: .*\.$/,
  },
];

describe('the scripts answer with one sentence', () => {
  for (const { what, run, says } of mistakes)
    it(what, () => {
      const { status, words } = run();
      assert.match(words, says);
      assert.equal(status, 1);
    });
});
