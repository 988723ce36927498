import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onBothOrigins } from './support.js';

const html = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A first page</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/inlay.css">
  <script type="module" src="/inlay.js"></script>
  <inlay-date></inlay-date>
  <inlay-weather layout="card"></inlay-weather>
</html>`;

const config = {
  weather: { provider: 'sample' },
  sites: [
    {
      name: 'Test',
      origins: ['http://localhost:*', 'http://127.0.0.1:*'],
      timeZone: 'Europe/Oslo',
      places: [{ name: 'Harbour', latitude: 60.39, longitude: 5.32, timeZone: 'Europe/Oslo' }],
    },
  ],
};

onBothOrigins('a page with one script', { config, pages: { 'index.html': html } }, (stage) => {
  it('shows what its endpoint answers, the script’s own server, under a strict policy', async () => {
    const { page, problems } = await stage().open('/');
    await page.locator('inlay-date time').waitFor();
    await page.locator('inlay-weather').getByText('Harbour').first().waitFor();
    await page.locator('inlay-weather').getByText('sample').first().waitFor();
    assert.deepEqual(problems, []);
  });
});
