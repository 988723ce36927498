import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inlay } from '../../../src/posts/sources/inlay.js';
import { fakeHttp } from '../../support/fake-http.js';

const endpoint = 'https://news.example.org/';
const ask = (body: unknown) =>
  inlay.latest!({ endpoint, limit: 3 }, fakeHttp({ 'https://news.example.org/v1/latest': { body } }));

describe('the inlay source of posts', () => {
  it('asks for the list with what was wished', async () => {
    const http = fakeHttp({ 'https://news.example.org/v1/popular': { body: { posts: [] } } });
    await inlay.popular!({ endpoint, limit: 15, window: 'day', category: 'Daily Life', tag: null }, http);
    assert.deepEqual(Object.fromEntries(http.asked[0]!.searchParams), {
      limit: '15',
      window: 'day',
      category: 'Daily Life',
    });
  });

  it('reads a post, zero visits included', async () => {
    const image = { src: '/a.jpg', srcset: null, width: 640, height: 360, alt: 'A boat' };
    const post = {
      url: 'https://news.example.org/boat/',
      title: ' The boat ',
      excerpt: 'Afloat.',
      image,
      publishedAt: '2026-05-26T10:00:00Z',
      category: 'News',
      tags: ['boats', 7],
      authors: [{ name: 'Maren', url: 'javascript:alert(1)' }, { url: 'https://x.example/' }],
      visits: 0,
      readingMinutes: 4,
    };
    const { posts, updatedAt } = await ask({ posts: [post], updatedAt: '2026-05-26T10:05:00Z' });
    assert.deepEqual(posts, [
      {
        ...post,
        title: 'The boat',
        image: { ...image, src: 'https://news.example.org/a.jpg' },
        tags: ['boats'],
        authors: [{ name: 'Maren', url: null }],
      },
    ]);
    assert.equal(updatedAt, '2026-05-26T10:05:00Z');
  });

  it('leaves out what no reader could open, and takes the unknown as null', async () => {
    const { posts } = await ask({
      posts: [
        { url: 'javascript:alert(1)', title: 'Trap' },
        { url: 'data:text/html,x', title: 'Trap' },
        { url: '/untitled/', title: '  ' },
        null,
        'x',
        {
          url: '/bare/',
          title: 'Bare',
          image: { src: 'javascript:alert(1)' },
          visits: '12',
          publishedAt: 'soon',
        },
      ],
    });
    assert.deepEqual(posts, [
      {
        url: 'https://news.example.org/bare/',
        title: 'Bare',
        excerpt: null,
        image: null,
        publishedAt: null,
        category: null,
        tags: [],
        authors: [],
        visits: null,
        readingMinutes: null,
      },
    ]);
  });

  it('takes an empty list as it is, and refuses what is no list', async () => {
    assert.deepEqual(await ask({ posts: [] }), { posts: [], updatedAt: null });
    for (const wrong of [null, [], { posts: null }, { posts: {} }, 'x'])
      await assert.rejects(ask(wrong), { name: 'InlayError', code: 'format' });
  });

  it('says what to write when there is no endpoint', async () => {
    await assert.rejects(inlay.related!({ endpoint: null, limit: 3 }, fakeHttp({})), /endpoint="https/);
  });
});
