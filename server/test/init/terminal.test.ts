/** `init` at a terminal, played to its end as a person would. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, beforeEach, describe, it } from 'node:test';
import { terminalOn } from '../../src/init/terminal.js';
import { hasTerminal, runAtTerminal, type Step } from '../support/terminal.js';

const pages: Record<string, string> = {
  '/': '<!doctype html><html lang="nb"><title>Ålesunds Avis – nyheter</title>',
};
const site = createServer(({ url = '' }, response) => {
  if (url === '/moved') return void response.writeHead(301, { Location: '/' }).end();
  response.writeHead(pages[url] ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' }).end(pages[url]);
});

const root = mkdtempSync(join(tmpdir(), 'inlay-terminal-'));
let address: string;
before(async () => {
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
after(() => {
  site.close();
  rmSync(root, { recursive: true });
});

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(root, 'case-'));
});
const init = (
  steps: readonly Step[],
  { args = [address], ...options }: { args?: string[]; columns?: number } = {},
) => runAtTerminal(['init', ...args], steps, { cwd, ...options });
const settings = () => JSON.parse(readFileSync(join(cwd, 'inlay.config.json'), 'utf8'));

const enter = '\r';
/** Every question, with an answer that takes the person on to the next. */
const questions: Step[] = [
  [/The name of the site \[Ålesunds Avis\]: /, enter],
  [/Its language \[nb\]: /, enter],
  [/A place for the weather.*: /, 'Ålesund,62.47,6.15\r'],
  [/The time zone of the site \[Europe\/Oslo\]: /, enter],
  [/An email or web address.*: /, 'web@news.example\r'],
  [/Where readers will reach this server.*: /, 'https://inlay.news.example\r'],
];

describe('init at a terminal', { skip: hasTerminal() ? false : 'needs script of util-linux' }, () => {
  it('asks for what it does not find, and ends with the lines to paste', async () => {
    const { code, shown } = await init(questions);
    assert.equal(code, 0, shown);
    assert.match(shown, /src="https:\/\/inlay\.news\.example\/inlay\.js"/);
    assert.match(shown, /No sitemap and no feed was found/);
    assert.deepEqual(settings(), {
      $schema: './node_modules/inlay-server/dist/inlay.config.schema.json',
      publicUrl: 'https://inlay.news.example/',
      proxies: 1,
      sites: [
        {
          name: 'Ålesunds Avis',
          origins: [address],
          timeZone: 'Europe/Oslo',
          language: 'nb',
          places: [{ name: 'Ålesund', latitude: 62.47, longitude: 6.15 }],
        },
      ],
      weather: { provider: 'met-norway', contact: 'web@news.example' },
    });
  });

  it('asks again where an answer is wrong, and says what to write', async () => {
    const { code, shown } = await init([
      questions[0]!,
      [/Its language/, 'norsk\r'],
      [/Write "no", or one of en, [^]*Its language.*: /, 'no\r'],
      [/A place/, 'Bergen\r'],
      [/Write its name, latitude and longitude/, 'Bergen,60,39,5,32\r'],
      [/Write its name, latitude and longitude/, '東京,35.68,139.76\r'],
      [/time zone.*\[Asia\/Tokyo\]/, 'Tokyo\r'],
      [/Write an IANA time zone such as "Asia\/Tokyo"/, enter],
      [/An email/, enter],
      [/Write an email address or a web address of yours, which met-norway requires/, 'me@news.example\r'],
      [/Where readers/, 'inlay.example\r'],
      [/Write an address such as/, enter],
    ]);
    assert.equal(code, 0, shown);
    const { sites, publicUrl } = settings();
    assert.equal(publicUrl, undefined);
    assert.equal(sites[0].language, 'no');
    assert.deepEqual(sites[0].places, [{ name: '東京', latitude: 35.68, longitude: 139.76 }]);
  });

  it('gives answers that are pasted at once to their questions, on a narrow terminal too', async () => {
    const pasted = ['Post 東京', 'en', 'Ålesund,62.47,6.15', '', 'web@news.example', '', ''].join('\r');
    const { code, shown } = await init([[/The name of the site/, pasted]], { columns: 40 });
    assert.equal(code, 0, shown);
    const { sites, weather } = settings();
    assert.deepEqual(
      [sites[0].name, sites[0].language, sites[0].places[0].name, sites[0].timeZone, weather.contact],
      ['Post 東京', 'en', 'Ålesund', 'Europe/Oslo', 'web@news.example'],
    );
  });

  it('asks for the address too, follows a redirect, and does without the scheme', async () => {
    const typed = `${address.replace('http://', '')}/moved\r`;
    const { code, shown } = await init([[/The address of your site.*: /, typed], ...questions], { args: [] });
    assert.equal(code, 0, shown);
    assert.deepEqual(settings().sites[0].origins, [address]);
  });

  for (const [key, name, expected] of [
    ['\u0004', 'Ctrl-D', 1],
    ['\u0003', 'Ctrl-C', 130],
  ] as const)
    for (let at = 0; at < questions.length; at++)
      it(`leaves nothing behind after ${name} at question ${at + 1}`, async () => {
        const { code, shown } = await init([...questions.slice(0, at), [questions[at]![0], key]]);
        assert.equal(code, expected, shown);
        assert.equal(shown.match(/inlay-server: init was cancelled/g)?.length, 1);
        assert.deepEqual(readdirSync(cwd), []);
      });
});

describe('answers that are pasted ahead', () => {
  it('wait for their questions, and the end of the input cancels those that have none', async () => {
    const input = new PassThrough();
    const { prompt, close } = terminalOn(input, new PassThrough());
    const first = prompt('First', 'a');
    input.end('one\n\ntwo\n');
    assert.equal(await first, 'one');
    assert.equal(await prompt('Second', 'proposed'), 'proposed');
    assert.equal(await prompt('Third', ''), 'two');
    await assert.rejects(prompt('Fourth', ''), { name: 'ConfigError', message: /^init was cancelled/ });
    close();
  });
});
