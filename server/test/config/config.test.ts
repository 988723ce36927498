import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { variableOf } from '../../src/config/layers.js';
import { secretsOf } from '../../src/config/secrets.js';
import { loadConfig, warningsOf } from '../../src/config/config.js';
import { createLog } from '../../src/log.js';
import { modules } from '../../src/modules.js';
import { runCommand } from '../support/process.js';

const folder = mkdtempSync(join(tmpdir(), 'inlay-config-'));
after(() => rmSync(folder, { recursive: true }));

const file = (words: string) => {
  const path = join(folder, 'inlay.json');
  writeFileSync(path, words);
  return path;
};
const site = { name: 'News', origins: ['https://news.example'] };
const place = { name: 'Oslo', latitude: 59.91, longitude: 10.75 };

describe('settings', () => {
  it('come from the file, then the environment, then the command line; the later one wins', () => {
    const config = file(JSON.stringify({ port: 1, host: 'a', sites: [site], weather: { anywhere: false } }));
    const environment = {
      PORT: '2',
      INLAY_HOST: 'b',
      INLAY_WEATHER_PROVIDER: 'open-meteo',
      INLAY_WEATHER_ANYWHERE: 'true',
    };
    const result = loadConfig(modules, { flags: { config, port: '3' }, environment });
    assert.equal(result.port, 3);
    assert.equal(result.host, 'b');
    assert.deepEqual([result.weather.provider, result.weather.anywhere], ['open-meteo', true]);
  });

  it('keep a key of digits as text', () => {
    assert.equal(loadConfig(modules, { environment: { INLAY_WEATHER_KEY: '0123' } }).weather.key, '0123');
  });

  it('give a demo a site on this machine at any port', () => {
    const { sites } = loadConfig(modules, { flags: { demo: folder } });
    assert.deepEqual(sites[0]!.origins, ['http://localhost:*', 'http://127.0.0.1:*']);
  });

  const wrong: [what: string, settings: unknown, environment: Record<string, string>, sentence: RegExp][] = [
    ['an unknown setting', { wether: {} }, {}, /^wether in .* is no setting/],
    ['a wrong port', { port: 'abc' }, {}, /^port in .* is wrong: write a whole number from 0 to 65535\.$/],
    ['a wrong port in the environment', {}, { PORT: 'abc' }, /^PORT is wrong: write a whole number/],
    [
      'an unknown variable',
      {},
      { INLAY_WETHER: 'x' },
      /^INLAY_WETHER in the environment is no setting: remove it or correct its name\.$/,
    ],
    ['a wrong database', { database: 'mysql://x' }, {}, /^database in .* is wrong: write "sqlite:path" or/],
    [
      'a site without a name',
      { sites: [{ origins: ['https://a.example'] }] },
      {},
      /^sites\[0\]\.name in .* is missing: write a name/,
    ],
    [
      'a site without origins',
      { sites: [{ name: 'A', origins: [] }] },
      {},
      /^sites\[0\]\.origins in .* is wrong: write at least one origin/,
    ],
    [
      'an origin with a path',
      { sites: [{ ...site, origins: ['https://a.example/b'] }] },
      {},
      /^sites\[0\]\.origins\[0\] in .* without a path\.$/,
    ],
    [
      'any port of a public host',
      { sites: [{ ...site, origins: ['https://a.example:*'] }] },
      {},
      /^sites\[0\]\.origins\[0\]/,
    ],
    [
      'a wrong zone',
      { sites: [{ ...site, timeZone: 'Oslo' }] },
      {},
      /timeZone in .* write an IANA time zone/,
    ],
    [
      'a wrong latitude',
      { sites: [{ ...site, places: [{ ...place, latitude: 95 }] }] },
      {},
      /^sites\[0\]\.places\[0\]\.latitude .* -90 to 90/,
    ],
    [
      'an unknown provider',
      { weather: { provider: 'yr' } },
      {},
      /^weather\.provider in .*write one of met-norway, /,
    ],
    ['a demo that is not there', { demo: '/nope' }, {}, /^demo is wrong: \/nope is no folder, give --demo/],
    [
      'a wrong port that another hides',
      { port: 'abc' },
      { PORT: '1' },
      /^port in .* is wrong: write a whole number/,
    ],
    [
      'MET Norway without contact',
      { sites: [{ ...site, places: [place] }] },
      {},
      /^weather\.contact is missing: write an email/,
    ],
    [
      'OpenWeather without a key',
      { weather: { provider: 'openweather', anywhere: true } },
      {},
      /^weather\.key is missing/,
    ],
    [
      'sample data outside the demo',
      { weather: { provider: 'sample', anywhere: true } },
      {},
      /^weather\.provider is wrong: "sample"/,
    ],
  ];
  for (const [what, settings, environment, sentence] of wrong)
    it(`with ${what} are refused in one sentence`, () => {
      const config = file(JSON.stringify(settings));
      assert.throws(
        () => loadConfig(modules, { flags: { config }, environment }),
        ({ name, message }: Error) => {
          assert.equal(name, 'ConfigError');
          assert.match(message, sentence);
          assert.ok(!message.includes('\n'));
          return true;
        },
      );
    });

  it('may lack in the file what the environment says', () => {
    const config = file(
      JSON.stringify({ comments: { akismet: { endpoint: 'https://checks.example/1.1/' } } }),
    );
    const environment = { INLAY_COMMENTS_AKISMET_KEY: 'abc' };
    assert.equal(loadConfig(modules, { flags: { config }, environment }).comments.akismet?.key, 'abc');
    assert.throws(
      () => loadConfig(modules, { flags: { config } }),
      /^ConfigError: comments\.akismet\.key in .* is missing/,
    );
  });

  it('in a file that is no JSON, no object, or not there are refused in one sentence', () => {
    assert.throws(() => loadConfig(modules, { flags: { config: file('{') } }), /inlay\.json is not JSON/);
    assert.throws(
      () => loadConfig(modules, { flags: { config: file('[]') } }),
      /inlay\.json holds no settings/,
    );
    assert.throws(
      () => loadConfig(modules, { flags: { config: join(folder, 'none.json') } }),
      /none\.json cannot be read/,
    );
  });
});

