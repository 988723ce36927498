import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, CDPSession } from 'playwright-core';
import { sample, short } from '../../looks/examples.js';
import { openSheet } from '../../looks/open.js';
import { launch } from '../../support/browser.js';
import { faintWords } from '../../support/measure.js';
import { root } from '../../support/modules.js';

const themes = ['', ...readdirSync(`${root}src/themes`).map((name) => basename(name, '.css'))];

/** What a pointer, the keyboard and a press make of a link, a button or a field. */
const states = [['hover'], ['focus', 'focus-visible', 'focus-within'], ['hover', 'active']];

interface Node {
  nodeId: number;
  localName: string;
  children?: Node[];
  shadowRoots?: Node[];
}

function* all(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* all(child);
}

/** Puts everything that can be used into a state at once; `[]` takes it back. */
async function force(session: CDPSession, forcedPseudoClasses: string[]): Promise<number> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const usable = [...all(root)].filter(({ localName }) =>
    /^(a|button|summary|input|textarea|select|article|li)$/.test(localName),
  );
  await Promise.all(
    usable.map(({ nodeId }) => session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })),
  );
  return usable.length;
}

describe('what is pointed at, focused or pressed', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => void (browser = await launch()));
  after(() => browser?.close());

  for (const theme of themes)
    for (const dark of [false, true])
      test(`can be read in ${theme || 'no theme'}, ${dark ? 'dark' : 'light'}`, async () => {
        const sheet = { name: 'pointed', examples: [...sample, short], width: 1280, columns: 2, dark, theme };
        const page = await openSheet(browser, sheet);
        await page.locator('inlay-comments').first().getByPlaceholder('Join the discussion…').focus();
        await page.locator('inlay-comments').first().getByRole('button', { name: 'Post comment' }).waitFor();
        const session = await page.context().newCDPSession(page);
        await session.send('DOM.enable');
        await session.send('CSS.enable');
        const found: string[] = [];
        for (const state of states) {
          assert.ok((await force(session, state)) > 40);
          found.push(...(await faintWords(page)).map((fault) => `${state.join('+')}: ${fault}`));
        }
        assert.deepEqual(found, []);
        await page.context().close();
      });

  test('is not read off what is at rest', async () => {
    const page = await browser.newPage();
    await page.setContent('<style>a:hover { color: #ddd }</style><p><a href="#">Words</a> and more</p>');
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    assert.deepEqual(await faintWords(page), []);
    await force(session, ['hover']);
    assert.equal((await faintWords(page)).length, 1);
    await page.close();
  });
});
