import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageKey } from '../../../src/core/page/page-key.js';
import { pageUrl } from '../../../src/core/page/page-url.js';
import { safeSrcset } from '../../../src/core/parse/srcset.js';
import { endpointUrl, safeWebUrl, safeUrl } from '../../../src/core/parse/urls.js';

describe('addresses', () => {
  it('of a page lose fragment and tracking parameters, and nothing else', () => {
    assert.equal(
      pageUrl('https://www.news.example/a/?id=7&utm_source=x&fbclid=y&page=2#top').href,
      'https://www.news.example/a/?id=7&page=2',
    );
  });

  it('of one page have one key', () => {
    const key = 'news.example/a?b=1&c=2';
    for (const address of [
      'https://news.example/a?b=1&c=2',
      'http://www.news.example/a/?c=2&b=1#x',
      'https://NEWS.example/a?b=1&utm_medium=mail&c=2',
    ])
      assert.equal(pageKey(address), key);
    assert.equal(pageKey('https://news.example/'), 'news.example');
    assert.equal(pageKey('https://news.example/%d0%bf'), pageKey('https://news.example/п'));
    assert.notEqual(pageKey('https://news.example/A'), pageKey('https://news.example/a'));
  });

  it('of one page have one key, however its path is written', () => {
    const same = (...addresses: string[]) =>
      assert.equal(
        new Set(addresses.map((path) => pageKey(`https://news.example${path}`))).size,
        1,
        addresses[0],
      );
    same('/a/b', '//a//b/', '/a/./b', '/a/b/index.html', '/a/b/index.php', '/a/b/INDEX.HTM');
    same('/~ann', '/%7Eann', '/%7eann');
    same('/caf\u00e9', '/cafe\u0301', '/caf%C3%A9', '/cafe%CC%81');
    same('', '/', '//', '/index.html');
    same('/a,b', '/a,b/');
    same(
      '/a',
      ...[
        'gad_source=1',
        'gad_campaignid=2',
        'srsltid=x',
        '_hsenc=x',
        '_hsmi=1',
        '__hstc=1',
        'mkt_tok=1',
        'GCLID=1',
      ].map((tracking) => `/a?${tracking}`),
    );
    const different = [
      '/a%2Fb',
      '/a/b',
      '/index',
      '/index.html/x',
      '/?p=1',
      '/?page=1',
      '/%25',
      '/a?ref=1',
      '/%80',
    ];
    assert.equal(
      new Set(different.map((path) => pageKey(`https://news.example${path}`))).size,
      different.length,
    );
  });

  it('of a site that routes by fragments have a key each', () => {
    assert.equal(pageKey('https://x.example/#/story'), 'x.example#/story');
    assert.equal(pageKey('https://x.example/#/story/'), pageKey('https://x.example/index.html#/story'));
    assert.notEqual(pageKey('https://x.example/#!/a'), pageKey('https://x.example/#!/b'));
    assert.equal(pageKey('https://x.example/a#top'), 'x.example/a');
  });

  it('that are no page have no key', () => {
    for (const address of ['mailto:a@b.example', 'javascript:alert(1)', 'nothing'])
      assert.throws(() => pageKey(address), TypeError);
  });

  it('a reader may follow are http, https and mailto', () => {
    assert.equal(safeUrl('/b', 'https://news.example/a'), 'https://news.example/b');
    assert.equal(safeUrl('mailto:a@b.example'), 'mailto:a@b.example');
    for (const address of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      '/b',
      '',
      null,
    ])
      assert.equal(safeUrl(address), null);
  });

  it('of images are http and https', () => {
    assert.equal(safeWebUrl('https://news.example/a.png'), 'https://news.example/a.png');
    assert.equal(safeWebUrl('mailto:a@b.example'), null);
  });

  it('of an endpoint take the path below it, and 0 but nothing unknown', () => {
    const parameters = { lat: 0, lon: null, days: undefined, tag: '', q: 'a b' };
    for (const endpoint of ['https://news.example/api', 'https://news.example/api/'])
      assert.equal(
        endpointUrl(endpoint, 'v1/weather', parameters).href,
        'https://news.example/api/v1/weather?lat=0&q=a+b',
      );
  });

  it('of a static file are asked as they are', () => {
    assert.equal(
      endpointUrl('https://news.example/w.json?v=2', 'v1/weather', { lat: 1 }).href,
      'https://news.example/w.json?v=2',
    );
  });

  it('of a srcset pass the same allowlist, each by itself, and become absolute', () => {
    for (const [srcset, safe] of [
      ['a.jpg 1x, b.jpg 2x', 'https://n.example/p/a.jpg 1x, https://n.example/p/b.jpg 2x'],
      ['javascript:alert(1) 1x, /b.jpg 2x', 'https://n.example/b.jpg 2x'],
      [
        '/w_20,h_30/a.jpg 200w,/b.jpg 400w',
        'https://n.example/w_20,h_30/a.jpg 200w, https://n.example/b.jpg 400w',
      ],
      ['data:image/png;base64,AA== 2x', null],
      ['/a.jpg', 'https://n.example/a.jpg'],
      ['/a.jpg nonsense', 'https://n.example/a.jpg'],
      ['', null],
    ] as const)
      assert.equal(safeSrcset(srcset, 'https://n.example/p/'), safe, srcset);
  });
});