describe('secrets among the settings', () => {
  const secret = (words: string) => {
    const path = join(folder, 'secret');
    writeFileSync(path, words);
    return path;
  };
  const settings = {
    database: 'postgres://inlay:p%40ssword@db.example/inlay',
    weather: { key: 'weather-key' },
    comments: {
      pepper: 'pepper-pepper',
      akismet: { key: 'akismet-key' },
      moderator: { key: 'moderator-key' },
    },
    admin: {
      oidc: {
        issuer: 'https://accounts.example',
        clientId: 'inlay',
        clientSecret: 'client-secret',
        people: [{ email: 'ada@news.example' }],
      },
    },
    sites: [site],
    posts: { sources: [{ type: 'ghost', url: 'https://news.example/?key=ghost-key' }] },
  };
  const secrets = [
    'p%40ssword',
    'p@ssword',
    'weather-key',
    'pepper-pepper',
    'akismet-key',
    'moderator-key',
    'client-secret',
    'ghost-key',
  ];

  it('are known, so that the log never shows one', () => {
    const config = loadConfig(modules, { settings });
    assert.deepEqual(secretsOf(config).sort(), [...secrets].sort());
    const lines: string[] = [];
    const log = createLog({ secrets: secretsOf(config), write: (line) => lines.push(line) });
    for (const one of secrets) log.error(`it failed with ${one}`, { url: `https://x.example/?k=${one}` });
    for (const line of lines) for (const one of secrets) assert.ok(!line.includes(one), line);
  });

  it('may each stand in a file that the environment names', () => {
    const textual = ['database', 'weather.key', 'pepper', 'comments.akismet.key'];
    textual.push('comments.moderator.key', 'admin.oidc.clientSecret');
    for (const path of textual) {
      const name = variableOf(path.split('.'));
      const value = path === 'database' ? settings.database : `from the file for ${path}`;
      const environment = { [`${name}_FILE`]: secret(`${value}\n`) };
      const config = loadConfig(modules, { settings, environment });
      const found = path
        .split('.')
        .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], config);
      assert.equal(found, value);
    }
    const { sites } = loadConfig(modules, {
      environment: { INLAY_SITES_FILE: secret(JSON.stringify([site])) },
    });
    assert.equal(sites[0]!.name, 'News');
  });

  it('in a file that is missing, empty, or beside the variable are refused in one sentence', () => {
    const load = (environment: Record<string, string>) => () => loadConfig(modules, { environment });
    const name = 'INLAY_WEATHER_KEY_FILE';
    assert.throws(load({ [name]: '/none' }), {
      message: `/none cannot be read: let ${name} name a readable file.`,
    });
    assert.throws(load({ [name]: folder }), { message: /cannot be read: let INLAY_WEATHER_KEY_FILE name/ });
    assert.throws(load({ [name]: secret(' \n') }), {
      message: /secret is empty: write the value for INLAY_WEATHER_KEY into it\.$/,
    });
    assert.throws(load({ [name]: secret('x'), INLAY_WEATHER_KEY: 'y' }), {
      message: `INLAY_WEATHER_KEY and ${name} are both in the environment: remove one of them.`,
    });
    assert.throws(load({ INLAY_WETHER_KEY_FILE: 'x' }), { message: /is no setting/ });
  });

  it('are warned of in settings that every user of the machine can read', (t) => {
    if (process.platform === 'win32') return t.skip('it has no such modes');
    const warnings = (words: object, mode: number) => {
      const path = file(JSON.stringify(words));
      chmodSync(path, mode);
      return warningsOf(loadConfig(modules, { flags: { config: path } }));
    };
    const key = { sites: [site], weather: { key: 'weather-key' } };
    assert.match(warnings(key, 0o644).join(), /inlay\.json holds secrets, .*: run "chmod o-r /);
    assert.deepEqual(warnings(key, 0o640), []);
    assert.deepEqual(warnings({ sites: [site] }, 0o644), []);
  });

  it('in the address of PostgreSQL are not repeated where it is wrong', () => {
    const database = 'postgres://inlay:se#cret@db.example/inlay';
    assert.throws(() => loadConfig(modules, { settings: { database } }), {
      message: /^database is wrong: write "postgres:\/\/user:password@host\/name", with %23 for a #/,
    });
  });
});

describe('a start without a site', () => {
  it('is warned of, with what will not work and the mend', () => {
    const [warning, ...others] = warningsOf(loadConfig(modules));
    assert.match(warning!, /no site is served.*comments are refused.*"sites" in inlay\.config\.json/);
    assert.deepEqual(others, []);
    assert.deepEqual(
      warningsOf(loadConfig(modules, { flags: { config: file(JSON.stringify({ sites: [site] })) } })),
      [],
    );
  });
});

describe('the command line', () => {
  it('ends with one sentence and a failure for a bad setting, flag or command', async () => {
    for (const [args, sentence] of [
      [['--port', 'abc'], /^inlay-server: --port is wrong: write a whole number from 0 to 65535\.\n$/],
      [['--prot', '1'], /^inlay-server: Unknown option '--prot': write --port\.\n$/],
      [['sevre'], /^inlay-server: sevre is no command: write serve\.\n$/],
    ] as const) {
      const { code, errors } = await runCommand(args);
      assert.equal(code, 1);
      assert.match(errors, sentence);
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(await runCommand(['--version']), { code: 0, output: `${version}\n`, errors: '' });
  });
});
