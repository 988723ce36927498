import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { version } from '../../src/version.js';
import { startServer } from '../support/server.js';

const folder = new URL('../../dist/scripts/', import.meta.url);
const skip = existsSync(new URL('inlay.js', folder)) ? false : 'the scripts are not built';
const sample = { weather: { provider: 'sample' as const }, demo: 'no-such-folder' };
const immutable = 'public, max-age=31536000, immutable';

describe('the scripts and the style sheet', { skip }, () => {
  it('are asked for anew where their name stays, and kept for ever where it says the content', async () => {
    await using server = await startServer(sample);
    // a build's hash, or the version: words have neither digits nor capitals
    const isFixed = (name: string) => /[\dA-Z]/.test(name);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.\w+$/.test(name),
    );
    const sheets = readdirSync(new URL('../../../src/themes', import.meta.url));
    const themes = sheets.map((name) => `themes/${name}`);
    for (const needed of ['inlay.js', `inlay-${version}.js`, 'inlay.css', 'inlay-weather.js', ...themes])
      assert.ok(names.includes(needed), needed);
    for (const name of names) {
      const answer = await fetch(`${server.url}/${name}`, { headers: { Origin: 'https://news.example' } });
      assert.equal(answer.status, 200, name);
      assert.equal(answer.headers.get('Cache-Control'), isFixed(name) ? immutable : 'public, no-cache', name);
      assert.match(answer.headers.get('ETag')!, /^W\/"/, name);
      // scripts with a hash, and modules, are read across origins
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*', name);
      const type = name.endsWith('.css')
        ? 'text/css'
        : name.endsWith('.js')
          ? 'text/javascript'
          : 'application/json';
      assert.match(answer.headers.get('Content-Type')!, new RegExp(`^${type}`), name);
      assert.equal(await answer.text(), readFileSync(new URL(name, folder), 'utf8'), name);
    }
  });

  it('stand beside the admin, to which a browser at the server’s own address is led', async () => {
    await using server = await startServer(sample);
    const open = (headers = {}) => fetch(`${server.url}/`, { redirect: 'manual', headers });
    const led = await open({ Accept: 'text/html,*/*;q=0.8' });
    assert.deepEqual([led.status, led.headers.get('Location')], [302, 'admin/']);
    assert.equal((await open()).status, 404);
  });

  it('cost an asker who has them a 304', async () => {
    await using server = await startServer(sample);
    const etag = (await fetch(`${server.url}/inlay.js`)).headers.get('ETag')!;
    const again = await fetch(`${server.url}/inlay.js`, { headers: { 'If-None-Match': etag } });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('Cache-Control'), 'public, no-cache');
  });
});
