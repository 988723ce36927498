import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languages } from 'inlay/internal/locales/index';
import { serverLanguages, serverPhrase } from '../../src/comments/html/server-phrases.js';
import { openDatabase } from '../../src/db/index.js';
import { parseHtml } from '../../src/http/client/markup.js';
import { openComments, page } from './support.js';
import { migrations } from '../../src/modules.js';

const html = { Accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' };
const open = async (settings = {}) =>
  openComments(await openDatabase('sqlite::memory:', migrations), settings);

describe('a form without a script', () => {
  it('leads back to the page, at the comment', async () => {
    const { post } = await open();
    const answer = await post({ text: 'a', page: `${page}?utm_source=x&id=1#top` }, html);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('Location'), `${page}?id=1#comment-1`);
  });

  it('leads to no address that is not configured', async () => {
    const { post } = await open();
    const plain = await post({ text: 'a', page: 'http://www.news.example/story' }, html);
    assert.equal(plain.headers.get('Location'), `${page}#comment-1`);
    const other = await post({ text: 'a', page: 'https://news.example@other.example/' }, html);
    assert.equal(other.status, 403);
    assert.doesNotMatch(await other.text(), /href="[^"]*other\.example/);
  });

  it('shows what is wrong beside what was typed, and takes the corrected form', async () => {
    const { post } = await open({ comments: { name: 'required' } });
    const typed = '<b>bold</b> & "quoted"\n\nlast';
    const answer = await post({ text: typed, parent: '7' }, html);
    assert.equal(answer.status, 422);
    const document = parseHtml(await answer.text());
    assert.match(document.querySelector('main')!.textContent!, /Please enter your name/);
    // the parser at hand leaves entities in a textarea alone
    const escaped = '&lt;b&gt;bold&lt;/b&gt; &amp; &quot;quoted&quot;\n\nlast';
    assert.equal(document.querySelector('textarea')!.textContent!.replace(/^\n/, ''), escaped);
    assert.equal(document.querySelector('[name=parent]')!.getAttribute('value'), '7');
    assert.equal(document.querySelector('[name=name]')!.getAttribute('aria-invalid'), 'true');
    assert.equal(document.querySelector('main > p > a')!.getAttribute('href'), page);
  });

  it('says that a comment waits, and leads back', async () => {
    const { post } = await open({ comments: { moderation: 'all' } });
    const answer = await post({ text: 'a' }, html);
    assert.equal(answer.status, 202);
    const markup = await answer.text();
    assert.match(markup, /Your comment awaits moderation/);
    assert.match(markup, /href="https:\/\/news\.example\/story"/);
  });

  it('sent twice makes one comment', async () => {
    const { post, thread } = await open();
    const first = await post({ text: 'a' }, html);
    const second = await post({ text: 'a' }, html);
    assert.equal(second.headers.get('Location'), first.headers.get('Location'));
    assert.equal((await thread()).count, 1);
  });

  it('answers errors with a page and the time to wait', async () => {
    const { post } = await open({ comments: { perHour: 1 } });
    for (let n = 0; n < 4; n++) await post({ text: `${n}` }, html);
    const answer = await post({ text: 'what I typed' }, html);
    assert.equal(answer.status, 429);
    assert.ok(answer.headers.get('Retry-After'));
    assert.match(await answer.text(), /what I typed/);
  });

  it('may write its page from the root, and the browser tells the origin', async () => {
    const { post } = await open();
    const answer = await post({ text: 'a', page: '/story' }, html);
    assert.equal(answer.headers.get('Location'), `${page}#comment-1`);
    const referrer = { ...html, Origin: 'null', Referer: 'https://news.example/other' };
    const again = await post({ text: 'a', page: '/story' }, { ...referrer, 'Sec-Fetch-Site': 'same-origin' });
    assert.equal(again.headers.get('Location'), `${page}#comment-1`);
    for (const elsewhere of ['//other.example/story', '/\\other.example/story'])
      assert.notEqual((await post({ text: 'a', page: elsewhere }, html)).status, 303, elsewhere);
  });

  it('whose page is wrong answers with what was typed and the way back', async () => {
    const { post } = await open();
    const Referer = 'https://news.example/story?from=there';
    for (const wrong of ['', 'story', 'https://other.example/']) {
      const answer = await post({ text: '<b>typed</b>', page: wrong }, { ...html, Referer });
      assert.match(String(answer.status), /^(422|403)$/);
      const main = parseHtml(await answer.text()).querySelector('main')!;
      assert.equal(main.querySelector('textarea')!.textContent!.trim(), '&lt;b&gt;typed&lt;/b&gt;', wrong);
      assert.equal(main.querySelector(':scope > p > a')!.getAttribute('href'), Referer, wrong);
    }
    const foreign = { ...html, Referer: 'https://other.example/', Origin: 'null' };
    const lost = await post({ text: 'a', page: '' }, foreign);
    assert.doesNotMatch(await lost.text(), /other\.example/);
  });

  it('lets nothing run', async () => {
    const { post } = await open();
    const policy = (await post({}, html)).headers.get('Content-Security-Policy')!;
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
  });
});

