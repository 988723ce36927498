import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inlay } from '../../src/promo/sources/inlay.js';
import { fakeHttp } from '../support/fake-http.js';

const query = { endpoint: 'https://news.example.org/', slot: 'sidebar', limit: 3 };
const load = (body: unknown) =>
  inlay.load(query, fakeHttp({ 'https://news.example.org/v1/promos': { body } }));

describe('the inlay source of promotions', () => {
  it('reads what can be shown, and leaves out what leads nowhere', async () => {
    const { label, items } = await load({
      label: 'Advertisement',
      items: [
        { id: 'a', kind: 'post', url: '/a/', title: 'A', sponsor: 'B', image: { src: '/a.jpg' } },
        { id: 'b', kind: 'post', url: 'javascript:alert(1)', title: 'B' },
        { id: 'c', kind: 'banner', url: '/c/' },
        { id: 'd', kind: 'frame', src: 'data:text/html,x' },
        { id: 'e', kind: 'frame', src: 'https://ads.example.org/e.html' },
        null,
      ],
    });
    assert.equal(label, 'Advertisement');
    assert.deepEqual(
      items.map(({ id }) => id),
      ['a', 'e'],
    );
    assert.equal(items[0]!.url, 'https://news.example.org/a/');
    assert.equal(items[0]!.label, null);
  });

  it('takes an empty place as it is, and refuses another shape', async () => {
    assert.deepEqual(await load({ items: [] }), { label: null, items: [] });
    await assert.rejects(load({}), { code: 'format' });
  });

  it('tells of views and clicks, except where a file is the endpoint', () => {
    assert.equal(inlay.events!(query)!.href, 'https://news.example.org/v1/promos/events');
    assert.equal(inlay.events!({ ...query, endpoint: 'https://news.example.org/promos.json' }), null);
  });
});
