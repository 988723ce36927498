import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { printPaper } from '../../demo/paper.js';
import { faults } from '../support/measure.js';
import { onBothOrigins } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'inlay-builder-'));
await printPaper(folder);
after(() => rmSync(folder, { recursive: true }));

onBothOrigins('the builder', { demo: folder }, (stage) => {
  test('shows the element as the form says, and the lines to copy', async () => {
    const { page, problems } = await stage().open('/reference/inlay-date/builder/');
    await page.getByLabel('value', { exact: true }).fill('2024-05-26');
    await page.getByLabel('date-style').fill('long');
    await page.getByLabel('--inlay-color-text', { exact: true }).fill('rgb(1, 2, 3)');
    const element = page.locator('.stage inlay-date');
    await element.getByText('26 May 2024').waitFor();
    assert.equal(await element.evaluate((node) => getComputedStyle(node).color), 'rgb(1, 2, 3)');
    const lines = (await page.locator('.result code').textContent())!;
    assert.match(lines, /<script type="module" src="http:\/\/[^"]+\/inlay.js"><\/script>/);
    assert.equal(
      lines.slice(lines.indexOf('<inlay-date')),
      '<inlay-date value="2024-05-26" date-style="long"></inlay-date>\n\n' +
        '/* in your style sheet */\ninlay-date {\n  --inlay-color-text: rgb(1, 2, 3);\n}',
    );
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('keeps the choices in the address, and starts again', async () => {
    const { page } = await stage().open(
      '/reference/inlay-popular/builder/?limit=3&no-dedupe=on&page-dir=rtl',
    );
    const list = page.locator('.stage inlay-popular');
    assert.equal(await list.getAttribute('limit'), '3');
    assert.equal(await list.getAttribute('no-dedupe'), '');
    assert.equal(await page.locator('.stage').getAttribute('dir'), 'rtl');
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.waitForFunction(() => location.search === '');
    assert.equal(await list.getAttribute('limit'), null);
    await page.context().close();
  });

  test('copies by keyboard and says so', async () => {
    const { page } = await stage().open('/reference/inlay-date/builder/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Copied.').waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /<inlay-date><\/inlay-date>$/);
    await page.context().close();
  });

  for (const [width, height] of [
    [320, 568],
    [768, 800],
    [1280, 720],
  ] as const)
    test(`keeps the element in sight beside each field, ${width} px wide`, async () => {
      const { page } = await stage().open('/reference/inlay-weather/builder/', {
        viewport: { width, height },
      });
      await page.locator('.stage inlay-weather:state(ready)').waitFor();
      const names = ['layout', 'lang', '--inlay-color-text', '--inlay-font-size'];
      for (const name of [...names, ...names.toReversed()]) {
        const field = page.getByLabel(name, { exact: true });
        await field.focus();
        const [box, at] = [(await page.locator('.stage').boundingBox())!, (await field.boundingBox())!];
        assert.ok(box.y >= 0 && box.y + 200 <= height, `${name}: the element is at ${box.y}`);
        assert.ok(at.y >= 0 && at.y + at.height <= height, `${name} is at ${at.y}`);
        const isBeside = box.x >= at.x + at.width;
        assert.ok(isBeside || box.y + box.height <= at.y, `${name} is behind the element`);
        if (!isBeside) continue;
        const copy = (await page.getByRole('button', { name: 'Copy' }).boundingBox())!;
        assert.ok(copy.y + copy.height - box.y <= height, 'the element and “Copy” do not fit one window');
      }
      await page.context().close();
    });

  test('is accessible, and fits a phone, in large text too', async () => {
    const { page } = await stage().open('/reference/inlay-date/builder/');
    await page.setViewportSize({ width: 320, height: 800 });
    for (const size of ['200%', '100%']) {
      await page.evaluate((wanted) => (document.documentElement.style.fontSize = wanted), size);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), size);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await faults(page), [], colorScheme);
    }
    await page.context().close();
  });
});
