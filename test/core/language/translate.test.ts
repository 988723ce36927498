import { expect, fixture, html } from '@open-wc/testing';
import { choice, inRange } from '../../../src/core/attributes.js';
import { loadDeferred } from '../../../src/core/late/load-deferred.js';
import { callAt, forget } from '../../../src/core/time/clock.js';
import { findEndpoint } from '../../../src/core/endpoint.js';
import { findPage } from '../../../src/core/page/find-page.js';
import { findLocale, findTimeZone } from '../../../src/core/settings.js';
import { loadPhrases, say, spokenLocale } from '../../../src/core/language/translate.js';
import type { InlayDate } from '../../../src/date/index.js';
import '../../../src/comments/comment-count/index.js';
import '../../../src/date/index.js';
import { setLanguages } from '../../support/browser-languages.js';
import { consoleWarnings } from '../../support/shown.js';
import { undo } from '../../support/undo.js';

let tags = 0;
/** A tag that has not warned yet: each problem is told once. */
const tag = () => `x-${tags++}`;
const head = (element: Partial<Record<string, string>>, name: 'meta' | 'link' = 'meta') => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(element)) node.setAttribute(key, value!);
  document.head.append(node);
  undo(() => node.remove());
};

describe('words', () => {
  const english = {
    greeting: 'Hello {name}',
    count: { one: '{count} comment', other: '{count} comments' },
  } as const;

  it('take values and plural forms', () => {
    expect(say('en', english, 'greeting', { name: 'Ada' })).to.equal('Hello Ada');
    expect(say('en', english, 'greeting')).to.equal('Hello ');
    expect(say('en', english, 'count', { count: 1 })).to.equal('1 comment');
    expect(say('en', english, 'count', { count: 0 })).to.equal('0 comments');
  });

  it('write numbers as the locale does, in the English phrase too', () => {
    expect(say('en', english, 'count', { count: 1234 })).to.equal('1,234 comments');
    expect(say('de-AT', english, 'count', { count: 1234 })).to.match(/^1.234 comments$/);
  });

  it('of English need no file, nor do those of an unknown language', async () => {
    expect(loadPhrases('en-GB')).to.equal(undefined);
    await loadPhrases('tlh');
    expect(loadPhrases('tlh')).to.equal(undefined);
    expect(spokenLocale('tlh-US')).to.equal('en-US');
  });

  it('of another language are a file, loaded once for all its regions', async () => {
    await loadPhrases('de-CH');
    expect(say('de-CH', { 'core.retry': 'Try again' }, 'core.retry')).to.equal('Erneut versuchen');
    expect(loadPhrases('de-AT')).to.equal(undefined);
    expect(spokenLocale('de-AT')).to.equal('de-AT');
  });
});

