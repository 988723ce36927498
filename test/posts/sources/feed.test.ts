import { expect } from '@open-wc/testing';
import { parseHtml, parseXml } from '../../../src/core/markup.js';
import { readFeed } from '../../../src/posts/sources/feed.js';
import type { Http } from '../../../src/core/request.js';

const http = { html: parseHtml, xml: parseXml } as Http;
const read = (document: string) => readFeed(document, 'https://blog.example.org/feed', http);

const rss = `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel><title>Blog</title>
    <item>
      <title>Fish &amp;amp; chips</title>
      <link>https://blog.example.org/fish/</link>
      <dc:creator>Maren</dc:creator>
      <description><![CDATA[<img src="/x.svg" onerror="window.hacked = true"><b>On</b> a plate<script>window.hacked = true</script>]]></description>
      <content:encoded><![CDATA[<p>Whole text</p>]]></content:encoded>
    </item>
  </channel>
</rss>`;

describe('the feed source in a browser', () => {
  it('reads the same as on the server, and runs and loads nothing', () => {
    const [post] = read(rss);
    expect(post).to.include({
      url: 'https://blog.example.org/fish/',
      title: 'Fish & chips',
      excerpt: 'On a plate',
      text: 'Whole text',
    });
    expect(post!.authors).to.deep.equal([{ name: 'Maren', url: null }]);
    expect(post!.image!.src).to.equal('https://blog.example.org/x.svg');
    expect('hacked' in window).to.be.false;
  });

  it('refuses half a document and a page', () => {
    for (const wrong of ['<rss><channel><item>', '<!doctype html><p>Not found', ''])
      expect(() => read(wrong), wrong).to.throw(/is not a feed/);
  });
});
