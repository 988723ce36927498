import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startServer } from '../../../test/support/server.js';
import { collect, type InitFlags } from '../../src/init/answers.js';
import { discover } from '../../src/init/discover.js';
import { findCluster } from '../support/cluster.js';
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
    [
      'an unknown time zone',
      () => init('--time-zone', 'Mars/Olympus'),
      /--time-zone is wrong: .*IANA time zone/,
    ],
    ['decimals after commas', () => init('--place', 'Bergen,60,39,5,32'), /with points for the decimals/],
    [
      'a language that is not there',
      () => init('--language', 'norsk'),
      /--language is wrong: write "no", or one of/,
    ],
    [
      'a place without a contact',
      () => init('--place', 'Bergen,60.39,5.32'),
      /--contact is missing: write an email/,
    ],
    [
      'an address without its scheme',
      () => init('--public-url', 'x.example'),
      /--public-url is wrong: write an/,
    ],
    ['a name that is empty', () => init('--name', ''), /--name is wrong: write a name for the site/],
    [
      'a folder that is not there',
      () => init('--config', 'none/inlay.config.json'),
      /none\/inlay\.config\.json\.partial cannot be written .*: create the folder none\.$/m,
    ],
    [
      'a database that does not answer',
      () => init('--database', 'postgres://inlay:secret@127.0.0.1:1/inlay'),
      /PostgreSQL at 127\.0\.0\.1:1 does not answer/,
    ],
  ];
  for (const [what, run, sentence] of wrong)
    it(`are not written for ${what}; one sentence says why`, async () => {
      const { code, errors } = await run();
      assert.equal(code, 1);
      assert.match(errors, sentence);
      assert.equal(errors.trim().split('\n').length, 1);
      assert.deepEqual(readdirSync(folder), []);
    });

  it('are written where --config says, with every setting that was a flag', async () => {
    const { code, errors, output } = await init('--config', 'mine.json', '--port', '4399');
    assert.equal(code, 0, errors);
    assert.deepEqual(readdirSync(folder).sort(), ['inlay.sqlite', 'mine.json']);
    assert.equal(JSON.parse(readFileSync(join(folder, 'mine.json'), 'utf8')).port, 4399);
    assert.match(output, /http:\/\/localhost:4399\/inlay\.js/);
  });

  it('are read by everybody, and the database by its user and group alone', async () => {
    await init();
    const modeOf = (name: string) => statSync(join(folder, name)).mode & 0o777;
    assert.equal(modeOf('inlay.config.json'), 0o644);
    assert.equal(modeOf('inlay.sqlite') & 0o007, 0);
  });

  it('are read by their owner alone where they hold a password', async (t) => {
    const cluster = await findCluster();
    if (!cluster) return t.skip('PostgreSQL is not installed');
    try {
      const database = (await cluster.create('init')).replace('inlay@', 'inlay:s3cret-word@');
      const { code, output, errors } = await init('--database', database);
      assert.equal(code, 0, errors);
      assert.equal(settings().database, database);
      assert.equal(statSync(join(folder, 'inlay.config.json')).mode & 0o777, 0o600);
      assert.match(
        output,
        /holds the password of the database, so nobody but you may read it\..*INLAY_DATABASE_FILE/,
      );
      assert.doesNotMatch(output, /s3cret-word/);
      assert.deepEqual(readdirSync(folder), ['inlay.config.json']);
    } finally {
      await cluster.stop();
    }
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
  const page = { status: 200, url: 'https://news.example/', headers: new Headers(), body: front };
  const askAll = async (flags: InitFlags, answer: (question: string, proposal: string) => string) => {
    const asked: string[] = [];
    const prompt = async (question: string, proposal: string) => {
      asked.push(`${question} [${proposal}]`);
      return answer(question, proposal);
    };
    const terminal = { prompt, say: () => {} };
    const found = await discover(page, async () => null);
    return { asked, answers: await collect(found, flags, { terminal, check: () => {} }) };
  };

  it('propose what the site says, and take what is typed instead', async () => {
    const { asked, answers } = await askAll({}, (question, proposal) =>
      question === 'The name of the site' ? 'The Harbour Post' : proposal,
    );
    assert.ok(asked.includes('The name of the site [Der Hafenbote]'));
    assert.deepEqual([answers.name, answers.language, answers.place], ['The Harbour Post', 'de-DE', null]);
  });

  it('pass over what a flag has answered', async () => {
    const flags = { name: 'Post', language: 'de', place: '', 'time-zone': 'Europe/Berlin', 'public-url': '' };
    const { asked } = await askAll(flags, (_, proposal) => proposal);
    assert.deepEqual(asked, []);
  });
});