describe('the fragment', () => {
  it('holds the thread and a form that posts to the server', async () => {
    const { posted, app } = await open({ comments: { moderation: 'first' } });
    await posted({ text: 'waits' });
    const empty = await app.request(`/v1/embed/comments?page=${page}`);
    assert.doesNotMatch(await empty.text(), /waits/);
    const opened = await open();
    const { id } = await opened.posted({
      text: 'one *word*\n\n> two',
      name: 'Ada',
      url: 'https://ada.example',
    });
    await opened.posted({ text: 'reply', parent: id });
    const answer = await opened.app.request(`http://comments.example/v1/embed/comments?page=${page}`);
    const document = parseHtml(`<body>${await answer.text()}`);
    const [first] = document.querySelectorAll('ol > li');
    assert.equal(first!.querySelector('em')!.textContent, 'word');
    assert.equal(first!.querySelector('blockquote p')!.textContent, 'two');
    assert.equal(first!.querySelector('a')!.getAttribute('rel'), 'ugc nofollow noopener noreferrer');
    assert.equal(first!.querySelector(':scope > ol article')!.id, 'comment-2');
    assert.equal(
      document.querySelector('form')!.getAttribute('action'),
      'http://comments.example/v1/comments',
    );
  });
});

describe('a site’s language', () => {
  const site = (language: string) => ({
    sites: [{ name: 'News', origins: ['https://news.example'], timeZone: 'Europe/Oslo', language }],
  });

  it('is that of the fragment', async () => {
    const { posted, app } = await open(site('de'));
    await posted({ text: 'one' });
    const fragment = async (more = '') =>
      (await app.request(`/v1/embed/comments${more}?page=${page}`)).text();
    const document = parseHtml(`<body>${await fragment()}`);
    const section = document.querySelector('section')!;
    assert.deepEqual([section.getAttribute('lang'), section.getAttribute('dir')], ['de', 'ltr']);
    assert.equal(document.querySelector('h2')!.textContent, '1 Kommentar');
    assert.match(section.textContent!, /Bitte bleiben Sie respektvoll/);
    assert.equal(document.querySelector('time')!.textContent, '01.01.2026, 01:00');
    assert.equal(document.querySelector('button')!.textContent, 'Kommentar abschicken');
    assert.match(await fragment('/page'), /^<!doctype html><html lang="de" dir="ltr">.*Zurück zur Seite/s);
  });

  it('is that of the pages that answer a form', async () => {
    const comments = { name: 'required', maxLength: 20, moderation: 'all' } as const;
    const { post } = await open({ ...site('ar'), comments });
    const wrong = await (await post({ text: 'x'.repeat(23) }, html)).text();
    assert.match(wrong, /<html lang="ar" dir="rtl">/);
    const document = parseHtml(wrong);
    const said = [...document.querySelectorAll('li')].map(({ textContent }) => textContent!);
    assert.equal(said.length, 2);
    // no word of English, but for what was typed
    assert.doesNotMatch(document.querySelector('main')!.textContent!.replace(/x{23}/, ''), /[a-z]{3}/i);
    const held = await (await post({ text: 'short', name: 'Ada' }, html)).text();
    assert.doesNotMatch(parseHtml(held).querySelector('main')!.textContent!, /[a-z]{3}/i);
  });

  it('is refused by the settings, with what is meant, where the widgets do not speak it', async () => {
    const database = await openDatabase('sqlite::memory:', migrations);
    for (const [language, advice] of [
      ['pt_BR', /write "pt-BR"/],
      ['eo', /write one of en, ar,/],
    ] as const)
      await assert.rejects(openComments(database, site(language)), advice);
    await database.close();
  });

  it('has all the phrases that the widgets do not have', () => {
    const written = languages.filter((name) => name !== 'no');
    assert.deepEqual([...serverLanguages].sort(), written);
    for (const language of ['no', 'zh-TW', 'pt-BR', 'de-AT'])
      assert.notEqual(serverPhrase(language, 'back'), 'Back to the page', language);
    for (const language of ['en-GB', 'eo']) assert.equal(serverPhrase(language, 'back'), 'Back to the page');
    assert.equal(serverPhrase('no-NO', 'back'), serverPhrase('nb', 'back'));
    assert.notEqual(serverPhrase('zh-TW', 'back'), serverPhrase('zh-CN', 'back'));
  });
});

