import { expect } from '@open-wc/testing';
import { parseHtml, parseXml } from '../../../src/core/parse/markup.js';
import type { Http } from '../../../src/core/request.js';
import { readFeed } from '../../../src/posts/sources/feed.js';
import { address, feedCases } from './feed-cases.js';

const http: Pick<Http, 'html' | 'xml'> = { html: parseHtml, xml: parseXml };
const read = (document: string, timeZone = 'UTC') => readFeed(document, address, http as Http, timeZone);

describe('a feed in a browser', () => {
  for (const { title, document, timeZone, posts } of feedCases)
    it(`is read as on the server: ${title}`, () => {
      if (posts === null) return expect(() => read(document)).to.throw(/^The answer is not/);
      const found = read(document, timeZone);
      expect(found.length).to.equal(posts.length);
      return posts.forEach((post, at) => expect(found[at]).to.deep.include(post));
    });

  it('runs nothing and loads nothing', () => {
    const [post] = read(`<rss><channel><item><title>Fish</title><link>https://blog.example.org/fish/</link>
      <description><![CDATA[<img src="/x.svg" onerror="window.hacked = true"><b>On</b> a plate<script>window.hacked = true</script>]]></description>
      </item></channel></rss>`);
    expect(post!.excerpt).to.equal('On a plate');
    expect(post!.image!.src).to.equal('https://blog.example.org/x.svg');
    expect('hacked' in window).to.be.false;
  });
});
