/** Feeds as they are found, each with what it says: for the parsers of the browser and of the server alike. */
import type { Entry } from '../../../src/posts/model.js';

export interface FeedCase {
  title: string;
  document: string;
  timeZone?: string;
  /** what is said of each post besides; `null` where the document is refused */
  posts: Partial<Entry>[] | null;
}

export const address = 'https://blog.example.org/news/feed';

const rss = (items: string, names = '', before = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${before}<rss version="2.0"${names}><channel><title>Blog</title><link>https://blog.example.org/</link>${items}</channel></rss>`;
const atom = (entries: string, attributes = '') =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Blog</title>${entries}</feed>`;
const item = (more: string, title = 'Post') =>
  `<item><title>${title}</title><link>https://n.example/a</link>${more}</item>`;
const dated = (date: string) => rss(item(`<pubDate>${date}</pubDate>`));
const media = ' xmlns:media="http://search.yahoo.com/mrss/"';
const picture = (src: string, width: number | null = null, height: number | null = null) => ({
  src,
  srcset: null,
  width,
  height,
  alt: null,
});

export const feedCases: FeedCase[] = [
  {
    title: 'references in attributes are what they mean',
    document: atom(
      '<entry><title>A</title><link href="https://n.example/?a=1&amp;b=2"/><category term="A &amp; B"/>' +
        '<link rel="enclosure" type="image/png" href="https://n.example/p.png?w=1&amp;h=2"/></entry>',
    ),
    posts: [
      {
        url: 'https://n.example/?a=1&b=2',
        category: 'A & B',
        tags: ['A & B'],
        image: picture('https://n.example/p.png?w=1&h=2'),
      },
    ],
  },
  {
    title: 'an enclosure with two parameters',
    document: rss(item('<enclosure url="https://n.example/p?w=1&amp;h=2" type="image/jpeg" length="1"/>')),
    posts: [{ image: picture('https://n.example/p?w=1&h=2') }],
  },
  {
    title: 'Atom under a prefix',
    document: `<?xml version="1.0"?><atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:title>Blog</atom:title>
      <atom:entry><atom:title type="html">One &amp;amp; two</atom:title><atom:link href="/one"/>
      <atom:author><atom:name>Ann Lee</atom:name></atom:author><atom:published>2026-05-26T10:00:00+02:00</atom:published></atom:entry></atom:feed>`,
    posts: [
      {
        url: 'https://blog.example.org/one',
        title: 'One & two',
        authors: [{ name: 'Ann Lee', url: null }],
        publishedAt: '2026-05-26T08:00:00.000Z',
      },
    ],
  },
  {
    title: 'extensions under prefixes of the feed’s own choice',
    document: rss(
      item(
        '<d:creator>Ann Lee</d:creator><c:encoded><![CDATA[<p>Whole &amp; text</p>]]></c:encoded><m:content url="https://n.example/p.jpg" medium="image"/>',
      ),
      ' xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:m="http://search.yahoo.com/mrss/"',
    ),
    posts: [
      {
        authors: [{ name: 'Ann Lee', url: null }],
        text: 'Whole & text',
        image: picture('https://n.example/p.jpg'),
      },
    ],
  },
  {
    title: 'a link of Atom’s within RSS that is no page',
    document: rss(
      item('<a:link rel="self" href="https://n.example/a.xml"/>'),
      ' xmlns:a="http://www.w3.org/2005/Atom"',
    ),
    posts: [{ url: 'https://n.example/a' }],
  },
  {
    title: 'relative addresses within xml:base, one inside the other',
    document: atom(
      '<entry xml:base="2026/"><title>A</title><link href="crane"/><content type="html" xml:base="img/">&lt;img src="p.png"&gt;</content></entry>',
      ' xml:base="https://cdn.example/blog/"',
    ),
    posts: [
      {
        url: 'https://cdn.example/blog/2026/crane',
        image: picture('https://cdn.example/blog/2026/img/p.png'),
      },
    ],
  },
  {
    title: 'a picture within XHTML',
    document: atom(
      '<entry><title>A</title><link href="/a"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words &lt;here&gt;</p><img src="/p.png" width="30" height="20"/></div></content></entry>',
    ),
    posts: [{ text: 'Words <here>', image: picture('https://blog.example.org/p.png', 30, 20) }],
  },
  {
    title: 'the picture of a podcast’s episode',
    document: rss(
      item(
        '<itunes:image href="https://n.example/cover.jpg?a=1&amp;b=2"/><itunes:author>Bo Ek</itunes:author><enclosure url="https://n.example/1.mp3" type="audio/mpeg" length="1"/>',
      ),
      ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
    ),
    posts: [
      { image: picture('https://n.example/cover.jpg?a=1&b=2'), authors: [{ name: 'Bo Ek', url: null }] },
    ],
  },
  {
    title: 'the thumbnail of a film, inside media:content or a group',
    document: rss(
      item(
        '<media:content url="https://n.example/f.mp4" type="video/mp4"><media:thumbnail url="https://n.example/f.jpg" width="640" height="360"/></media:content>',
      ) +
        item(
          '<media:group><media:content url="https://n.example/g.mp4" medium="video"/><media:thumbnail url="https://n.example/g.jpg"/></media:group>',
        ),
      media,
    ),
    posts: [
      { image: picture('https://n.example/f.jpg', 640, 360) },
      { image: picture('https://n.example/g.jpg') },
    ],
  },
  ...(
    [
      ['Tue, 26 May 2026 10:00:00 CEST', '2026-05-26T08:00:00.000Z'],
      ['Sat, 28 Nov 2026 09:00:00 ET', '2026-11-28T14:00:00.000Z'],
      ['Sat, 4 Jul 2026 09:00 ET', '2026-07-04T13:00:00.000Z'],
      ['Sat, 28 Nov 2026 09:00:00 PST', '2026-11-28T17:00:00.000Z'],
      ['28 Nov 26 09:00 GMT', '2026-11-28T09:00:00.000Z'],
      ['Sat, 28 Nov 2026 09:00:00 +0900 (JST)', '2026-11-28T00:00:00.000Z'],
      ['Sat, 28 Nov 2026 09:00:00 AEDT', '2026-11-27T22:00:00.000Z'],
      ['Saturday, 28-Nov-26 09:00:00 UTC', '2026-11-28T09:00:00.000Z'],
      ['2026-11-28T09:00:00+0100', '2026-11-28T08:00:00.000Z'],
      ['Nov 28, 2026 9:00 PM GMT', '2026-11-28T21:00:00.000Z'],
      ['30 Feb 2026 09:00 GMT', null],
      ['yesterday', null],
    ] as const
  ).map(([date, publishedAt]) => ({
    title: `the date ${date}`,
    document: dated(date),
    posts: [{ publishedAt }],
  })),
  ...(
    [
      ['2026-11-28T09:00:00', '2026-11-28T00:00:00.000Z'],
      ['2026-11-28 09:00', '2026-11-28T00:00:00.000Z'],
      ['2026-11-28', '2026-11-27T15:00:00.000Z'],
      ['Sat, 28 Nov 2026 09:00:00', '2026-11-28T00:00:00.000Z'],
      ['2026-11-28T09:00:00Z', '2026-11-28T09:00:00.000Z'],
    ] as const
  ).map(([date, publishedAt]) => ({
    title: `the date ${date} on a site in Tokyo`,
    document: dated(date),
    timeZone: 'Asia/Tokyo',
    posts: [{ publishedAt }],
  })),
  {
    title: 'a JSON Feed with a date of RFC 822',
    document: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        { id: '1', url: '/one', title: 'One', date_published: 'Sat, 28 Nov 2026 09:00:00 CET' },
        { id: '2', url: '/two', title: 'Two', date_published: '2026-11-28T09:00:00' },
      ],
    }),
    timeZone: 'Europe/Berlin',
    posts: [{ publishedAt: '2026-11-28T08:00:00.000Z' }, { publishedAt: '2026-11-28T08:00:00.000Z' }],
  },
  {
    title: 'names that only HTML knows, and bare ampersands',
    document: rss(
      item(
        '<description>Fish&nbsp;&amp;&nbsp;chips &copy; R&D</description><category>Q&A</category>',
        'Caf&eacute; & bar',
      ),
    ),
    posts: [{ title: 'Café & bar', excerpt: 'Fish & chips © R&D', category: 'Q&A' }],
  },
  {
    title: 'an ampersand in an address',
    document: rss('<item><title>A</title><link>https://n.example/?a=1&b=2</link></item>'),
    posts: [{ url: 'https://n.example/?a=1&b=2' }],
  },
  {
    title: 'a warning and white space before the declaration',
    document: `\n\nWarning: something on line 5\n${rss(item(''))}`,
    posts: [{ title: 'Post' }],
  },
  {
    title: 'characters and references that XML forbids',
    document: rss(item('', 'One\x07 two\x0b&#x1;&#0;&#xFFFE; three')),
    posts: [{ title: 'One two three' }],
  },
  {
    title: 'a prefix that nobody declared',
    document: rss(item('<dc:creator>Ann Lee</dc:creator><made:up>x</made:up>')),
    posts: [{ authors: [{ name: 'Ann Lee', url: null }] }],
  },
  {
    title: 'a comparison in plain words',
    document: rss(item('', '1 < 2 &lt; 3')),
    posts: [{ title: '1 < 2 < 3' }],
  },
  {
    title: 'a script that the host appended',
    document: `${rss(item(''))}<script>alert(1)</script>\n<!-- cached -->`,
    posts: [{ title: 'Post' }],
  },
  {
    title: 'the whole items of a feed that was cut',
    document: `<rss><channel>${item('')}${item('', 'Second')}<item><title>Cut</title><description><![CDATA[<p>Words that`,
    posts: [{ title: 'Post' }, { title: 'Second' }],
  },
  {
    title: 'the whole items of a JSON Feed that was cut',
    document:
      '{"version":"x","items":[{"url":"/a","title":"A","tags":["x"]},{"url":"/b","title":"B \\"q\\"","authors":[{"name":"x"}]},{"url":"/c","title":"C, cu',
    posts: [{ title: 'A' }, { title: 'B "q"' }],
  },
  { title: 'elements that cross', document: rss('<item><title>A</link></title></item>'), posts: null },
  { title: 'an attribute without quotes', document: rss(item('<enclosure url=x />')), posts: null },
  { title: 'half a document', document: '<rss><channel><item>', posts: null },
  { title: 'a page', document: '<!doctype html><p>Not found', posts: null },
  {
    title: 'well-formed XML of another kind',
    document: '<urlset><url><loc>x</loc></url></urlset>',
    posts: null,
  },
  { title: 'JSON of another kind', document: '{"posts":[]}', posts: null },
  { title: 'nothing', document: '', posts: null },
];
