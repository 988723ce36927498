import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPage } from '../../src/check/check.js';
import type { Answer } from '../../src/check/page.js';
import type { Config } from '../../src/config/config.js';

const story = 'https://news.example/2026/story';
const inlay = 'https://inlay.example/';

interface Site {
  head?: string;
  body?: string;
  /** of the page */
  headers?: Record<string, string>;
  /** what other addresses answer instead of what a sound server does */
  answers?: Record<string, (Partial<Omit<Answer, 'headers'>> & { headers?: Record<string, string> }) | null>;
  config?: object;
  url?: string;
}

const soundHead = `<link rel="canonical" href="${story}"><meta property="og:type" content="article">
  <link rel="stylesheet" href="${inlay}inlay.css"><script type="module" src="${inlay}inlay.js"></script>`;
const soundBody = '<inlay-visit></inlay-visit><inlay-comments></inlay-comments>';
const shared = { 'Access-Control-Allow-Origin': '*' };

/** The codes of what is found on a page whose server is sound but for `answers`. */
async function found({
  head = soundHead,
  body = soundBody,
  headers = {},
  answers = {},
  config,
  url = story,
}: Site = {}) {
  const sound: NonNullable<Site['answers']> = {
    [url]: {
      headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
      body: `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    },
    [`${inlay}inlay.js`]: { headers: { 'Content-Type': 'text/javascript', ...shared } },
    [`${inlay}inlay-0.0.9.js`]: { headers: { 'Content-Type': 'text/javascript', ...shared } },
    [`${inlay}inlay.css`]: { headers: { 'Content-Type': 'text/css', ...shared } },
    [`${inlay}healthz`]: { body: '{"status":"ok","version":"0.1.0"}' },
    [`${inlay}v1/comments/count?page=${encodeURIComponent(url)}`]: { headers: shared, body: '{"counts":{}}' },
    [`${inlay}v1/weather`]: { headers: shared, body: '{}' },
    ...answers,
  };
  const ask = async (address: string): Promise<Answer | null> => {
    const answer = sound[address];
    if (!answer) return null;
    return { status: 200, url: address, body: '', ...answer, headers: new Headers(answer.headers) };
  };
  return checkPage(url, ask, config as Config | undefined);
}

const codes = async (site?: Site) => (await found(site)).map(({ code }) => code);
const problem = (status: number, type: string) => ({
  status,
  headers: shared,
  body: JSON.stringify({ type, title: 'No.' }),
});
const count = `${inlay}v1/comments/count?page=${encodeURIComponent(story)}`;
const withPolicy = (policy: string) => ({ headers: { 'Content-Security-Policy': policy } });

describe('a look at a page', () => {
  it('finds nothing wrong with a sound one', async () => {
    assert.deepEqual(await found(), []);
  });

  const table: Record<string, Site> = {
    'page-unreachable': { answers: { [story]: null } },
    'page-status': { answers: { [story]: { status: 404 } } },
    'no-html': { headers: { 'Content-Type': 'application/pdf' } },
    'no-widgets': { body: '<p>Nothing here</p>' },
    'no-script': {
      head: soundHead.replace(/<script.*<\/script>/, `<meta name="inlay-endpoint" content="${inlay}">`),
    },
    'script-type': { head: soundHead.replace(' type="module"', '') },
    'no-sheet': { head: soundHead.replace(/<link rel="stylesheet"[^>]*>/, '') },
    'script-unreachable': { answers: { [`${inlay}inlay.js`]: { status: 404 } } },
    'sheet-unreachable': { answers: { [`${inlay}inlay.css`]: { headers: { 'Content-Type': 'text/html' } } } },
    'script-cors': { answers: { [`${inlay}inlay.js`]: { headers: { 'Content-Type': 'text/javascript' } } } },
    'mixed-content': {
      head: soundHead.replaceAll('https://inlay.example/inlay.css', 'http://inlay.example/inlay.css'),
    },
    'unknown-tag': { body: `${soundBody}<inlay-wheather></inlay-wheather>` },
    'unknown-attribute': {
      body: '<inlay-visit></inlay-visit><inlay-comments headding="Talk"></inlay-comments>',
    },
    'unclosed-tag': { body: '<inlay-comments></inlay-comments><inlay-visit />' },
    csp: withPolicy("script-src 'self'"),
    'endpoint-unreachable': { answers: { [count]: null } },
    'origin-not-configured': { answers: { [count]: problem(403, 'page-not-served') } },
    cors: { answers: { [count]: { body: '{}' } } },
    'no-canonical': { head: soundHead.replace(/<link rel="canonical"[^>]*>/, '') },
    canonical: { head: soundHead.replace(story, 'https://news.example/') },
    'canonical-elsewhere': { head: soundHead.replace(story, 'https://news.example/other') },
    'no-article': { head: soundHead.replace(/<meta[^>]*>/, '') },
    'no-visit': { body: '<inlay-comments></inlay-comments>' },
    weather: {
      body: `${soundBody}<inlay-weather></inlay-weather>`,
      answers: { [`${inlay}v1/weather`]: problem(503, 'weather') },
    },
    'weather-contact': {
      body: `${soundBody}<inlay-weather></inlay-weather>`,
      config: { weather: {}, proxies: 1, sites: [] },
    },
    proxies: { config: { weather: {}, proxies: 0, sites: [] } },
    'local-origin': {
      config: { weather: {}, proxies: 1, sites: [{ name: 'News', origins: ['http://localhost:*'] }] },
    },
  };
  for (const [code, site] of Object.entries(table))
    it(`names ${code}, and nothing else`, async () => {
      const findings = await found(site);
      assert.deepEqual([...new Set(findings.map((finding) => finding.code))], [code]);
      // what is wrong, then what to do
      for (const { message } of findings) assert.match(message, /\. [A-Z].*\.$/);
    });

  it('says which script, sheet and server are of different versions', async () => {
    const head = soundHead.replace('inlay.js', 'inlay-0.0.9.js');
    assert.deepEqual(await codes({ head }), ['two-versions']);
    const elsewhere = soundHead.replace(`${inlay}inlay.css`, `${inlay}old/inlay.css`);
    const answers = { [`${inlay}old/inlay.css`]: { headers: { 'Content-Type': 'text/css' } } };
    assert.deepEqual(await codes({ head: elsewhere, answers }), ['two-versions']);
  });

  it('tells settings that are missing from a provider that fails', async () => {
    const message = async (status: number) => {
      const answers = { [`${inlay}v1/weather`]: problem(status, 'weather') };
      const [one] = await found({ body: `${soundBody}<inlay-weather></inlay-weather>`, answers });
      return one!.message;
    };
    assert.match(await message(404), /Set weather\.contact and a place of the site/);
    assert.match(await message(503), /The server’s log says why/);
  });

  it('suggests the name that was meant', async () => {
    const [tag] = await found({ body: `${soundBody}<inlay-popualr></inlay-popualr>` });
    assert.match(tag!.message, /Write <inlay-popular>\.$/);
    const [attribute] = await found({
      body: '<inlay-visit></inlay-visit><inlay-comments headding="x"></inlay-comments>',
    });
    assert.match(attribute!.message, /Write heading\.$/);
  });

  it('takes attributes that any element may have', async () => {
    const body =
      '<inlay-visit></inlay-visit><inlay-comments id="c" class="wide" data-x="1" aria-label="Talk" hidden></inlay-comments>';
    assert.deepEqual(await codes({ body }), []);
  });

  it('overlooks tags in comments', async () => {
    assert.deepEqual(await codes({ body: `${soundBody}<!-- <inlay-visit /> -->` }), []);
  });
});

describe('a Content-Security-Policy', () => {
  const rest = 'style-src https://inlay.example; connect-src https://inlay.example';

  it('passes when it names the server', async () => {
    for (const source of [
      inlay,
      'https://inlay.example',
      'https:',
      '*',
      'https://*.example',
      'inlay.example:443',
    ])
      assert.deepEqual(await codes(withPolicy(`script-src ${source}; ${rest}`)), [], source);
  });

  it('is told the lines to add', async () => {
    const [finding] = await found(withPolicy("default-src 'self'; trusted-types default"));
    for (const line of ['script-src', 'style-src', 'connect-src'])
      assert.ok(finding!.message.includes(`${line} https://inlay.example`), line);
    assert.ok(finding!.message.includes('trusted-types lit-html inlay'));
  });

  it('counts as well in a meta tag, and in each of several headers', async () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
    assert.deepEqual(await codes({ head: soundHead + meta }), ['csp']);
    assert.deepEqual(await codes(withPolicy(`script-src *, script-src 'none'`)), ['csp']);
  });

  it('lets a script with its nonce pass', async () => {
    const head = soundHead.replace('<script', '<script nonce="abc"');
    assert.deepEqual(await codes({ head, ...withPolicy(`script-src 'nonce-abc'; ${rest}`) }), []);
  });
});
