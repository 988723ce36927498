import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromMarkdown } from '../../../src/comments/import/text/markdown.js';
import { toMarkup } from '../../../src/comments/import/text/markup.js';

describe('HTML of other systems', () => {
  for (const [html, text] of [
    ['<p>a</p><p>b<br>c</p>', 'a\n\nb\nc'],
    ['<blockquote><p>a</p><p>b</p></blockquote>c', '> a\n>\n> b\n\nc'],
    ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '- a\n- b\n\n  - c'],
    ['<pre><code>if (a)\n  b``` </code></pre>', '````\nif (a)\n  b```\n````'],
    ['<code>a`b</code>', '``a`b``'],
    ['<i> a </i>b<script>alert(1)</script>', '*a* b'],
    [
      '<a href="https://example.com/a-long-one" rel="nofollow">example.com/a-lo...</a>',
      'https://example.com/a-long-one',
    ],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['1 &lt; 2 &amp; <u>3</u>', '1 < 2 & 3'],
  ] as const)
    it(`becomes the markup of comments: ${html}`, () => assert.equal(toMarkup(html), text));

  it('is read however deep it nests', () => assert.equal(toMarkup('<div>'.repeat(5000) + 'x'), 'x'));
});

describe('Markdown of other systems', () => {
  for (const [markdown, text] of [
    ['Plain words, 3 - 4 = -1.\r\nSecond line', 'Plain words, 3 - 4 = -1.\nSecond line'],
    ['# Heading\n\n_a_ and __b__', 'Heading\n\n*a* and **b**'],
    ['~~no~~ ![a cat](https://x.example/cat.png) yes', 'no  yes'],
    ['[words][1]\n\n[1]: https://x.example/a', '[words](https://x.example/a)'],
    ['see https://www.example.org/a.', 'see https://www.example.org/a.'],
    ['<https://x.example/a>', 'https://x.example/a'],
    ['    indented', '```\nindented\n```'],
    ['> a\n> b\n\nc', '> a\n> b\n\nc'],
    ['1. a\n2. b\n   - c', '1. a\n2. b\n\n   - c'],
    ['a &amp; <b>b</b> <script>alert(1)</script>', 'a & **b**'],
    ['|a|b|\n|-|-|\n|c|d|', '|a|b|\n|-|-|\n|c|d|'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  ] as const)
    it(`becomes the markup of comments: ${JSON.stringify(markdown)}`, () =>
      assert.equal(fromMarkdown(markdown), text));
});
