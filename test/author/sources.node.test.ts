import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ghost } from '../../src/author/sources/ghost.js';
import { inlay } from '../../src/author/sources/inlay.js';
import { wordpress } from '../../src/author/sources/wordpress.js';
import { markupHttp } from '../posts/sources/markup-http.js';

const page = 'https://news.example.org/2026/boat/';

describe('the inlay source of authors', () => {
  it('reads authors; what is missing is null or an empty list', async () => {
    const body = {
      authors: [{ name: 'Ann', links: [{ url: 'mailto:a@example.org' }], latest: [{}] }, { id: 'x' }],
    };
    const http = markupHttp({ 'https://news.example.org/v1/authors': { body } });
    const query = { endpoint: 'https://news.example.org/', id: null, page, posts: 0 };
    assert.deepEqual(await inlay.load(query, http), [
      {
        id: 'Ann',
        name: 'Ann',
        bio: null,
        role: null,
        url: null,
        avatar: null,
        links: [{ url: 'mailto:a@example.org', label: null }],
        latest: [],
      },
    ]);
  });

  it('refuses an answer of another shape', async () => {
    const http = markupHttp({ 'https://news.example.org/v1/authors': { body: {} } });
    const query = { endpoint: 'https://news.example.org/', id: null, page, posts: 0 };
    await assert.rejects(inlay.load(query, http), { code: 'format' });
  });
});

describe('the wordpress source of authors', () => {
  const api = (route: string) => `https://wp.example.org/wp-json/wp/v2/${route}`;
  const user = {
    id: 3,
    name: 'Maren &amp; Co',
    url: 'https://maren.example/',
    description: 'Writes of <em>boats</em>',
    link: 'https://wp.example.org/author/maren/',
    avatar_urls: { 24: 'https://a.example/24.png', 96: 'https://a.example/96.png' },
  };
  const query = { endpoint: 'https://wp.example.org/', id: null, page, posts: 0 };

  it('finds the page’s author in its post, where the route of users is closed', async () => {
    const http = markupHttp({ [api('posts')]: { body: [{ _embedded: { author: [user] } }] } });
    const [author] = await wordpress.load(query, http);
    assert.equal(http.asked[0]!.searchParams.get('slug'), 'boat');
    assert.deepEqual(author, {
      id: '3',
      name: 'Maren & Co',
      bio: 'Writes of boats',
      role: null,
      url: 'https://wp.example.org/author/maren/',
      avatar: { src: 'https://a.example/96.png', srcset: null, width: 96, height: 96, alt: null },
      links: [{ url: 'https://maren.example/', label: null }],
      latest: [],
    });
  });

  it('shows nobody for an error object in place of the author', async () => {
    const error = { code: 'rest_user_invalid_id', message: 'Invalid user ID.' };
    const http = markupHttp({ [api('posts')]: { body: [{ _embedded: { author: [error] } }] } });
    assert.deepEqual(await wordpress.load(query, http), []);
  });

  it('asks for a user by number or name, and for their posts', async () => {
    const post = { link: 'https://wp.example.org/b/', title: { rendered: 'B' } };
    const http = markupHttp({ [api('users')]: { body: [user] }, [api('posts')]: { body: [post] } });
    const [author] = await wordpress.load({ ...query, id: 'maren', posts: 2 }, http);
    assert.equal(http.asked[0]!.searchParams.get('slug'), 'maren');
    assert.equal(http.asked[1]!.searchParams.get('author'), '3');
    assert.deepEqual(
      author!.latest.map(({ title }) => title),
      ['B'],
    );
  });
});

describe('the ghost source of authors', () => {
  const api = (route: string) => `https://ghost.example.org/ghost/api/content/${route}/`;
  const query = { endpoint: 'https://ghost.example.org/?key=abc', id: null, page, posts: 0 };
  const author = {
    slug: 'maren',
    name: 'Maren',
    bio: null,
    website: 'https://maren.example/',
    twitter: '@maren',
    mastodon: '@maren@social.example',
    bluesky: 'maren.bsky.social',
    facebook: null,
    profile_image: 'https://ghost.example.org/maren.jpg',
  };

  it('finds the page’s authors, and makes addresses of the accounts', async () => {
    const http = markupHttp({ [api('posts/slug/boat')]: { body: { posts: [{ authors: [author, {}] }] } } });
    const found = await ghost.load(query, http);
    assert.equal(found.length, 1);
    assert.deepEqual(
      found[0]!.links.map(({ url }) => url),
      [
        'https://maren.example/',
        'https://social.example/@maren',
        'https://bsky.app/profile/maren.bsky.social',
        'https://x.com/maren',
      ],
    );
  });
});
