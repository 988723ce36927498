import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStates } from '../../demo/states.js';
import { galleryPath, themes } from '../../demo/templates/gallery.js';
import { openPaper } from '../looks/open-paper.js';
import { paperInBrowser } from '../looks/paper.js';
import { faults } from '../support/measure.js';
import { audit } from './access/audit.js';

const states = [...(await readStates())].flatMap(([tag, table]) =>
  table.map(({ name, state }) => ({ tag, name, state })),
);

/** What the states of failures and mistakes say on purpose. */
const meant = /could not load|cannot read|does not answer like an endpoint/;

describe('the gallery', { concurrency: 2 }, () => {
  const stage = paperInBrowser();

  // every other one on a phone, and every other one in the dark
  for (const [index, theme] of themes.entries())
    test(`shows every element in every state, ${theme ? `in ${theme}` : 'as the paper sets it'}`, async () => {
      const said: string[] = [];
      const page = await openPaper(stage.browser, stage.folder, galleryPath(theme), {
        viewport: { width: index % 2 ? 375 : 1280, height: 800 },
        colorScheme: index % 4 < 2 ? 'light' : 'dark',
        prepare: async (page) => {
          page.on('pageerror', ({ message }) => said.push(message));
          page.on('console', (message) => {
            if (/error|warning/.test(message.type())) said.push(message.text());
          });
        },
      });
      const shown = await page.locator('.gallery > section').evaluateAll(
        (sections, states) =>
          sections.map((section, index) => ({
            tag: section.lastElementChild!.localName,
            name: section.querySelector('h3')!.textContent,
            state: section.lastElementChild!.matches(`:state(${states[index]})`) ? states[index] : 'another',
          })),
        states.map(({ state }) => state),
      );
      assert.deepEqual(shown, states);
      assert.deepEqual(
        said.filter((words) => !meant.test(words)),
        [],
      );
      assert.deepEqual(await audit(page, 'wide'), []);
      assert.deepEqual(await faults(page), []);
      await page.context().close();
    });

  test('shows another scheme, direction and width, also in the next theme', async () => {
    const page = await openPaper(stage.browser, stage.folder, galleryPath(null), {
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
    });
    const shown = () =>
      page.evaluate(() => {
        const box = document.querySelector('.gallery inlay-popular')!;
        const { direction, colorScheme } = getComputedStyle(box);
        return [colorScheme, direction, box.clientWidth <= 320];
      });
    const chosen = ['dark', 'rtl', true];
    await page.getByLabel('Scheme').selectOption('Dark');
    await page.getByLabel('Direction').selectOption('Right to left');
    await page.getByLabel('Width').selectOption('320 px');
    assert.deepEqual(await shown(), chosen);
    await page.locator('.themes').getByRole('link', { name: 'slate' }).click();
    await page.waitForURL('**/slate/**');
    await page.getByLabel('Scheme').waitFor();
    assert.deepEqual(await shown(), chosen);
    await page.context().close();
  });

  test('leads to each element', async () => {
    const page = await openPaper(stage.browser, stage.folder, galleryPath(null), {
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
    });
    for (const link of await page.locator('.jump a').all()) {
      const id = (await link.getAttribute('href'))!.slice(1);
      assert.equal(await page.locator(`h2#${id}`).innerText(), `<${id}>`);
    }
    await page.context().close();
  });

  test('stands still for readers who ask for less motion, whatever a theme moves', async () => {
    const page = await openPaper(stage.browser, stage.folder, galleryPath('console'), {
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    });
    const moving = () =>
      page
        .locator('.gallery inlay-popular:state(ready)')
        .first()
        .evaluate((element) => {
          const title = element.shadowRoot!.querySelector('[part~=title]')!;
          return [null, '::before'].map((pseudo) => getComputedStyle(title, pseudo).animationName);
        });
    await page.addStyleTag({
      content: `@keyframes sway { to { translate: 9px } }
        inlay-popular::part(title), inlay-popular::part(title)::before { animation: sway 1s infinite; }`,
    });
    assert.deepEqual(await moving(), ['none', 'none']);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    assert.deepEqual(await moving(), ['sway', 'sway']);
    await page.context().close();
  });
});