describe('settings', () => {
  it('find the endpoint in the attribute, then in the page', () => {
    expect(findEndpoint(null)).to.equal(null);
    head({ name: 'inlay-endpoint', content: 'https://meta.example/' });
    expect(findEndpoint(null)).to.equal('https://meta.example/');
    expect(findEndpoint('/api/')).to.equal(new URL('/api/', location.href).href);
  });

  it('explain once why an endpoint cannot be asked', async () => {
    const said = consoleWarnings();
    for (let times = 0; times < 2; times++)
      await fixture(html`<inlay-comment-count endpoint="mailto:x@y.example"></inlay-comment-count>`);
    await loadDeferred();
    const explained = said.filter((line) => line.includes('cannot use endpoint'));
    expect(explained.length).to.equal(1);
    expect(explained[0]).to.contain('<inlay-comment-count>').and.contain('"mailto:x@y.example". Write');
  });

  it('find the page in the attribute, the canonical link, og:url, the location', () => {
    expect(findPage(null)).to.equal(location.href.replace(/#.*/, ''));
    head({ property: 'og:url', content: 'https://news.example/og?utm_source=x' });
    expect(findPage(null)).to.equal('https://news.example/og');
    head({ rel: 'canonical', href: 'https://news.example/canonical#top' }, 'link');
    expect(findPage(null)).to.equal('https://news.example/canonical');
    expect(findPage('https://news.example/attribute')).to.equal('https://news.example/attribute');
    expect(findPage('https://')).to.equal(location.href.replace(/#.*/, ''));
  });

  it('find the time zone, and say what to write in place of a wrong one', async () => {
    const said = consoleWarnings();
    const readers = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(findTimeZone(tag(), null)).to.equal(readers);
    head({ name: 'inlay-time-zone', content: 'Asia/Tokyo' });
    expect(findTimeZone(tag(), null)).to.equal('Asia/Tokyo');
    expect(findTimeZone(tag(), 'Mars/Olympus')).to.equal(readers);
    await loadDeferred();
    expect(said[0]).to.contain('time-zone="Mars/Olympus"').and.contain('Europe/Oslo');
  });

  it('find the language on the nearest element that has a usable one, through shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="nb"><p lang="not a tag"></p></div>`);
    const inner = document.createElement('span');
    outer.querySelector('p')!.attachShadow({ mode: 'open' }).append(inner);
    expect(findLocale(inner)).to.equal('nb');
    outer.lang = 'nn-NO';
    expect(findLocale(inner)).to.equal('nb-NO');
    inner.lang = 'de_AT';
    expect(findLocale(inner)).to.equal('de-AT');
  });

  for (const [languages, locale] of [
    [['en-US@posix'], 'en'],
    [['en-US@posix', 'pt_BR', 'de'], 'pt-BR'],
    [['und'], 'en'],
    [['C', 'fr-CA'], 'fr-CA'],
    [[], 'en'],
  ] as const)
    it(`take ${locale} from a browser that reports ${languages.join(', ') || 'no language'}`, async () => {
      setLanguages(languages);
      expect(findLocale(document.createElement('p'))).to.equal(locale);
      const date = await fixture<InlayDate>(html`<inlay-date value="2024-05-26"></inlay-date>`);
      const text = new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(new Date(2024, 4, 26));
      expect(date.shadowRoot!.textContent!.trim()).to.equal(text);
    });
});

describe('attributes', () => {
  it('that name an allowed word are it', async () => {
    const said = consoleWarnings();
    expect(choice(tag(), 'units', 'us', ['metric', 'us'], 'metric')).to.equal('us');
    expect(choice(tag(), 'units', '', ['metric', 'us'], 'metric')).to.equal('metric');
    expect(choice(tag(), 'units', null, ['metric', 'us'], null)).to.equal(null);
    await loadDeferred();
    expect(said).to.deep.equal([]);
  });

  it('that name another word say what is allowed', async () => {
    const said = consoleWarnings();
    expect(choice(tag(), 'units', 'US', ['metric', 'us'], 'metric')).to.equal('metric');
    await loadDeferred();
    expect(said[0]).to.contain('units="US"').and.contain('metric, us');
  });

  it('that are numbers keep their range, both ends and 0 included', async () => {
    const said = consoleWarnings();
    expect([-90, 0, 90].map((value) => inRange(tag(), 'latitude', value, -90, 90))).to.deep.equal([
      -90, 0, 90,
    ]);
    expect(inRange(tag(), 'latitude', null, -90, 90)).to.equal(null);
    await loadDeferred();
    expect(said).to.deep.equal([]);
    for (const wrong of [91, NaN]) expect(inRange(tag(), 'latitude', wrong, -90, 90)).to.equal(null);
    await loadDeferred();
    expect(said[0]).to.contain('latitude').and.contain('-90 to 90');
    expect(said.length).to.equal(2);
  });
});

describe('the clock', () => {
  it('rings in order, each call once, and a moved one only at its new time', async () => {
    const now = Date.now();
    const rung: string[] = [];
    const moved = () => rung.push('moved');
    const forgotten = () => rung.push('forgotten');
    callAt(now + 5, moved);
    callAt(now + 5, forgotten);
    await new Promise<void>((resolve) => {
      callAt(now + 10, () => rung.push('first'));
      callAt(now + 40, resolve);
      callAt(now + 20, moved);
      forget(forgotten);
    });
    expect(rung).to.deep.equal(['first', 'moved']);
  });

  it('waits while the page is hidden', async () => {
    let hidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    undo(() => Reflect.deleteProperty(document, 'hidden'));
    const rung = new Promise<boolean>((resolve) => callAt(Date.now(), () => resolve(hidden)));
    dispatchEvent(new Event('pageshow'));
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(await rung).to.equal(false);
  });
});
