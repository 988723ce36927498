import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { parseBody, type BodyNode } from '../../src/comments/body.js';
import { hasMarkup, paragraphs } from '../../src/comments/body/plain.js';
import { toHtml } from '../../src/comments/html.js';
import { isEmptyText } from '../../src/comments/text.js';

/** Without what every link and all code have. */
const html = (text: string) =>
  toHtml(parseBody(text)).replace(/ (rel="ugc nofollow noopener noreferrer"|dir="\w+")/g, '');

/** All text of the tree, in order. */
const words = (nodes: readonly BodyNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join('');

const table: [what: string, text: string, html: string][] = [
  ['a paragraph with a line break', 'one\ntwo', '<p>one<br>two</p>'],
  ['paragraphs', 'one\r\n\r\n\r\ntwo', '<p>one</p><p>two</p>'],
  ['emphasis', 'a *b* **c** ***d***', '<p>a <em>b</em> <strong>c</strong> <strong><em>d</em></strong></p>'],
  ['emphasis within emphasis', '**a *b* c**', '<p><strong>a <em>b</em> c</strong></p>'],
  ['emphasis without spaces between words', 'これは*強調*です', '<p>これは<em>強調</em>です</p>'],
  ['products and lone asterisks', '2*3*4 and * or a* *b', '<p>2*3*4 and * or a* *b</p>'],
  ['marks that never end', '**a *b', '<p>**a *b</p>'],
  ['marks that end crosswise', '*a **b* c**', '<p><em>a **b</em> c**</p>'],
  ['code', 'use `*a* <b>` here', '<p>use <code>*a* &lt;b&gt;</code> here</p>'],
  ['fenced code', '```js\na *b*\n\n  c\n```\nd', '<pre tabindex="0"><code>a *b*\n\n  c</code></pre><p>d</p>'],
  ['a fence that never ends', '```\na', '<pre tabindex="0"><code>a</code></pre>'],
  ['a quote with a list', '> a\n> - b\nc', '<blockquote><p>a</p><ul><li>b</li></ul></blockquote><p>c</p>'],
  ['a list after a line', 'so:\n- a\n- b\n  c', '<p>so:</p><ul><li>a</li><li>b<br>c</li></ul>'],
  ['numbers, as they were given', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
  ['a year at a line’s start', 'it was\n1986. Good', '<p>it was<br>1986. Good</p>'],
  ['a bare link in a sentence', '(https://a.b/c).', '<p>(<a href="https://a.b/c">https://a.b/c</a>).</p>'],
  [
    'a bare link with brackets',
    'https://a.b/c_(d)',
    '<p><a href="https://a.b/c_(d)">https://a.b/c_(d)</a></p>',
  ],
  ['a link in angle brackets', '<https://a.b/>', '<p><a href="https://a.b/">https://a.b/</a></p>'],
  ['a link with words', '[see](https://a.b/)', '<p><a href="https://a.b/">see</a></p>'],
  ['a mail address', '[me](mailto:a@b.c)', '<p><a href="mailto:a@b.c">me</a></p>'],
  ['a link to a script', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ['a link into this site', '[x](/admin)', '<p>[x](/admin)</p>'],
  ['quotes in an address', '[x](https://a.b/"onclick=x)', '<p><a href="https://a.b/%22onclick=x">x</a></p>'],
  ['markup', '<b onclick="x">&amp;</b>', '<p>&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;</p>'],
  ['nothing', ' \n\t\n', ''],
  [
    'backticks on a line of its own, which are no fence',
    '```npm install inlay```\nthen this',
    '<p><code>npm install inlay</code><br>then this</p>',
  ],
  [
    'a fence of four around a fence of three',
    '````md\n```js\na\n```\n````\nb',
    '<pre tabindex="0"><code>```js\na\n```</code></pre><p>b</p>',
  ],
  ['a fence of tildes', '~~~ a`b`\n```\n~~\n~~~~\nc', '<pre tabindex="0"><code>```\n~~</code></pre><p>c</p>'],
  ['a fence that words do not end', '```\na\n``` b\n```', '<pre tabindex="0"><code>a\n``` b</code></pre>'],
  ['an indented fence', '  ```\n  a\n    b\n  ```', '<pre tabindex="0"><code>a\n  b</code></pre>'],
  ['code that holds backticks', '``a ` b`` and `` ` ``', '<p><code>a ` b</code> and <code>`</code></p>'],
  ['backticks without an equal', '```a`` b`', '<p>```a`` b`</p>'],
  ['a code span over two lines', '`a\nb`', '<p><code>a b</code></p>'],
  [
    'lists in lists',
    '- a\n  - b\n    1. c\n- d',
    '<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>',
  ],
  [
    'paragraphs and code in an item',
    '1. a\n\n   b\n   ```\n   c\n   ```\n2. d',
    '<ol><li>a<p>b</p><pre tabindex="0"><code>c</code></pre></li><li>d</li></ol>',
  ],
  ['two lists by two bullets', '- a\n* b', '<ul><li>a</li></ul><ul><li>b</li></ul>'],
  ['items apart', '- a\n\n- b\n\nc', '<ul><li>a</li><li>b</li></ul><p>c</p>'],
];

describe('the text of a comment', () => {
  for (const [what, text, expected] of table) it(`shows ${what}`, () => assert.equal(html(text), expected));

  it('marks links as the readers’ own', () =>
    assert.match(toHtml(parseBody('https://a.b')), / rel="ugc nofollow noopener noreferrer"/));

  it('writes addresses and code from left to right, whatever stands around them', () => {
    const shown = toHtml(parseBody('ראו https://a.b/ ואת `a = 1`\n\n```\nb\n```'));
    assert.match(shown, /<a [^>]*dir="auto">https:\/\/a\.b\/<\/a>/);
    assert.match(shown, /<code dir="ltr">a = 1<\/code>/);
    assert.match(shown, /<pre [^>]*dir="ltr">/);
  });

  it('keeps what is quoted too deep as text', () => {
    const shown = html('>'.repeat(50_000) + ' a');
    assert.equal(shown.split('<blockquote>').length, 5);
    assert.match(shown, /(&gt;){1000} a/);
  });

  it('keeps every line of 50,000', () => {
    const text = Array.from({ length: 50_000 }, (_, line) => `line ${line}`).join('\n');
    assert.equal(words(parseBody(text)), text);
  });

  it('keeps combining marks and bidi controls as they are', () => {
    const text = 'Z' + '\u0321\u0348'.repeat(5000) + ' \u202Egnihtemos';
    assert.equal(words(parseBody(text)), text);
  });
});

const folder = new URL('../../../shared/data/hostile/', import.meta.url);
const absent = existsSync(folder) ? false : 'no hostile strings in ../shared/data';
const strings = (file: string) =>
  (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as (string | { payload: string })[]).map((one) =>
    typeof one === 'string' ? one : one.payload,
  );

/** Elements and attributes in the markup that are not allowed. */
function foreign(markup: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body>`);
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    if (!/^(p|br|blockquote|ul|ol|li|pre|code|em|strong|a)$/.test(name)) return [name];
    return [...element.attributes]
      .filter(({ name: attribute, value }) =>
        name === 'a'
          ? !(/^(rel|dir)$/.test(attribute) || (attribute === 'href' && /^(https?|mailto):/.test(value)))
          : !((name === 'ol' && attribute === 'start') || attribute === 'dir'),
      )
      .map((attribute) => `${name} ${attribute.name}`);
  });
}

it('the check of hostile strings sees what is foreign', () =>
  assert.deepEqual(foreign('<p>a</p><a href="https://a.b" onclick="x">b</a><svg></svg>'), [
    'a onclick',
    'svg',
  ]));

describe('hostile strings', { skip: absent }, () => {
  for (const file of ['dompurify.json', 'payloadbox.json', 'naughty-strings.json'])
    it(`of ${file} make no foreign element or attribute`, () => {
      const all = strings(file);
      assert.ok(all.length > 100);
      const forms = (s: string) => [s, `[x](${s})`, `[${s}](https://a.b/)`, `https://a.b/${s}`, `> - ${s}`];
      // a hundred at once, as the parser takes longer than all else; the failure says which
      for (let at = 0; at < all.length; at += 100) {
        const some = all.slice(at, at + 100).flatMap(forms);
        const shown = some.map((text) => toHtml(parseBody(text)));
        if (foreign(shown.join('')).length)
          assert.deepEqual(
            some.filter((_, index) => foreign(shown[index]!).length),
            [],
          );
      }
    });
});

const growing: Record<string, (n: number) => string> = {
  asterisks: (n) => '*'.repeat(n),
  'marks that open': (n) => '**a *b '.repeat(n),
  'open brackets': (n) => '['.repeat(n),
  'links that never end': (n) => '[a]('.repeat(n),
  'links within a link': (n) => '[a](b' + '[a](c)d'.repeat(n),
  'links that are none': (n) => '[a](x:' + '[a](x:y)'.repeat(n) + ')',
  'brackets within an address': (n) => '[a](' + '(b)'.repeat(n),
  backticks: (n) => '` '.repeat(n),
  quotes: (n) => '> > > > > >\n'.repeat(n),
  fences: (n) => '```\n'.repeat(n),
  'list items': (n) => '- a\n  b\n'.repeat(n),
  'an item and a line of spaces': (n) => '- a\n' + ' '.repeat(n),
  'a marker and spaces': (n) => '- ' + ' '.repeat(n),
  addresses: (n) => '<http://a'.repeat(n),
  'an address and its punctuation': (n) => 'http://a' + '.)'.repeat(n),
  'combining marks': (n) => 'e' + '\u0301'.repeat(n),
  'empty lines': (n) => '\n'.repeat(n),
  'runs of backticks': (n) =>
    Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, size) => '`'.repeat(size)).join(' '),
  'lists in lists': (n) => '- - - - - a\n'.repeat(n),
  'items and empty lines': (n) => '- a\n\n'.repeat(n),
  'an address and brackets': (n) => 'http://a' + '('.repeat(n) + ')'.repeat(n),
  'an address and foreign stops': (n) => 'http://a。'.repeat(n),
  'a bit of everything': (n) => '*`[<https://'.repeat(n),
};

