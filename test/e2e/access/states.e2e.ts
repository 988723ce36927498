/** Every state of every widget, and what opens in them, against what axe finds and what it does not measure. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { byTag, conversation, type Example } from '../../looks/examples.js';
import { openSheet } from '../../looks/open.js';
import { sheets, type Sheet } from '../../looks/sheets.js';
import { launch } from '../../support/browser.js';
import { faults } from '../../support/measure.js';
import { audit, type Audit } from './audit.js';

const long = 'The ferry was late, and late again, and nobody could say why. '.repeat(100);
const [first] = (conversation.answer as { comments: object[] }).comments;
/** Code that is wider than any window, a text that scrolls, and a writer with a site. */
const overflowing: Example = {
  ...conversation,
  name: 'overflowing',
  answer: {
    ...(conversation.answer as object),
    comments: [
      { ...first, id: '1', text: `\`\`\`\n${'span = 84 m; '.repeat(40)}\n\`\`\`` },
      { ...first, id: '2', text: long },
    ],
  },
};

type Scene = Pick<Sheet, 'name' | 'examples' | 'answer' | 'act'>;

const scenes: Scene[] = [
  ...[...byTag].map(([name, examples]) => ({ name, examples })),
  { name: 'conversation', examples: [conversation, overflowing] },
  ...sheets.filter(({ act }) => act),
  {
    name: 'weather, opened',
    examples: byTag.get('inlay-weather')!.filter(({ name }) => /^(warnings|places)$/.test(name)),
    async act(page) {
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
];

const modes = [
  { width: 320, dark: false, forcedColors: false },
  { width: 1280, dark: true, forcedColors: false },
  { width: 320, dark: true, forcedColors: true },
  { width: 1280, dark: false, forcedColors: true },
];
const always: Audit[] = ['smallTargets', 'mutedScrollers', 'mutedLists', 'gluedWords', 'wide'];
/** The sheet is no page of its own, and its small headings are of the sixth level. */
const ofPages = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'];

describe('every state', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => void (browser = await launch()));
  after(() => browser?.close());

  for (const { width, dark, forcedColors } of modes)
    for (const { act, ...scene } of scenes)
      test(`${scene.name} at ${width} px, ${dark ? 'dark' : 'light'}${forcedColors ? ', forced colours' : ''}`, async () => {
        const sheet = { ...scene, width, columns: 1, dark, forcedColors };
        const page = await openSheet(browser, sheet);
        // what follows the first view
        await page.waitForTimeout(400);
        await act?.(page);
        const found: Record<string, string[]> = { axe: await faults(page, ...ofPages) };
        const audits: Audit[] = [
          ...always,
          ...(forcedColors ? (['faintWords'] as const) : []),
          'brokenRings',
        ];
        for (const one of audits) found[one] = await audit(page, one);
        assert.deepEqual(
          Object.entries(found).filter(([, some]) => some.length),
          [],
        );
        await page.context().close();
      });

  test('the audits find what they are for', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 400 } });
    await page.setContent(`
      <button style="width:20px;height:20px;padding:0">a</button> <button style="width:20px;height:20px;padding:0">b</button>
      <div style="overflow:hidden"><button style="width:100px;height:30px;outline:2px solid #000">cut</button></div>
      <button style="width:100px;height:30px;outline:2px solid #eee">faint</button>
      <button style="width:100px;height:30px;outline:none">none</button>
      <pre style="overflow:auto;width:100px">${'wide '.repeat(30)}</pre>
      <ul style="list-style:none"><li>one</li></ul>
      <h2><span>Ada</span><span>33 minutes ago</span></h2>
      <div style="width:400px;color:#ddd">faint</div>`);
    const found = async (name: Audit) =>
      (await audit(page, name)).map((fault) =>
        fault.replace(/.*“(.*?)”: /, '$1: ').replace(/\d+(\.\d+)? /g, ''),
      );
    assert.equal((await found('smallTargets')).length, 2);
    assert.deepEqual(await found('brokenRings'), [
      'a: a ring of px',
      'b: a ring of px',
      'cut: its ring is cut by div[] “cut”',
      'faint: a ring of : 1',
      'none: no ring',
    ]);
    assert.equal((await found('mutedScrollers')).length, 1);
    assert.equal((await found('mutedLists')).length, 1);
    assert.equal((await found('gluedWords')).length, 1);
    assert.ok((await found('faintWords')).length > 0);
    assert.equal((await found('wide')).length, 1);
    await page.close();
  });
});
