/** What an owner gets wrong: one sentence says where and what to write instead, the exit code is 1, and nothing stays. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { loadConfig, warningsOf } from '../../src/config/config.js';
import { secretsOf } from '../../src/config/secrets.js';
import { modules } from '../../src/modules.js';
import { runCommand } from '../support/process.js';

const site = { name: 'News', origins: ['https://news.example'] };
const withSite = (more: object) => ({ sites: [{ ...site, ...more }] });
const withSettings = (more: object) => ({ sites: [site], ...more });

const root = mkdtempSync(join(tmpdir(), 'inlay-bad-'));
after(() => rmSync(root, { recursive: true }));

describe('a setting that is wrong', () => {
  const cases: [what: string, settings: object | string, sentence: RegExp][] = [
    [
      'a language by its own name',
      withSite({ language: 'norsk' }),
      /^sites\[0\]\.language in \S+ is wrong: write "no", or one of en, ar, /,
    ],
    ['a language by its English name', withSite({ language: 'German' }), /write "de", or one of/],
    ['a locale of the system', withSite({ language: 'nb_NO' }), /write "nb-NO", or one of/],
    [
      'a language that is not there',
      withSite({ language: 'xx' }),
      /is wrong: write one of en, ar, .*zh-Hant/,
    ],
    ['no language', withSite({ language: '' }), /is wrong: write one of en, /],
    ['a time zone misspelt', withSite({ timeZone: 'Europe/Olso' }), /such as "Europe\/Oslo"/],
    ['a time zone by its city', withSite({ timeZone: 'New York' }), /such as "America\/New_York"/],
    [
      'an origin without its scheme',
      withSite({ origins: ['news.example'] }),
      /origins\[0\] in \S+ is wrong: write "https:\/\/news\.example"/,
    ],
    [
      'an origin with a path',
      withSite({ origins: ['http://news.example/blog?x'] }),
      /write "http:\/\/news\.example"/,
    ],
    ['an origin of another scheme', withSite({ origins: ['ftp://news.example'] }), /write an origin such as/],
    [
      'an origin with a password',
      withSite({ origins: ['https://me:pw@news.example'] }),
      /write an origin such as/,
    ],
    ['origins that are no list', withSite({ origins: 'https://news.example' }), /write a list of origins/],
    [
      'a setting cut short',
      withSite({ places: [{ name: 'B', lat: 60 }] }),
      /places\[0\]\.lat in \S+ is no setting: write latitude, or remove it\./,
    ],
    ['a setting in other letters', withSite({ timezone: 'UTC' }), /is no setting: write timeZone, /],
    [
      'a setting misspelt',
      withSettings({ coments: {} }),
      /^coments in \S+ is no setting: write comments, or remove it\.$/,
    ],
    [
      'a setting misspelt in a group',
      withSettings({ comments: { moderaton: 'all' } }),
      /^comments\.moderaton in \S+ is no setting: write moderation, /,
    ],
    [
      'a setting that is like none',
      withSettings({ colour: 'red' }),
      /is no setting: remove it or correct its name\./,
    ],
    [
      'a list for an object',
      withSettings({ comments: [] }),
      /^comments in \S+ is wrong: write an object such as \{\}, not a list\.$/,
    ],
    [
      'a list for an object in a list',
      withSite({ places: [[]] }),
      /^sites\[0\]\.places\[0\] in \S+ is wrong: write an object/,
    ],
    [
      'two sites of one origin',
      { sites: [site, { ...site, name: 'B' }] },
      /^sites\[1\]\.origins is wrong: the pages of https:\/\/news\.example belong to "News" already/,
    ],
    [
      'two sites that differ by www',
      { sites: [site, { name: 'B', origins: ['http://www.news.example'] }] },
      /belong to "News" already/,
    ],
    [
      'two sites of one name',
      { sites: [site, { ...site, origins: ['https://b.example'] }] },
      /^sites\[1\]\.name is wrong: "News" is another site's/,
    ],
    [
      'a promotion of no site',
      withSettings({ promos: { items: [{ id: 'a', url: 'https://x.example', title: 'T', site: 'Z' }] } }),
      /^promos\.items\[0\]\.site is wrong: there is no site "Z", write one of "News"\.$/,
    ],
    [
      'an author of no site',
      withSettings({ authors: [{ id: 'a', name: 'Ada', site: 'Z' }] }),
      /^authors\[0\]\.site is wrong: /,
    ],
    [
      'a promotion that ends before it begins',
      withSettings({
        promos: {
          items: [
            {
              id: 'a',
              url: 'https://x.example',
              title: 'T',
              from: '2026-05-02T00:00:00Z',
              until: '2026-05-01T00:00:00Z',
            },
          ],
        },
      }),
      /^promos\.items\[0\]\.until in \S+ is wrong: /,
    ],
    [
      'metrics on the readers’ port',
      withSettings({ port: 4300, metrics: { port: 4300 } }),
      /^metrics\.port is wrong: 4300 is the readers' port/,
    ],
    ['a path for a database', withSettings({ database: 'inlay.sqlite' }), /write "sqlite:inlay\.sqlite"/],
    [
      'an address without its scheme',
      withSettings({ publicUrl: 'inlay.example' }),
      /^publicUrl in \S+ is wrong: write an address such as/,
    ],
    [
      'an empty host, which would be every address of the machine',
      withSettings({ host: '' }),
      /^host in \S+ is wrong: write an address such as "127\.0\.0\.1"\.$/,
    ],
    [
      'an empty host for the metrics',
      withSettings({ metrics: { port: 1, host: '' } }),
      /^metrics\.host in \S+ is wrong: /,
    ],
    [
      'null for an object',
      withSettings({ weather: null }),
      /^weather in \S+ is wrong: write an object such as \{\}\.$/,
    ],
    [
      'a word for an object',
      withSettings({ sites: ['x'] }),
      /^sites\[0\] in \S+ is wrong: write an object such as \{\}\.$/,
    ],
    ['a number as text', withSettings({ port: '4300' }), /^port in \S+ is wrong: write a whole number/],
    [
      'no contact',
      withSite({ places: [{ name: 'B', latitude: 60, longitude: 5 }] }),
      /^weather\.contact is missing: /,
    ],
    ['an empty file', ' \n', /is empty: write an object such as \{"sites": \[\]\}\.$/],
    [
      'a comma too many',
      '{\n  "sites": [\n    {"name": "N",}\n  ]\n}',
      /not JSON at line 3, column 18: write a name in double quotes here, or remove the comma/,
    ],
    [
      'a comma missing',
      '{\n  "port": 1\n  "host": "x"\n}',
      /not JSON at line 3, column 3: write a comma between the two entries\.$/,
    ],
    ['a value missing', '{"sites": [}', /not JSON at line 1, column 12: write a value here/],
    ['single quotes', "{'port': 1}", /not JSON at line 1, column 2: put text into double quotes\.$/],
    [
      'a comment',
      '{"port": 1} // mine',
      /not JSON at line 1, column 13: remove the comment, for JSON has none\.$/,
    ],
    ['a brace that is not closed', '{"port": 1', /not JSON at line 1, column 11: write the closing \}/],
    ['a list of settings', '[]', /holds no settings: write an object/],
  ];

  for (const [what, settings, sentence] of cases)
    it(what, () => {
      const file = join(root, 'inlay.config.json');
      writeFileSync(file, typeof settings === 'string' ? settings : JSON.stringify(settings));
      assert.throws(
        () => loadConfig(modules, { flags: { config: file } }),
        ({ name, message }: Error) => {
          assert.equal(name, 'ConfigError');
          assert.match(message, sentence);
          assert.match(message, /^[^\n]+\.$/);
          return true;
        },
      );
    });

  it('in the environment', () => {
    assert.throws(() => loadConfig(modules, { environment: { INLAY_PROT: '1' } }), {
      message: 'INLAY_PROT in the environment is no setting: write INLAY_PORT, or remove it.',
    });
  });

  it('is none where a language has a region or a script', () => {
    const file = join(root, 'right.json');
    for (const language of ['de-AT', 'zh-TW', 'sr-Latn', 'en-GB', 'nb-NO', 'no'])
      assert.ok(
        (writeFileSync(file, JSON.stringify(withSite({ language }))),
        loadConfig(modules, { flags: { config: file } })),
        language,
      );
  });
});

describe('a setting under its old name', () => {
  const file = join(root, 'old.json');
  const load = (comments: object, environment = {}) => {
    writeFileSync(file, JSON.stringify(withSettings({ comments })));
    // one of them is a secret
    chmodSync(file, 0o600);
    return loadConfig(modules, { flags: { config: file }, environment });
  };

  it('works, with one line that names the new one', () => {
    const config = load({ pressure: 7 });
    assert.equal(config.comments.floodPerMinute, 7);
    assert.deepEqual(warningsOf(config), [
      'comments.pressure is called comments.floodPerMinute now: rename it',
    ]);
  });

  it('gives way to the new name, and works in the environment', () => {
    assert.equal(load({ pressure: 7, floodPerMinute: 8 }).comments.floodPerMinute, 8);
    const config = load({}, { INLAY_COMMENTS_PRESSURE: '9' });
    assert.equal(config.comments.floodPerMinute, 9);
    assert.deepEqual(warningsOf(config), [
      'INLAY_COMMENTS_PRESSURE is called INLAY_COMMENTS_FLOOD_PER_MINUTE now: rename it',
    ]);
    assert.deepEqual(warningsOf(load({ floodPerMinute: 8 })), []);
  });

  it('works also where the setting has moved to another group', () => {
    const config = load({ pepper: 'of the file' });
    assert.equal(config.pepper, 'of the file');
    assert.equal(warningsOf(config)[0], 'comments.pepper is called pepper now: rename it');
    const inEnvironment = load({}, { INLAY_COMMENTS_PEPPER: 'of the environment' });
    assert.equal(inEnvironment.pepper, 'of the environment');
    assert.deepEqual(secretsOf(inEnvironment), ['of the environment']);
  });
});

describe('a command that is wrong', () => {
  const cases: [args: string[], sentence: RegExp][] = [
    [['--prot', '1'], /Unknown option '--prot': write --port\.$/],
    [['-x'], /Unknown option '--x': see --help\.$/],
    [['--port', '1', '--port', '2'], /--port is given twice: write it once\.$/],
    [['--config='], /--config is empty: write its value after it\.$/],
    [['--host', ''], /--host is empty: /],
    [
      ['admin', 'Ada', '--days', '-1'],
      /--days has no value: write --days=VALUE if the value begins with a dash\.$/,
    ],
    [['admin', 'Ada', '--days=-1'], /--days -1 is wrong: /],
    [['admin', 'x'.repeat(61)], /the name is wrong: write up to 60 characters/],
    [['admin', 'Ada', '--public-name', ' '], /--public-name is wrong: /],
    [['--zzzzzz'], /Unknown option '--zzzzzz': see --help\.$/],
    [['--port'], /argument missing: see --help\.$/],
    [['--port', 'abc'], /--port is wrong: write a whole number/],
    [['bakup', 'x'], /bakup is no command: write backup\.$/],
    [['frobnicate'], /is no command: write one of serve, admin, /],
    [['export', '--role', 'owner'], /--role is no option of export: see --help\.$/],
    [['--config', 'none.json'], /none\.json cannot be read: /],
    [['admin', ''], /admin needs a name: /],
    [['admin', '--role', 'editor'], /admin needs a name: /],
    [['admin', 'Ada', '--role', 'boss'], /--role boss is no role: write one of moderator, editor, owner\.$/],
    [['admin', 'Ada', '--days', 'soon'], /--days soon is wrong: write a number of days/],
    [
      ['admin'],
      /inlay\.sqlite does not exist: run this where the server runs, or name its settings with --config\.$/,
    ],
    [['admin', 'remove', 'Ada'], /inlay\.sqlite does not exist: /],
    [['export'], /inlay\.sqlite does not exist: /],
    [['erase', 'Ada'], /inlay\.sqlite does not exist: /],
    [['init', 'news'], /init needs the address of your site: /],
    [['init'], /init needs the address of your site: /],
    [['init', 'ftp://news.example'], /init needs the address of your site: /],
    [['init', 'inlay.config.json'], /cannot be reached: correct the address/],
    [['check', 'news.example'], /check needs the address of a page: /],
  ];
  for (const [args, sentence] of cases)
    it(`${args.join(' ') || 'nothing'}`, async () => {
      const cwd = mkdtempSync(join(root, 'command-'));
      const { code, output, errors } = await runCommand(args, { cwd });
      assert.deepEqual([code, output], [1, '']);
      assert.match(errors, /^inlay-server: [^\n]+\.\n$/);
      assert.match(errors.trim(), sentence);
      assert.deepEqual(readdirSync(cwd), []);
    });
});