describe('the fragment', () => {
  it('says which way each text runs, keeps names apart, and lets code scroll', async () => {
    const { posted, app } = await openComments(await openDatabase('sqlite::memory:', migrations));
    await posted({ text: 'שלום\n\n```\nvery long code\n```', name: 'דנה' });
    const document = parseHtml(await (await app.request(`/v1/embed/comments?page=${page}`)).text());
    assert.equal(document.querySelector('article b > bdi')!.textContent, 'דנה');
    assert.equal(document.querySelector('article > div')!.getAttribute('dir'), 'auto');
    assert.equal(document.querySelector('article pre')!.getAttribute('tabindex'), '0');
    assert.equal(document.querySelector('textarea')!.getAttribute('dir'), 'auto');
  });

  it('is the same until the thread changes, and says so', async () => {
    const { posted, app, clock } = await openComments(await openDatabase('sqlite::memory:', migrations));
    const read = (etag = '') =>
      app.request(`/v1/embed/comments?page=${page}`, { headers: { 'If-None-Match': etag } });
    await posted({ text: 'one' });
    const first = await read();
    assert.equal(first.headers.get('Cache-Control'), 'public, no-cache');
    const etag = first.headers.get('ETag')!;
    clock.now += 60_000;
    assert.equal((await read(etag)).status, 304);
    await posted({ text: 'two' });
    assert.match(await (await read(etag)).text(), /two/);
  });
});

describe('a long thread without a script', () => {
  it('can be read to its end, replies too, by following the links', async () => {
    const { posted, app } = await open({ comments: { perHour: 100_000, floodPerMinute: 100_000 } });
    const written: string[] = [];
    const write = async (text: string, parent = '') => {
      written.push(text);
      return (await posted({ text, parent, key: text })).id;
    };
    for (let n = 0; n < 60; n++) await write(`root ${n}`);
    for (let n = 0; n < 130; n++) await write(`reply ${n}`, '3');
    let deep = '7';
    for (let n = 0; n < 15; n++) deep = await write(`deeper ${n}`, deep);

    const read = new Set<string>();
    const visited = new Set<string>();
    const visit = async (address: string) => {
      if (visited.has(address)) return;
      visited.add(address);
      const answer = await app.request(address);
      assert.equal(answer.status, 200, address);
      const document = parseHtml(`<body>${await answer.text()}`);
      for (const text of document.querySelectorAll('article > div > p')) read.add(text.textContent!);
      for (const link of document.querySelectorAll('a[href*="/v1/embed/comments/page?"]'))
        await visit(link.getAttribute('href')!.replaceAll('&amp;', '&'));
    };
    await visit(`/v1/embed/comments?page=${page}`);
    assert.deepEqual([...read].sort(), written.sort());
    assert.ok(visited.size < 20, `${visited.size} pages`);
  });

  it('leads back to the page, and takes answers', async () => {
    const { posted, app, post } = await open();
    const { id } = await posted({ text: 'What do you think?' });
    const answer = await app.request(`/v1/embed/comments/page?page=${page}&parent=${id}`);
    assert.match(answer.headers.get('Content-Security-Policy')!, /^default-src 'none'/);
    const document = parseHtml(await answer.text());
    assert.equal(document.querySelector('main > p > a')!.getAttribute('href'), page);
    assert.equal(document.querySelector('[name=parent]')!.getAttribute('value'), id);
    assert.equal(document.querySelector('button')!.textContent, 'Post reply');
    const posting = await post(
      { text: 'Much.', parent: id },
      { ...html, Origin: 'http://localhost', Host: 'localhost' },
    );
    assert.equal(posting.headers.get('Location'), `${page}#comment-2`);
    assert.equal((await app.request('/v1/embed/comments/page?page=https://other.example/')).status, 403);
  });
});

