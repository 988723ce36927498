import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordpress } from '../../../src/posts/sources/wordpress.js';
import { markupHttp } from './markup-http.js';

const endpoint = 'https://wp.example.org/';
const api = (route: string) => `https://wp.example.org/wp-json/${route}`;

const size = (name: string, width: number, height: number) => ({
  source_url: `https://wp.example.org/boat-${name}.jpg`,
  width,
  height,
});
const post = {
  id: 7,
  link: 'https://wp.example.org/boat/',
  date_gmt: '2026-05-26T10:00:00',
  title: { rendered: 'The boat&#8217;s <em>end</em>' },
  excerpt: { rendered: '<p>It sank [&hellip;]</p>\n' },
  _embedded: {
    author: [{ name: 'Maren &amp; Co', link: 'https://wp.example.org/author/maren/' }],
    'wp:featuredmedia': [
      {
        source_url: 'https://wp.example.org/boat.jpg',
        alt_text: 'A boat',
        media_details: {
          width: 1600,
          height: 900,
          sizes: { large: size('l', 1024, 576), thumbnail: size('t', 150, 150), medium: size('m', 320, 180) },
        },
      },
    ],
    'wp:term': [[{ name: 'News &amp; Views' }], [{ name: 'boats' }, { name: 'sea' }]],
  },
};

describe('the wordpress source', () => {
  it('reads a post and what is embedded', async () => {
    const http = markupHttp({ [api('wp/v2/posts')]: { body: [post] } });
    const { posts } = await wordpress.latest!({ endpoint, limit: 14 }, http);
    assert.deepEqual(posts, [
      {
        url: 'https://wp.example.org/boat/',
        title: 'The boat’s end',
        excerpt: 'It sank […]',
        image: {
          src: 'https://wp.example.org/boat-m.jpg',
          srcset:
            'https://wp.example.org/boat-m.jpg 320w, https://wp.example.org/boat-l.jpg 1024w, https://wp.example.org/boat.jpg 1600w',
          width: 320,
          height: 180,
          alt: 'A boat',
        },
        publishedAt: '2026-05-26T10:00:00Z',
        category: 'News & Views',
        tags: ['boats', 'sea'],
        authors: [{ name: 'Maren & Co', url: 'https://wp.example.org/author/maren/' }],
        visits: null,
        readingMinutes: null,
        text: null,
        language: null,
      },
    ]);
    const asked = http.asked[0]!.searchParams;
    assert.equal(asked.get('per_page'), '14');
    assert.ok(asked.get('_fields')!.includes('_links'));
  });

  it('shows a post whose author, picture and terms are error objects', async () => {
    const error = { code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: { status: 404 } };
    const _embedded = { author: [error], 'wp:featuredmedia': [error], 'wp:term': [error, null] };
    const http = markupHttp({ [api('wp/v2/posts')]: { body: [{ ...post, _embedded }, null, {}] } });
    const { posts } = await wordpress.latest!({ endpoint, limit: 5 }, http);
    assert.equal(posts.length, 1);
    assert.deepEqual(posts[0]!.authors, []);
    assert.equal(posts[0]!.image, null);
    assert.equal(posts[0]!.category, null);
  });

  it('looks a category up by its slug, and shows nothing for one that does not exist', async () => {
    const http = markupHttp({
      [api('wp/v2/categories')]: (url) => ({
        body: url.searchParams.get('slug') === 'daily-life' ? [{ id: 12 }] : [],
      }),
      [api('wp/v2/posts')]: { body: [post] },
    });
    await wordpress.latest!({ endpoint, limit: 5, category: 'Daily Life' }, http);
    assert.equal(http.asked.at(-1)!.searchParams.get('categories'), '12');
    const nothing = await wordpress.latest!({ endpoint, limit: 5, category: 'Nowhere' }, http);
    assert.deepEqual(nothing.posts, []);
    assert.ok(!http.asked.at(-1)!.pathname.endsWith('/posts'));
  });

  it('takes popular posts from the plugin, whose counts may be strings', async () => {
    const http = markupHttp({
      [api('wordpress-popular-posts/v1/popular-posts')]: {
        body: [
          { ...post, pageviews: '1,234' },
          { ...post, link: 'https://wp.example.org/b/', pageviews: 0 },
        ],
      },
    });
    const { posts } = await wordpress.popular!({ endpoint, limit: 5, window: 'month' }, http);
    assert.deepEqual(
      posts.map(({ visits }) => visits),
      [1234, 0],
    );
    assert.equal(http.asked[0]!.searchParams.get('range'), 'last30days');
  });

  it('finds related posts by the page’s tags, then by its category, each once', async () => {
    const other = (name: string) => ({ ...post, link: `https://wp.example.org/${name}/` });
    const http = markupHttp({
      [api('wp/v2/posts')]: ({ searchParams: asked }) => ({
        body: asked.has('slug')
          ? [{ id: 7, tags: [3, 4], categories: [12] }]
          : asked.has('tags')
            ? [other('a')]
            : [other('a'), other('b')],
      }),
    });
    const page = 'https://wp.example.org/2026/boat/';
    const { posts } = await wordpress.related!({ endpoint, limit: 5, page }, http);
    assert.deepEqual(
      posts.map(({ url }) => url),
      ['https://wp.example.org/a/', 'https://wp.example.org/b/'],
    );
    assert.equal(http.asked[0]!.searchParams.get('slug'), 'boat');
    assert.equal(http.asked[1]!.searchParams.get('exclude'), '7');
  });

  it('gives an index all posts with their text, part by part', async () => {
    const whole = { ...post, content: { rendered: '<p>Down it <b>went</b>.</p>' } };
    const http = markupHttp({
      [api('wp/v2/posts')]: { body: [whole], headers: { 'X-WP-TotalPages': '2' } },
    });
    const first = await wordpress.entries!({ endpoint, part: 1 }, http);
    assert.equal(first.entries[0]!.text, 'Down it went.');
    assert.equal(first.more, true);
    assert.equal((await wordpress.entries!({ endpoint, part: 2 }, http)).more, false);
  });

  it('refuses an answer of another shape', async () => {
    const http = markupHttp({ [api('wp/v2/posts')]: { body: { code: 'rest_no_route' } } });
    await assert.rejects(wordpress.latest!({ endpoint, limit: 5 }, http), { code: 'format' });
  });
});
