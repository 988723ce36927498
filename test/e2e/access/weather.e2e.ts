import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleWeather, weatherStates } from '../../../src/weather/states.js';
import { startForecaster, type Forecaster } from '../../support/forecaster.js';
import { story } from '../story.js';
import { onBothOrigins, type Stage } from '../support.js';
import { listen, Reader } from './reader.js';

const card = '<inlay-weather loading="eager" places></inlay-weather>';
const pages = {
  'index.html': story(card),
  'ar/index.html': story(card).replace('<html lang="en">', '<html lang="ar" dir="rtl">'),
};
const place = (name: string, latitude: number) => ({ name, latitude, longitude: 5.3, timeZone: 'UTC' });
const bergen = [place('Bergen, Vestland, Norway', 60.39), place('Bergen, North Holland, Netherlands', 52.67)];
const { alerts } = weatherStates.find(({ name }) => name === 'warnings')!.answer as { alerts: object[] };

/** The server's weather; warnings and places, for which it would ask the world, are made up. */
async function open(stage: Stage, path = '/'): Promise<{ reader: Reader; page: Page; problems: string[] }> {
  const { page, problems } = await stage.open(path, {}, async (opening) => {
    await listen(opening);
    await opening.route(/\/v1\/weather/, async (route) => {
      const url = new URL(route.request().url());
      const headers = { 'access-control-allow-origin': '*' };
      if (url.pathname.endsWith('/places'))
        return route.fulfill({
          json: { places: url.searchParams.get('q') === 'Bergen' ? bergen : [] },
          headers,
        });
      if (url.searchParams.has('lat'))
        return route.fulfill({ json: { ...exampleWeather(), anywhere: true, search: true }, headers });
      const response = await route.fetch();
      const json = { ...((await response.json()) as object), anywhere: true, search: true, alerts };
      return route.fulfill({ response, json });
    });
  });
  await page.locator('inlay-weather summary').first().waitFor();
  return { reader: new Reader(page), page, problems };
}

describe('weather by keyboard and by ear', () => {
  let forecaster: Forecaster;
  before(async () => void (forecaster = await startForecaster()));
  after(() => forecaster.stop());

  const config = () => ({
    sites: [
      {
        ...{ name: 'Test paper', origins: ['https://paper.example'], timeZone: 'UTC' },
        places: [{ name: 'Grønnvik', latitude: 59.3, longitude: 5.2, timeZone: 'UTC' }],
      },
    ],
    weather: { provider: 'open-meteo', endpoint: forecaster.url },
  });

  onBothOrigins(
    'the card',
    {
      pages,
      get config() {
        return config();
      },
    },
    (stage) => {
      test('changes its units, and the button says what it does next', async () => {
        const { reader, page, problems } = await open(stage());
        assert.deepEqual(await reader.heard(), [], 'nothing is announced while the page loads');
        await reader.tabTo('button: Show in °F');
        await reader.press('Enter', 'button: Show in °C');
        await reader.finds('StaticText: Grønnvik: Showers, 58°F, High 61°F, Low 48°F');
        await reader.press('Space', 'button: Show in °F');
        await reader.finds('StaticText: Grønnvik: Showers, 14°C, High 16°C, Low 9°C');
        assert.deepEqual(problems, []);
        await page.context().close();
      });

      test('opens its warnings, and leads to more about them', async () => {
        const { reader, page, problems } = await open(stage());
        await reader.findsNo('strong: ');
        await reader.tabTo(/^\w+: 2 warnings: Gale warning until .+, expanded false$/);
        await reader.press('Enter', /^\w+: 2 warnings: Gale warning until .+, expanded true$/);
        await reader.finds(
          'StaticText: West 20 m/s in exposed places from this evening. Secure loose objects.',
        );
        await reader.press('Tab', 'link: More about this warning');
        await reader.press('Shift+Tab', /^\w+: 2 warnings: Gale warning until .+, expanded true$/);
        await reader.press('Space', /^\w+: 2 warnings: Gale warning until .+, expanded false$/);
        assert.deepEqual(problems, []);
        await page.context().close();
      });

      test('reads the hours one by one', async () => {
        const { reader, page, problems } = await open(stage());
        const hours = page.locator('inlay-weather [role=slider]');
        // what the protocol leaves out of the tree
        const words = async () => (await hours.getAttribute('aria-valuetext'))!;
        const seen = page.locator('inlay-weather [part=reading]');
        await reader.tabTo('slider: hour, value 0');
        const first = await words();
        assert.match(first, / · .* · −?\d+°/);
        await reader.press('ArrowRight', 'slider: hour, value 1');
        assert.notEqual(await words(), first);
        await reader.press('ArrowUp', 'slider: hour, value 2');
        await reader.press('PageUp', 'slider: hour, value 8');
        assert.equal(await seen.innerText(), await words());
        const last = `slider: hour, value ${await hours.getAttribute('aria-valuemax')}`;
        await reader.press('End', last);
        await reader.press('ArrowRight', last);
        await reader.press('Home', 'slider: hour, value 0');
        await reader.press('ArrowLeft', 'slider: hour, value 0');
        assert.equal(await words(), first);
        await reader.press('Escape', 'slider: hour, value 0');
        await seen.waitFor({ state: 'hidden' });
        assert.deepEqual(problems, []);
        await page.context().close();
      });

      test('finds a place, shows it, remembers it, and forgets it', async () => {
        const { reader, page, problems } = await open(stage());
        await reader.tabTo(/^\w+: Search for a place, expanded false$/);
        await reader.press('Enter', /^\w+: Search for a place, expanded true$/);
        await reader.press('Tab', 'combobox: Search for a place, expanded false');
        await reader.type('Atlantis');
        await reader.hears('No place found');
        for (const _ of 'Atlantis') await reader.press('Backspace');
        await reader.type('Bergen');
        await reader.isAt('combobox: Search for a place, expanded true');
        await reader.finds('option: Bergen, Vestland, Norway');
        await reader.isActive('option: Bergen, Vestland, Norway');
        await reader.press('ArrowDown');
        await reader.isActive('option: Bergen, North Holland, Netherlands');
        await reader.press('ArrowDown');
        await reader.isActive('option: Bergen, Vestland, Norway');
        await reader.press('Escape', /^\w+: Search for a place, expanded false$/);
        await reader.press('Enter');
        await reader.press('Tab', 'combobox: Search for a place, expanded true');
        await reader.press('Enter', /^\w+: Search for a place, expanded false$/);
        await reader.finds('heading: Bergen, Vestland, Norway');
        await reader.isAt(/^\w+: Search for a place, expanded false$/);
        await reader.press('Enter');
        await reader.press('Tab', 'combobox: Search for a place, expanded false');
        await reader.press('Tab', 'button: Bergen, Vestland, Norway');
        await reader.press('Tab', 'button: Remove Bergen, Vestland, Norway');
        await reader.press('Enter', 'combobox: Search for a place, expanded false');
        await reader.findsNo('button: Bergen, Vestland, Norway');
        assert.deepEqual(problems, []);
        await page.context().close();
      });

      test('does the same from right to left', async () => {
        const { reader, page, problems } = await open(stage(), '/ar/');
        await reader.tabTo(/، expanded|, expanded false$/);
        await reader.press('Enter', /, expanded true$/);
        await reader.press('Tab', /^combobox: .*, expanded false$/);
        await reader.type('Bergen');
        await reader.isActive('option: Bergen, Vestland, Norway');
        await reader.press('Enter', /, expanded false$/);
        await reader.finds('heading: Bergen, Vestland, Norway');
        assert.deepEqual(problems, []);
        await page.context().close();
      });
    },
  );
});
