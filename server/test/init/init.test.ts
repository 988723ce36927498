import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startServer } from '../../../test/support/server.js';
import { collect } from '../../src/init/answers.js';
import { discover } from '../../src/init/discover.js';
import { runCommand } from '../support/process.js';

const front = `<!doctype html><html lang="de_DE"><head><title>Der Hafenbote: Nachrichten vom Kai</title>
  <link rel="alternate" type="application/rss+xml" href="/kommentare/feed/comments.xml">
  <link rel="alternate" type="application/atom+xml" href="/feed.xml"></head><body></body></html>`;
const files: Record<string, [type: string, body: string]> = {
  '/': ['text/html', front],
  '/robots.txt': ['text/plain', 'User-agent: *\nSitemap: /map.xml\n'],
  '/map.xml': [
    'application/xml',
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>',
  ],
};
const site = createServer((request, response) => {
  const [type, body] = files[request.url!] ?? [];
  response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type ?? 'text/plain' }).end(body);
});

let address: string;
before(async () => {
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
after(() => site.close());

const root = mkdtempSync(join(tmpdir(), 'inlay-init-'));
after(() => rmSync(root, { recursive: true }));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
});
const init = (...args: string[]) => runCommand(['init', address, ...args], { cwd: folder });
const settings = () => JSON.parse(readFileSync(join(folder, 'inlay.config.json'), 'utf8'));

describe('the first settings', () => {
  it('come from the site and from flags, and the server starts with them', async () => {
    const { code, output, errors } = await init(
      '--place',
      'Bergen,60.39,5.32',
      '--contact',
      'web@news.example',
    );
    assert.equal(code, 0, errors);
    const written = settings();
    assert.deepEqual(written.sites, [
      {
        name: 'Der Hafenbote',
        origins: [address],
        timeZone: 'Europe/Oslo',
        language: 'de-DE',
        places: [{ name: 'Bergen', latitude: 60.39, longitude: 5.32 }],
      },
    ]);
    assert.deepEqual(written.posts.sources, [{ type: 'sitemap', url: `${address}/map.xml` }]);
    assert.equal(written.weather.contact, 'web@news.example');
    assert.match(written.$schema, /\.schema\.json$/);
    assert.match(output, /<script type="module" src="http:\/\/localhost:4300\/inlay\.js"><\/script>/);

    const token = /at http:\/\/localhost:4300\/admin\/:\n(\S+)/.exec(output)![1]!;
    const server = await startServer({
      config: { ...written, database: `sqlite:${join(folder, 'inlay.sqlite')}` },
    });
    try {
      const headers = { Authorization: `Bearer ${token}` };
      assert.equal((await fetch(`${server.url}/v1/admin/session`, { headers })).status, 200);
    } finally {
      await server.stop();
    }
  });

  it('put the address of the server into the lines to paste', async () => {
    const { output } = await init('--public-url', 'https://inlay.hafenbote.example');
    assert.match(output, /href="https:\/\/inlay\.hafenbote\.example\/inlay\.css"/);
    assert.equal(settings().proxies, 1);
  });

  it('name the database that the token is in, so that the server and every command find it', async () => {
    const database = `sqlite:${join(folder, 'elsewhere.sqlite')}`;
    const { code, errors } = await init('--database', database);
    assert.equal(code, 0, errors);
    assert.equal(settings().database, database);
    const { output } = await runCommand(['admin'], { cwd: folder });
    assert.match(output, /^owner, owner, all sites, /);
    assert.ok(!existsSync(join(folder, 'inlay.sqlite')));
  });

  const wrong: [string, () => Promise<{ code: number; errors: string }>, RegExp][] = [
    ['no address', () => runCommand(['init'], { cwd: folder }), /init needs the address of your site/],
    [
      'a site that is away',
      () => runCommand(['init', 'http://127.0.0.1:1/'], { cwd: folder }),
      /cannot be reached/,
    ],
    [
      'a page that is missing',
      () => runCommand(['init', `${address}/nowhere`], { cwd: folder }),
      /answers 404/,
    ],
    ['a place without coordinates', () => init('--place', 'Bergen'), /the place "Bergen" is wrong/],
    ['a place outside the world', () => init('--place', 'Nowhere,91,0'), /the place "Nowhere,91,0" is wrong/],
    ['an unknown time zone', () => init('--time-zone', 'Mars/Olympus'), /IANA time zone/],
  ];
  for (const [what, run, sentence] of wrong)
    it(`are not written for ${what}; one sentence says why`, async () => {
      const { code, errors } = await run();
      assert.equal(code, 1);
      assert.match(errors, sentence);
      assert.equal(errors.trim().split('\n').length, 1);
      assert.deepEqual(readdirSync(folder), []);
    });

  it('do not replace those that are there', async () => {
    writeFileSync(join(folder, 'inlay.config.json'), '{}');
    const { code, errors } = await init();
    assert.equal(code, 1);
    assert.match(errors, /inlay\.config\.json exists already/);
    assert.ok(!existsSync(join(folder, 'inlay.sqlite')));
  });
});

describe('the questions', () => {
  it('propose what the site says, and take what is typed instead', async () => {
    const ask = async () => null;
    const page = { status: 200, url: 'https://news.example/', headers: new Headers(), body: front };
    const asked: string[] = [];
    const prompt = async (question: string, proposal: string) => {
      asked.push(`${question} [${proposal}]`);
      return question === 'The name of the site' ? 'The Harbour Post' : proposal;
    };
    const answers = await collect(await discover(page, ask), {}, prompt);
    assert.ok(asked.includes('The name of the site [Der Hafenbote]'));
    assert.deepEqual([answers.name, answers.language, answers.place], ['The Harbour Post', 'de-DE', null]);
  });

  it('pass over what a flag has answered', async () => {
    const ask = async () => null;
    const page = { status: 200, url: 'https://news.example/', headers: new Headers(), body: front };
    const asked: string[] = [];
    const prompt = async (question: string, proposal: string) => (asked.push(question), proposal);
    const flags = { name: 'Post', language: 'de', place: '', 'time-zone': 'Europe/Berlin', 'public-url': '' };
    await collect(await discover(page, ask), flags, prompt);
    assert.deepEqual(asked, []);
  });
});