describe('a bare link', () => {
  const end = (text: string) => /<a href="[^"]*">(.*?)<\/a>(.*)<\/p>/.exec(html(text))!.slice(1);
  for (const [text, address, rest] of [
    ['https://example.com/docs。谢谢', 'https://example.com/docs', '。谢谢'],
    ['见（https://example.com/中文）吧', 'https://example.com/中文', '）吧'],
    ['“https://example.com/a”', 'https://example.com/a', '”'],
    ['«https://example.com/a» et', 'https://example.com/a', '» et'],
    ['https://example.com/a… and', 'https://example.com/a', '… and'],
    ['https://example.com/a؟ نعم', 'https://example.com/a', '؟ نعم'],
    ['https://example.com/a।', 'https://example.com/a', '।'],
    ['‘https://example.com/a’', 'https://example.com/a', '’'],
    ['https://fr.example.com/L’Équipe.', 'https://fr.example.com/L’Équipe', '.'],
    ['https://ja.example.com/ジョン・レノン、', 'https://ja.example.com/ジョン・レノン', '、'],
    [
      '(see https://en.wikipedia.org/wiki/Plane_(Unicode))',
      'https://en.wikipedia.org/wiki/Plane_(Unicode)',
      ')',
    ],
    ['https://example.com/a)b', 'https://example.com/a)b', ''],
    ['[https://example.com/a?b[]=c]', 'https://example.com/a?b[]=c', ']'],
    ['https://example.com/?a=1&b=2;', 'https://example.com/?a=1&amp;b=2', ';'],
    ['https://example.com/a_b_', 'https://example.com/a_b', '_'],
    ['https://example.com/a?!', 'https://example.com/a', '?!'],
    ['https://example.com/a/', 'https://example.com/a/', ''],
  ])
    it(`ends where people end it: ${text}`, () => assert.deepEqual(end(text!), [address, rest]));
});

