import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { faults } from '../../support/measure.js';
import { openAdmin, type Admin } from '../admin.js';
import { audit, type Audit } from './audit.js';
import { listen, Reader } from './reader.js';

const site = 'https://news.example';
const environment = {
  INLAY_SITES: JSON.stringify([{ name: 'News', origins: [site] }]),
  INLAY_COMMENTS_MODERATION: 'all',
  INLAY_COMMENTS_PER_HOUR: '100000',
  INLAY_COMMENTS_FLOOD_PER_MINUTE: '100000',
};
const pages = [
  'comments',
  'comments/bans',
  'comments/audit',
  'comments/rules',
  'posts',
  'authors',
  'promos',
  'health',
  'people',
  'tokens',
  'account',
];

describe('the admin by keyboard and by ear', () => {
  let admin: Admin;
  before(async () => void (admin = await openAdmin({}, environment)));
  after(() => admin?.close());

  const post = async (name: string, text: string) => {
    const body = new URLSearchParams({ page: `${site}/story`, text, name });
    const answer = await fetch(`${admin.server.url}/v1/comments`, {
      method: 'POST',
      headers: { Origin: site },
      body,
    });
    assert.equal(answer.status, 202);
  };

  /** Opens the page that asks for the token, in a fresh profile, and signs in. */
  async function signIn(): Promise<{ reader: Reader; page: Page }> {
    const page = await (await admin.browser.newContext()).newPage();
    await listen(page);
    await page.goto(`${admin.server.url}/admin/`);
    const reader = new Reader(page);
    await page.getByLabel('Your token').waitFor();
    await reader.tabTo(/^textbox: Your token/);
    await reader.type('wrong');
    await reader.press('Enter', /^textbox: Your token/);
    await reader.hears('The server does not know this token. It was mistyped or revoked.');
    for (const _ of 'wrong') await reader.press('Backspace');
    await reader.type(admin.token);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await reader.finds('heading: Comments');
    return { reader, page };
  }

  test('signs in, approves, marks spam, replies and undoes, and never loses the focus', async () => {
    for (const name of ['Ada', 'Bo', 'Cy']) await post(name, `from ${name}`);
    const { reader, page } = await signIn();
    await reader.finds('heading: Cy');
    await reader.heard();
    await reader.tabTo('checkbox: Select the comment by Cy');
    await reader.tabTo('button: Approve');
    await reader.press('Enter', 'article: Comment by Bo');
    await reader.hears('1 approved.');
    await reader.tabTo('button: Spam');
    await reader.press('Space', 'article: Comment by Ada');
    await reader.hears('1 marked as spam.');
    await reader.tabTo('button: Undo', 'Shift+Tab');
    await reader.press('Enter', /^status/);
    await reader.finds('heading: Bo');
    await reader.tabTo('link: Approved', 'Shift+Tab');
    await reader.press('Enter', /^link: Approved/);
    await reader.finds('heading: Cy');
    await reader.isAt(/^link: Approved/);
    await reader.tabTo('checkbox: Select the comment by Cy');
    await reader.tabTo('button: Reply');
    await reader.press('Enter', /^textbox: /);
    await reader.type('Thank you, Cy');
    await reader.tabTo('button: Reply');
    await reader.press('Enter', 'article: Comment by Cy');
    await page.context().close();
  });

  test('a queue that is emptied leaves the focus on what was done', async () => {
    await post('Fay', 'from Fay');
    const { reader, page } = await signIn();
    await reader.finds('heading: Fay');
    await reader.tabTo(/^checkbox: Select all/);
    await reader.press('Space', /^checkbox: Select all, checked true/);
    await reader.tabTo('button: Approve');
    await reader.press('Enter', /^status/);
    await reader.findsNo('heading: Fay');
    await page.context().close();
  });

  test('single keys act on comments, until they are turned off', async () => {
    await post('Dee', 'from Dee');
    const { reader, page } = await signIn();
    await reader.finds('heading: Dee');
    await page.keyboard.press('j');
    await reader.isAt('article: Comment by Dee');
    await reader.tabTo('button: Shortcuts, expanded false', 'Shift+Tab');
    await reader.press('Enter', 'button: Shortcuts, expanded true');
    await reader.tabTo(/^checkbox: Use single-key shortcuts, checked true/);
    await reader.press('Space', 'checkbox: Use single-key shortcuts');
    await reader.tabTo('checkbox: Select the comment by Dee');
    for (const key of ['s', 'a', 'd']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    await reader.isAt('checkbox: Select the comment by Dee');
    await reader.finds('heading: Dee');
    await page.context().close();
  });

  const audits: Audit[] = [
    'smallTargets',
    'mutedScrollers',
    'mutedLists',
    'gluedWords',
    'wide',
    'faintFields',
    'brokenRings',
  ];
  for (const { width, colorScheme, forcedColors } of [
    { width: 320, colorScheme: 'light', forcedColors: 'none' },
    { width: 1280, colorScheme: 'dark', forcedColors: 'none' },
    { width: 320, colorScheme: 'dark', forcedColors: 'active' },
    { width: 1280, colorScheme: 'light', forcedColors: 'active' },
  ] as const)
    test(`every page at ${width} px, ${colorScheme}${forcedColors === 'active' ? ', forced colours' : ''}`, async () => {
      await post('Eve', `${'A long text. '.repeat(300)}\n\n\`\`\`\n${'wide '.repeat(200)}\n\`\`\``);
      const { page } = await admin.enter('', { viewport: { width, height: 800 }, colorScheme, forcedColors });
      const found: string[] = [];
      for (const hash of pages) {
        await page.evaluate((to) => (location.hash = to), hash);
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(200);
        const all = forcedColors === 'active' ? [...audits, 'faintWords' as const] : audits;
        for (const one of all)
          found.push(...(await audit(page, one)).map((fault) => `${hash}, ${one}: ${fault}`));
        // a line of links that was scrolled is taken for skip links, and forced colours are not what axe takes them for
        const without = ['skip-link', ...(forcedColors === 'active' ? ['color-contrast'] : [])];
        found.push(...(await faults(page, ...without)).map((fault) => `${hash}, axe: ${fault}`));
      }
      assert.deepEqual(found, []);
      await page.context().close();
    });
});
