import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unreachable } from '../../../src/core/advice/failures.js';

const secure = { protocol: 'https:', href: 'https://news.example/story' };

describe('an endpoint that browsers do not reach', () => {
  for (const [endpoint, blocked, words] of [
    [
      'https://inlay.example/v1/weather',
      true,
      /^https:\/\/inlay\.example, .* Add to it: connect-src https:\/\/inlay\.example\.$/,
    ],
    [
      'http://inlay.example:4300/',
      false,
      /^http:\/\/inlay\.example:4300 over HTTP, .* write https:\/\/ in its address\.$/,
    ],
    [
      'http://localhost:4300/',
      false,
      /run "inlay-server check https:\/\/news\.example\/story" to see which\.$/,
    ],
    [
      'https://inlay.example/',
      false,
      /^https:\/\/inlay\.example, which cannot be reached or answers without Access-/,
    ],
  ] as const)
    it(`is explained: ${endpoint}`, () =>
      assert.match(unreachable(new URL(endpoint), secure, blocked), words));

  it('may be asked over HTTP from a page over HTTP', () =>
    assert.match(
      unreachable(
        new URL('http://inlay.example/'),
        { protocol: 'http:', href: 'http://news.example/' },
        false,
      ),
      /cannot be reached/,
    ));
});
