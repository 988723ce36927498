import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { articles, authors, parseArticle } from '../../demo/content.js';
import { printPaper } from '../../demo/paper.js';
import { scene } from '../../demo/pictures/scene.js';
import { address, sections } from '../../demo/site.js';
import { jsonLd } from '../../demo/templates/json-ld.js';
import { html } from '../../demo/templates/html.js';

/** Answers of the server, apart from the paper's own files. */
const served = /^\/(inlay\.(js|css)|themes\/|v1\/)/;

describe('the demo newspaper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-demo-'));
  const pages = new Map<string, Document>();
  const each = (check: (page: Document, path: string) => void) => {
    for (const [path, page] of pages) check(page, path);
  };

  before(async () => {
    await printPaper(folder);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('index.html'))
        pages.set(
          `/${file.slice(0, -'index.html'.length)}`,
          parseHTML(readFileSync(join(folder, file), 'utf8')).document,
        );
  });
  after(() => rmSync(folder, { recursive: true }));

  const exists = (path: string) => existsSync(join(folder, path, path.endsWith('/') ? 'index.html' : ''));

  test('has a page for every article, author and section', () => {
    for (const { path } of [...articles, ...authors, ...sections]) assert.ok(pages.has(path), path);
    assert.ok(articles.length >= 40);
  });

  test('keeps day, month and year on one line', () => {
    const times = pages.get(articles[0]!.path)!.querySelectorAll('.headline time, .headlines time');
    assert.ok(times.length > 1);
    for (const { textContent } of times) assert.match(textContent!, /^(\w+day, )?\d+\u00a0[\w\u00a0]+$/);
  });

  test('links only to what is there', () => {
    each((page, path) => {
      for (const node of page.querySelectorAll('[href], [src], [action], [endpoint]')) {
        const target = ['href', 'src', 'action', 'endpoint']
          .map((name) => node.getAttribute(name))
          .find(Boolean)!;
        const url = new URL(target, `http://paper.test${path}`);
        if (url.host !== 'paper.test' || served.test(url.pathname) || node.hasAttribute('endpoint')) continue;
        assert.ok(exists(url.pathname), `${path} links to ${target}`);
        const there = pages.get(url.pathname);
        const isThere = !url.hash || there?.getElementById(url.hash.slice(1));
        assert.ok(isThere, `${path} links to ${target}`);
      }
    });
  });

  test('has the pictures and frames of the elements’ states', () => {
    const states = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.includes('states/'),
    );
    const sources = states.flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/"src":"([^"]+)"/g),
    ]);
    assert.ok(sources.length > 50);
    for (const [, source] of sources) assert.ok(exists(source!), source);
  });

  test('tells readers, feeds and machines the same about every article', () => {
    for (const article of articles) {
      const page = pages.get(article.path)!;
      const meta = (name: string) =>
        page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
      const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')!.textContent!);
      assert.equal(page.querySelector('link[rel=canonical]')?.getAttribute('href'), article.path);
      assert.equal(page.querySelector('h1')?.textContent, article.title);
      assert.equal(meta('og:title'), article.title);
      assert.equal(meta('description'), article.summary);
      assert.equal(meta('article:published_time'), article.published);
      assert.ok(exists(meta('og:image')!), article.path);
      assert.deepEqual(
        [
          data['@type'],
          data.headline,
          data.url,
          data.datePublished,
          data.articleSection,
          data.author[0].name,
        ],
        [
          'NewsArticle',
          article.title,
          article.path,
          article.published,
          article.section.name,
          article.author.name,
        ],
      );
      assert.ok(exists(data.author[0].url));
    }
  });

  test('is read under a policy that allows no inline style and no inline script', () => {
    each((page, path) => {
      assert.equal(page.querySelector('style, [style]'), null, path);
      for (const script of page.querySelectorAll('script'))
        assert.ok(script.getAttribute('src') || script.getAttribute('type') === 'application/ld+json', path);
      for (const node of page.querySelectorAll('*'))
        for (const { name } of node.attributes) assert.ok(!name.startsWith('on'), `${path}: ${name}`);
    });
  });

  test('says the size and the meaning of every picture before it loads', () => {
    each((page, path) => {
      for (const image of page.querySelectorAll('img'))
        for (const name of ['width', 'height', 'alt'])
          assert.ok(image.hasAttribute(name), `${path}: ${image.outerHTML}`);
    });
    for (const { slug, alt } of articles) {
      assert.ok(
        statSync(join(folder, 'pictures', `${slug}.svg`)).size <= 3000,
        `${slug} is heavier than 3 kB`,
      );
      assert.ok(alt.length > 20, slug);
    }
  });

  test('has one main heading a page, no level left out, and no id twice', () => {
    each((page, path) => {
      const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) =>
        Number(localName[1]),
      );
      assert.equal(levels.filter((level) => level === 1).length, 1, path);
      levels.forEach((level, index) =>
        assert.ok(level - (levels[index - 1] ?? 0) <= 1, `${path}: h${level}`),
      );
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
      assert.deepEqual(ids, [...new Set(ids)], path);
    });
  });

  test('shows something in the place of every element before the script has come', () => {
    const silent = ['inlay-visit'];
    each((page, path) => {
      if (path.startsWith('/reference/')) return;
      for (const node of page.querySelectorAll('*'))
        if (node.localName.startsWith('inlay-') && !silent.includes(node.localName))
          assert.ok(node.textContent!.trim(), `${path}: ${node.localName}`);
    });
  });

  test('never fills a list with the page that it stands on', () => {
    for (const { path } of articles)
      for (const link of pages
        .get(path)!
        .querySelectorAll('inlay-popular a, inlay-related a, inlay-latest a'))
        assert.notEqual(link.getAttribute('href'), path);
  });

  test('sends every article by its feed', () => {
    const feed = readFileSync(join(folder, 'feed.xml'), 'utf8');
    for (const { path } of articles) assert.ok(feed.includes(`href="${path}"`), path);
    assert.equal(feed.match(/<entry>/g)?.length, articles.length);
  });
});

