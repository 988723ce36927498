import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feed, readFeed } from '../../../src/posts/sources/feed.js';
import { address, feedCases } from './feed-cases.js';
import { markupHttp } from './markup-http.js';

const endpoint = 'https://blog.example.org/feed';
const query = { endpoint, limit: 10 };
const http = (body: unknown) =>
  markupHttp({ [endpoint]: { body: typeof body === 'string' ? body : JSON.stringify(body) } });
const latest = async (body: unknown, wish = {}) =>
  (await feed.latest!({ ...query, ...wish }, http(body))).posts;

const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>Blog</title>
    <link>https://blog.example.org/</link>
    <language>en-GB</language>
    <item>
      <title>Fish &amp;amp; chips &lt;em&gt;again&lt;/em&gt;</title>
      <link>https://blog.example.org/fish/</link>
      <pubDate>Tue, 26 May 2026 10:00:00 +0200</pubDate>
      <dc:creator>Maren Ostley</dc:creator>
      <category>Food</category>
      <category>Sea</category>
      <description><![CDATA[<p>On a <b>plate</b>.<script>alert(1)</script></p>]]></description>
      <content:encoded><![CDATA[<p>Whole text.</p><img src="/fish.jpg" width="800" height="600" alt="Fish">]]></content:encoded>
    </item>
    <item>
      <title>Newer</title>
      <guid>https://blog.example.org/newer/</guid>
      <pubDate>Wed, 27 May 2026 10:00:00 GMT</pubDate>
      <author>j@example.org (Jory Fennimere)</author>
      <media:content url="https://blog.example.org/n.jpg" medium="image" width="640" height="360"/>
    </item>
    <item>
      <title>An id is no address</title>
      <guid isPermaLink="false">tag:blog,1</guid>
    </item>
  </channel>
</rss>`;

const atom = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">
  <title>Blogg</title>
  <entry>
    <title>1 &lt; 2</title>
    <link rel="self" href="https://blog.example.org/1.atom"/>
    <link href="/one/"/>
    <link rel="enclosure" type="image/png" href="/one.png"/>
    <published>2026-05-26T10:00:00+02:00</published>
    <updated>2026-05-28T10:00:00Z</updated>
    <author><name>Ilse Vantry</name><uri>https://ilse.example/</uri></author>
    <category term="sums" label="Sums"/>
    <summary type="html">&lt;p&gt;So it &amp;lt;is&amp;gt;.&lt;/p&gt;</summary>
  </entry>
</feed>`;

describe('the feed source', () => {
  it('reads RSS 2 with its usual extensions, newest first, as plain text', async () => {
    const [newer, fish, ...rest] = await latest(rss);
    assert.deepEqual(rest, []);
    assert.deepEqual(fish, {
      url: 'https://blog.example.org/fish/',
      title: 'Fish & chips again',
      excerpt: 'On a plate.',
      image: { src: 'https://blog.example.org/fish.jpg', srcset: null, width: 800, height: 600, alt: 'Fish' },
      publishedAt: '2026-05-26T08:00:00.000Z',
      category: 'Food',
      tags: ['Food', 'Sea'],
      authors: [{ name: 'Maren Ostley', url: null }],
      visits: null,
      readingMinutes: null,
      text: 'Whole text.',
      language: 'en-GB',
    });
    assert.equal(newer!.url, 'https://blog.example.org/newer/');
    assert.deepEqual(newer!.authors, [{ name: 'Jory Fennimere', url: null }]);
    assert.equal(newer!.image!.src, 'https://blog.example.org/n.jpg');
  });

  it('reads Atom: the page’s link, plain titles, its own author and dates', async () => {
    const [post] = await latest(atom);
    assert.equal(post!.url, 'https://blog.example.org/one/');
    assert.equal(post!.title, '1 < 2');
    assert.equal(post!.excerpt, 'So it <is>.');
    assert.equal(post!.publishedAt, '2026-05-26T08:00:00.000Z');
    assert.deepEqual(post!.authors, [{ name: 'Ilse Vantry', url: 'https://ilse.example/' }]);
    assert.equal(post!.category, 'Sums');
    assert.equal(post!.image!.src, 'https://blog.example.org/one.png');
  });

  it('reads JSON Feed 1.1, and 1.0’s single author', async () => {
    const posts = await latest({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'de',
      authors: [{ name: 'Alle' }],
      items: [
        {
          id: '1',
          url: 'https://blog.example.org/eins/',
          title: 'Eins',
          summary: 'Kurz.',
          content_html: '<p>Lang &amp; breit</p>',
          image: '/eins.jpg',
          date_published: '2026-05-26T10:00:00+02:00',
          tags: ['a'],
        },
        { id: 'https://blog.example.org/zwei/', title: 'Zwei', author: { name: 'Eine' } },
        { id: '3', content_text: 'A note without a title' },
      ],
    });
    assert.equal(posts.length, 2);
    const one = posts.find(({ title }) => title === 'Eins')! as (typeof posts)[number] & { text: string };
    assert.equal(one.text, 'Lang & breit');
    assert.equal(one.image!.src, 'https://blog.example.org/eins.jpg');
    assert.deepEqual(one.authors, [{ name: 'Alle', url: null }]);
    assert.deepEqual(posts.find(({ title }) => title === 'Zwei')!.authors, [{ name: 'Eine', url: null }]);
  });

  it('is cut to a category, a tag or an author here, and to the limit', async () => {
    const titles = async (wish: object) => (await latest(rss, wish)).map(({ title }) => title);
    assert.deepEqual(await titles({ category: 'food' }), ['Fish & chips again']);
    assert.deepEqual(await titles({ tag: 'Sea' }), ['Fish & chips again']);
    assert.deepEqual(await titles({ author: 'jory fennimere' }), ['Newer']);
    assert.deepEqual(await titles({ limit: 1 }), ['Newer']);
    assert.deepEqual(await titles({ category: 'none' }), []);
  });

  it('gives an index everything', async () => {
    const { entries, more } = await feed.entries!({ endpoint, part: 1 }, http(rss));
    assert.equal(entries.length, 2);
    assert.equal(more, false);
  });

  it('takes a feed without items as empty, and refuses what is no feed', async () => {
    assert.deepEqual(await latest({ items: [] }), []);
    assert.deepEqual(await latest('<rss version="2.0"><channel><title>x</title></channel></rss>'), []);
    for (const wrong of [{}, '<!doctype html><html><body>Not found</body></html>', '', '<rss>', '"x"'])
      await assert.rejects(latest(wrong), { name: 'InlayError', code: 'format' }, JSON.stringify(wrong));
  });

  it('has no popular and no related posts', () => {
    assert.deepEqual(Object.keys(feed).sort(), ['entries', 'latest']);
  });
});

describe('a feed on the server', () => {
  for (const { title, document, timeZone, posts } of feedCases)
    it(`is read as in a browser: ${title}`, () => {
      const read = () => readFeed(document, address, markupHttp({}), timeZone ?? 'UTC');
      if (posts === null) return assert.throws(read, { name: 'InlayError', code: 'format' });
      const found = read();
      assert.equal(found.length, posts.length);
      return posts.forEach((post, at) => assert.deepEqual({ ...found[at], ...post }, found[at]));
    });
});
