import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ghost } from '../../../src/posts/sources/ghost.js';
import { markupHttp } from './markup-http.js';

const endpoint = 'https://ghost.example.org/?key=22444f78447824223cefc48062';
const api = (route: string) => `https://ghost.example.org/ghost/api/content/${route}/`;

const post = {
  url: 'https://ghost.example.org/boat/',
  title: 'The boat’s <end>',
  custom_excerpt: null,
  excerpt: 'It sank',
  feature_image: 'https://ghost.example.org/boat.jpg',
  feature_image_alt: 'A boat',
  published_at: '2026-05-26T10:00:00.000+00:00',
  reading_time: 0,
  authors: [{ name: 'Maren', url: 'https://ghost.example.org/author/maren/' }],
  tags: [{ name: '#internal' }, { name: 'News' }, { name: 'Sea' }],
};

describe('the ghost source', () => {
  it('reads a post; a title is text, not markup', async () => {
    const http = markupHttp({ [api('posts')]: { body: { posts: [post, { title: 'No address' }] } } });
    const { posts } = await ghost.latest!(
      { endpoint, limit: 14, category: 'Daily Life', author: 'Maren' },
      http,
    );
    assert.equal(posts.length, 1);
    const [found] = posts;
    assert.equal(found!.title, 'The boat’s <end>');
    assert.equal(found!.readingMinutes, 0);
    assert.equal(found!.category, 'News');
    assert.deepEqual(found!.tags, ['News', 'Sea']);
    assert.deepEqual(found!.image, {
      src: 'https://ghost.example.org/boat.jpg',
      srcset: null,
      width: null,
      height: null,
      alt: 'A boat',
    });
    const asked = http.asked[0]!.searchParams;
    assert.equal(asked.get('key'), '22444f78447824223cefc48062');
    assert.equal(asked.get('filter'), 'tag:daily-life+author:maren');
  });

  it('finds related posts by the tags of the page’s', async () => {
    const http = markupHttp({
      [api('posts/slug/boat')]: { body: { posts: [{ tags: [{ slug: 'news' }, { slug: 'sea' }] }] } },
      [api('posts')]: { body: { posts: [post] } },
    });
    await ghost.related!({ endpoint, limit: 5, page: 'https://ghost.example.org/boat/' }, http);
    assert.equal(http.asked[1]!.searchParams.get('filter'), 'tag:[news,sea]+slug:-boat');
  });

  it('gives an index all posts with their text, part by part', async () => {
    const answer = { posts: [{ ...post, plaintext: 'Down.' }], meta: { pagination: { next: 2 } } };
    const http = markupHttp({ [api('posts')]: { body: answer } });
    const { entries, more } = await ghost.entries!({ endpoint, part: 1 }, http);
    assert.equal(entries[0]!.text, 'Down.');
    assert.equal(more, true);
  });

  it('says what to write when the key is missing', async () => {
    const without = { endpoint: 'https://ghost.example.org/', limit: 5 };
    await assert.rejects(ghost.latest!(without, markupHttp({})), { code: 'unsupported', message: /\?key=/ });
  });

  it('refuses an answer of another shape', async () => {
    const http = markupHttp({ [api('posts')]: { body: { errors: [] } } });
    await assert.rejects(ghost.latest!({ endpoint, limit: 5 }, http), { code: 'format' });
  });
});
