import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startForecaster, type Forecaster } from '../support/forecaster.js';
import { accessibilityTree, faults, recordShifts, shiftsOf } from '../support/measure.js';
import { onBothOrigins } from './support.js';

const shell = (body: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="inlay-time-zone" content="UTC" />
    <title>Weather</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/inlay.css" />
    <script type="module" src="/inlay-weather.js"></script>
    <script type="module" src="/inlay-date.js"></script>
  </head>
  <body>${body}</body>
</html>`;

const pages = {
  'index.html': shell(`<main>
    <p>Before <inlay-weather layout="line" loading="eager"></inlay-weather> after</p>
    <inlay-date></inlay-date>
    <inlay-weather loading="eager"><p>The weather is on page 12.</p></inlay-weather>
    <inlay-weather layout="strip" loading="eager"></inlay-weather>
    <inlay-weather layout="full" loading="eager" heading="Weather at sea"></inlay-weather>
    <p>What stands below must not move.</p>
  </main>`),
  'card.html': shell('<main><inlay-weather loading="eager"></inlay-weather></main>'),
};

describe('weather and date on a page', () => {
  let forecaster: Forecaster;
  before(async () => void (forecaster = await startForecaster()));
  after(() => forecaster.stop());

  const config = () => ({
    sites: [
      {
        name: 'Test paper',
        origins: ['https://paper.example'],
        timeZone: 'UTC',
        places: [{ name: 'Grønnvik', latitude: 59.3, longitude: 5.2, timeZone: 'UTC' }],
      },
    ],
    weather: { provider: 'open-meteo', endpoint: forecaster.url },
  });

  const settled = (page: Page) =>
    page.waitForFunction(() =>
      [...document.querySelectorAll('inlay-weather')].every(
        (card) =>
          card.matches(':state(ready)') &&
          (card.getAttribute('layout') === 'line' || card.shadowRoot!.querySelector('[part~=hero]')),
      ),
    );

  onBothOrigins(
    'the page',
    {
      pages,
      get config() {
        return config();
      },
    },
    (stage) => {
      it('shows the endpoint’s weather, without an error or a breach of the strict policy', async () => {
        const { page, problems } = await stage().open('/');
        await settled(page);
        assert.deepEqual(
          await page.$$eval('inlay-weather', (cards) =>
            cards.map((card) => card.shadowRoot!.querySelector('[part=temperature]')!.textContent),
          ),
          Array(4).fill('14°C'),
        );
        assert.match((await page.textContent('inlay-date time'))!, /^\w+, \w+ \d+, \d{4}$/);
        assert.deepEqual(problems, []);
      });

      it('tells assistive technology the weather in one sentence, and the days as a list', async () => {
        const { page } = await stage().open('/card.html');
        await settled(page);
        const tree = await accessibilityTree(page);
        assert.ok(tree.includes('StaticText: Grønnvik: Showers, 14°C, High 16°C, Low 9°C'), tree.join('\n'));
        // seven columns of hours, and five days
        assert.equal(tree.filter((node) => node.startsWith('listitem')).length, 12, tree.join('\n'));
        assert.ok(
          tree.some((node) => /^figure: Temperature over the next \d+ hours/.test(node)),
          tree.join('\n'),
        );
        assert.ok(tree.includes('list: Next days'), tree.join('\n'));
        assert.ok(!tree.some((node) => /^(graphics|SvgRoot|image: $)/.test(node)), tree.join('\n'));
      });

      for (const width of [320, 768, 1280])
        it(`moves nothing at ${width} px, when script and weather each take 2 s`, async () => {
          forecaster.delay = 0;
          const { page, problems } = await stage().open(
            '/',
            { viewport: { width, height: 900 } },
            async (opening) => {
              await recordShifts(opening);
              const session = await opening.context().newCDPSession(opening);
              await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
              for (const slow of [/inlay-(weather|date)\.js/, /v1\/weather/])
                await opening.route(slow, async (route) => {
                  await new Promise((resolve) => setTimeout(resolve, 2000));
                  await route.continue();
                });
            },
          );
          await settled(page);
          await page.evaluate(
            () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
          );
          assert.deepEqual(await shiftsOf(page), []);
          assert.deepEqual(problems, []);
        });

      for (const colors of [
        { colorScheme: 'light' },
        { colorScheme: 'dark' },
        { forcedColors: 'active' },
      ] as const)
        for (const dir of ['ltr', 'rtl'])
          it(`is accessible: ${Object.values(colors)[0]}, ${dir}`, async () => {
            const { page } = await stage().open('/', { ...colors, reducedMotion: 'reduce' });
            await page.evaluate((to) => {
              document.documentElement.dir = to;
              Object.assign(document.documentElement.style, {
                colorScheme: 'light dark',
                background: 'Canvas',
              });
            }, dir);
            await settled(page);
            assert.deepEqual(await faults(page, 'page-has-heading-one'), []);
          });

      it('asks for nothing but its script and the weather before the first view', async () => {
        const requests: string[] = [];
        const { page } = await stage().open('/card.html', {}, async (opening) => {
          await opening.addInitScript(() =>
            addEventListener('inlay-load', () => performance.mark('first view'), {
              capture: true,
              once: true,
            }),
          );
          opening.on('request', (request) => requests.push(new URL(request.url()).pathname));
        });
        await settled(page);
        const before = await page.evaluate(() => {
          const { startTime } = performance.getEntriesByName('first view')[0]!;
          return performance
            .getEntriesByType('resource')
            .filter((entry) => entry.startTime < startTime)
            .map(({ name }) => new URL(name).pathname);
        });
        assert.ok(!before.some((path) => path.includes('details')), before.join(' '));
        assert.ok(
          requests.some((path) => path.includes('details')),
          requests.join(' '),
        );
      });

      it('shows the words in the tag without JavaScript', async () => {
        const { page } = await stage().open('/', { javaScriptEnabled: false });
        assert.ok(await page.getByText('The weather is on page 12.').isVisible());
      });

      it('shows the words in the tag while offline, and the weather when the connection is back', async () => {
        const { page } = await stage().open('/card.html', {}, async (opening) => {
          await opening.route(/v1\/weather/, (route) => route.abort('internetdisconnected'));
        });
        await page.waitForFunction(() => document.querySelector('inlay-weather')!.matches(':state(error)'));
        await page.unroute(/v1\/weather/);
        await page.context().setOffline(true);
        await page.context().setOffline(false);
        await settled(page);
      });

      it('shows the last good weather with its age on the next page, when the endpoint is gone', async () => {
        const { page } = await stage().open('/card.html');
        await settled(page);
        await page.evaluate(() => {
          const [[key, entry]] = JSON.parse(localStorage['inlay:1:weather']) as [
            [string, { expires: number }],
          ];
          localStorage['inlay:1:weather'] = JSON.stringify([[key, { ...entry, expires: Date.now() - 1 }]]);
        });
        await page.route(/v1\/weather/, (route) => route.abort());
        await page.reload();
        await page.waitForFunction(() => document.querySelector('inlay-weather')!.matches(':state(stale)'));
        const card = page.locator('inlay-weather');
        assert.match((await card.locator('[part=temperature]').textContent())!, /14/);
        assert.match((await card.locator('[part=time]').textContent())!, /^Updated /);
      });
    },
  );
});