describe('hostile input', () => {
  const folder = new URL('../../../../shared/data/hostile/', import.meta.url);
  const skip = existsSync(folder) ? false : 'the shared test data is not here';
  /** Every element and attribute that the fragment may have. */
  const allowed: Record<string, string[]> = {
    html: [],
    head: [],
    body: [],
    section: ['class', 'lang', 'dir', 'data-rev', 'data-count'],
    h2: [],
    h3: [],
    ol: ['start'],
    ul: [],
    li: [],
    article: ['id'],
    p: ['hidden'],
    div: ['dir'],
    b: [],
    bdi: [],
    small: [],
    a: ['href', 'rel', 'dir'],
    time: ['datetime'],
    br: [],
    em: [],
    strong: [],
    code: ['dir'],
    pre: ['tabindex', 'dir'],
    blockquote: ['dir'],
    form: ['method', 'action', 'class'],
    input: ['type', 'name', 'value', 'tabindex', 'autocomplete', 'dir'],
    label: [],
    textarea: ['name', 'rows', 'required', 'maxlength', 'dir'],
    button: [],
  };
  const check = (markup: string) => {
    const document = parseHtml(`<!doctype html><html><body>${markup}</body></html>`);
    for (const element of document.querySelectorAll('*')) {
      const attributes = allowed[element.localName];
      assert.ok(attributes, `<${element.localName}> in ${markup.slice(0, 300)}`);
      for (const { name } of element.attributes)
        assert.ok(attributes.includes(name), `${element.localName}[${name}]`);
    }
    for (const link of document.querySelectorAll('[href]'))
      assert.match(link.getAttribute('href')!, /^(https?:|mailto:|#comment-)/);
  };

  it('stays text in the fragment, in every field', { skip }, async () => {
    const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown[];
    const payloads = [
      ...read('payloadbox.json'),
      ...read('naughty-strings.json'),
      ...read('dompurify.json').map((one) => (one as { payload: string }).payload),
    ].filter((one): one is string => typeof one === 'string');
    const database = await openDatabase('sqlite::memory:', migrations);
    const { app, posted } = await openComments(database, {
      comments: {
        perHour: 100_000,
        floodPerMinute: 100_000,
        maxLinks: 100,
        maxLength: 50_000,
        spamWords: [],
      },
    });
    const all = (some: string[], as: (payload: string) => string) => some.map(as).join('\n\n');
    assert.ok(payloads.length > 6000);
    for (let n = 0; n * 15 < payloads.length; n++) {
      const some = payloads.slice(n * 15, n * 15 + 15);
      const text = all(some, (one) => `${one}\n\n[x](${one}) <${one}> *${one}* > ${one}`);
      await posted({ page: 'https://news.example/all', text, name: some[0]!.slice(0, 80), key: `${n}` });
    }
    let cursor = '';
    do {
      const of = `page=https://news.example/all&limit=20${cursor && `&cursor=${cursor}`}`;
      const { next } = (await (await app.request(`/v1/comments?${of}`)).json()) as { next: string | null };
      check(await (await app.request(`/v1/embed/comments?${of}`)).text());
      cursor = next ?? '';
    } while (cursor);
    await database.close();
  });

  it('stays text on the page of errors, in every field', { skip }, async () => {
    const payloads = JSON.parse(readFileSync(new URL('payloadbox.json', folder), 'utf8')) as string[];
    const opened = await open({ comments: { name: 'required', perHour: 100_000 } });
    const more: Record<string, string[]> = {
      ...allowed,
      html: ['lang', 'dir'],
      meta: ['charset', 'name', 'content'],
      title: [],
      style: [],
      main: [],
      h1: [],
      p: ['hidden', 'role'],
      span: ['id'],
      input: [...allowed.input!, 'required', 'aria-invalid', 'aria-describedby'],
      textarea: [...allowed.textarea!, 'aria-invalid', 'aria-describedby'],
    };
    // few enough for the limit of refused requests
    for (const payload of payloads.filter((_, n) => n % 200 === 0)) {
      const body = {
        text: payload,
        email: payload,
        url: payload,
        parent: payload,
        token: payload,
        page: `${page}?${payload}`,
      };
      const answer = await opened.post({ ...body, name: '' }, html);
      assert.equal(answer.status, 422);
      for (const element of parseHtml(await answer.text()).querySelectorAll('*')) {
        const attributes = more[element.localName];
        assert.ok(attributes, `<${element.localName}> of ${payload}`);
        for (const { name } of element.attributes)
          assert.ok(attributes.includes(name), `${element.localName}[${name}] of ${payload}`);
      }
    }
  });
});