describe('the press', () => {
  test('knows whole addresses only when it is told the origin', (context) => {
    assert.equal(address('/news/'), '/news/');
    process.env['DEMO_ORIGIN'] = 'https://tidings.example/';
    context.after(() => delete process.env['DEMO_ORIGIN']);
    assert.equal(address('/news/'), 'https://tidings.example/news/');
  });

  test('escapes what is not markup', () => {
    const name = `"><script>'&`;
    assert.equal(html`<a title="${name}">${[name]}</a>`.source.includes('<script>'), false);
  });

  test('lets no headline end the element that holds it', () => {
    const title = '</script><script>alert(1)</script>';
    assert.equal(jsonLd({ ...articles[0]!, title }).source.match(/<\/script>/g)?.length, 1);
  });

  test('stops at an article without a line it needs, and says which', () => {
    assert.throws(
      () => parseArticle('lost', '---\ntitle: Lost\nsection: News\n---\nText'),
      /lost\.md has no line "summary/,
    );
    assert.throws(
      () => parseArticle('lost', '---\ntitle: Lost\nsection: Gossip\n---\nText'),
      /section is one of News/,
    );
  });

  test('stops at a picture that nobody has drawn, and says what there is', () => {
    assert.throws(() => scene('day with unicorn', 'x'), /"unicorn".*lighthouse/);
    assert.throws(() => scene('noon with sea', 'x'), /dawn, day, dusk/);
  });

  test('prints a picture the same way each time', () => {
    assert.equal(scene('dusk with sea, boats', 'a'), scene('dusk with sea, boats', 'a'));
    assert.notEqual(scene('dusk with sea, boats', 'a'), scene('dusk with sea, boats', 'b'));
  });
});
