import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBot } from '../../src/readers/bots.js';
import { Visitors, type Visitor } from '../../src/readers/visitors.js';

const noon = Date.UTC(2026, 3, 1, 12);
const day = 86_400_000;
const reader = { address: '192.0.2.7', agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/153.0' };

const record = (visitors: Visitors, visitor: Visitor, page: string, time: number) =>
  visitors.record(visitors.identify(visitor, time), page);

describe('a visitor', () => {
  it('counts once a page and UTC day', () => {
    const visitors = new Visitors();
    assert.equal(record(visitors, reader, 'a.example/1', noon), 'first');
    assert.equal(record(visitors, reader, 'a.example/1', noon + 60_000), 'repeat');
    assert.equal(record(visitors, reader, 'a.example/2', noon), 'first');
    assert.equal(record(visitors, reader, 'a.example/1', noon + day), 'first');
  });

  it('is another with another address or browser', () => {
    const visitors = new Visitors();
    record(visitors, reader, 'a.example/1', noon);
    assert.equal(record(visitors, { ...reader, address: '192.0.2.8' }, 'a.example/1', noon), 'first');
    assert.equal(
      record(visitors, { ...reader, agent: 'Mozilla/5.0 Safari/605' }, 'a.example/1', noon),
      'first',
    );
  });

  it('is the same wherever it goes within its IPv6 network, and by IPv4 within IPv6', () => {
    const visitors = new Visitors();
    const from = (address: string) => record(visitors, { ...reader, address }, 'a.example/1', noon);
    assert.equal(from('2001:db8:1:2::1'), 'first');
    assert.equal(from('2001:db8:1:2:ffff::9'), 'repeat');
    assert.equal(from('2001:db8:1:3::1'), 'first');
    assert.equal(from('::ffff:192.0.2.7'), 'first');
    assert.equal(from('192.0.2.7'), 'repeat');
  });

  it('is one of ten of its network on a page and day, however many user agents it invents', () => {
    const visitors = new Visitors();
    const verdicts = Array.from({ length: 300 }, (_, n) =>
      record(visitors, { ...reader, agent: `Mozilla/5.0 Firefox/${n}` }, 'a.example/1', noon),
    );
    assert.equal(verdicts.filter((verdict) => verdict === 'first').length, 10);
    assert.equal(verdicts.at(-1), 'network');
    assert.equal(record(visitors, reader, 'a.example/2', noon), 'first');
    assert.equal(record(visitors, { ...reader, address: '192.0.2.8' }, 'a.example/1', noon), 'first');
    assert.equal(record(visitors, reader, 'a.example/1', noon + day), 'first');
  });

  it('does not fill the memory for all others by inventing pages', () => {
    const visitors = new Visitors();
    const verdicts = Array.from({ length: 6000 }, (_, n) => record(visitors, reader, `a.example/${n}`, noon));
    assert.equal(verdicts.filter((verdict) => verdict === 'first').length, 5000);
    assert.equal(record(visitors, { ...reader, address: '192.0.2.8' }, 'a.example/1', noon), 'first');
    assert.equal(record(visitors, reader, 'a.example/new', noon + day), 'first');
  });

  it('cannot be linked to the day before: with all that is left in memory, no visit of it is recognised', () => {
    const visitors = new Visitors();
    record(visitors, reader, 'a.example/1', noon);
    visitors.expire(noon + day);
    // the clock set back to yesterday, the same visitor on the same page: nothing knows that it was there
    assert.equal(record(visitors, reader, 'a.example/1', noon), 'first');
  });
});

describe('bots', () => {
  for (const agent of [
    '',
    'curl/8.5',
    'Googlebot/2.1 (+http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0)',
    'python-requests/2.32',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36',
  ])
    it(`are known by "${agent}"`, () => assert.equal(isBot(agent), true));

  it('are no readers’ browsers', () => {
    assert.equal(
      isBot(
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      ),
      false,
    );
    assert.equal(isBot(reader.agent), false);
  });
});