describe('a text without markup', () => {
  const agrees = (text: string) =>
    assert.deepEqual(
      paragraphs(text).map((words) => ({ tag: 'p', children: [words] })),
      parseBody(text),
      JSON.stringify(text),
    );

  it('is drawn without the rules as by them', () => {
    const pieces = [
      'a',
      'one two',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '-',
      '+',
      '*',
      '1',
      '10',
      '.',
      ')',
      '>',
      '<',
    ];
    pieces.push(
      '#',
      '_',
      '~',
      '~~~',
      '`',
      '```',
      '[',
      '](',
      'http',
      'https://a.example',
      'mailto:a',
      '\u2028',
      '\u00A0',
      '…',
    );
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    let plain = 0;
    for (let n = 0; n < 20_000; n++) {
      const text = Array.from({ length: 1 + random(9) }, () => pieces[random(pieces.length)]).join('');
      if (hasMarkup(text)) continue;
      plain++;
      agrees(text);
    }
    assert.ok(plain > 2000, `${plain} texts without markup`);
  });

  for (const text of [
    'Prices rose 3.5 - 4 % (in 2025).',
    '#1! a_b c',
    'x > y, and 2 < 3',
    'See page 4.\n\n  Indented',
  ])
    it(`is most of what people write: ${JSON.stringify(text)}`, () => {
      assert.ok(!hasMarkup(text));
      agrees(text);
    });
  for (const text of [
    '*a*',
    '`b`',
    'see https://a.example',
    'MAILTO:a@b.example',
    'so:\n- c',
    '> d',
    '2) e',
    '[f](g)',
    '~~~\nh',
  ])
    it(`is told from ${JSON.stringify(text)}`, () => assert.ok(hasMarkup(text)));
});

describe('a text that nobody sees', () => {
  for (const text of [
    '',
    ' \n',
    '\u200B\u200D',
    '\u3164',
    '\u2800',
    '\u00AD',
    '\uFEFF',
    '\u0301',
    '\u{E0041}',
  ])
    it(`is empty: ${JSON.stringify(text)}`, () => assert.ok(isEmptyText(text)));
  for (const text of ['a', '.', '\u200Bа', '🇳🇴', '❤️', '\u200D한'])
    it(`is not empty: ${JSON.stringify(text)}`, () => assert.ok(!isEmptyText(text)));
});

describe('the time that a text takes', () => {
  /** CPU, not wall time, and the best of three: what else the machine does then hardly counts. */
  const cost = (text: string) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = process.cpuUsage();
        parseBody(text);
        const { user, system } = process.cpuUsage(start);
        return user + system;
      }),
    );

  // four doublings: sixteen times the time where it is linear, 256 times where it is quadratic
  for (const [what, make] of Object.entries(growing))
    it(`grows with its length: ${what}`, () => {
      const small = Math.max(1000, cost(make(3000)));
      const large = cost(make(48_000));
      assert.ok(large < 64 * small, `${small} µs for 3,000, ${large} µs for 48,000`);
    });
});
