import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { InlayError } from '../../../src/core/error.js';
import { toHtml } from '../../../src/comments/html.js';
import { bodyOf } from '../../../src/comments/sources/html-body.js';
import { wordpress } from '../../../src/comments/sources/wordpress.js';
import { wordpressWriter } from '../../../src/comments/sources/wordpress-write.js';
import { access, network, query, written } from './query.js';

const api = 'https://site.example/wp-json/wp/v2';
const endpoint = 'https://site.example/wp-json/';
const posts = { [`${api}/posts`]: { body: [{ id: 12 }] } };

/** As the REST API writes one. */
const item = (id: number, parent = 0, html = '<p>Hi</p>\n') => ({
  ...{
    id,
    parent,
    author_name: 'Ada',
    author_url: '',
    date_gmt: `2026-01-02T03:04:${String(id).padStart(2, '0')}`,
  },
  ...{
    content: { rendered: html },
    status: 'approved',
    author_avatar_urls: { 24: 'https://gravatar.example/1' },
  },
});
const refused = (code: string, status: number) =>
  new InlayError('status', code, {
    status,
    problem: { code, message: `WordPress: ${code}`, data: { status } },
  });

describe('the comments of WordPress', () => {
  it('are found by the page’s slug and put in a tree', async () => {
    const headers = { 'X-WP-Total': '3', 'X-WP-TotalPages': '2' };
    const http = network({
      ...posts,
      [`${api}/comments`]: { headers, body: [item(1), item(3, 1), item(2, 1)] },
    });
    const thread = await wordpress.load(query({ endpoint }), http);
    assert.equal(http.asked[0]!.searchParams.get('slug'), 'a-post');
    assert.equal(http.asked[1]!.searchParams.get('post'), '12');
    assert.equal(thread.count, 3);
    assert.equal(thread.next, '2');
    assert.equal(thread.comments.length, 1);
    assert.deepEqual(
      thread.comments[0]!.replies.map(({ id }) => id),
      ['2', '3'],
    );
    assert.equal(thread.comments[0]!.createdAt, '2026-01-02T03:04:01Z');
  });

  it('never bring a Gravatar', async () => {
    const http = network({ ...posts, [`${api}/comments`]: { body: [item(1)] } });
    assert.equal((await wordpress.load(query({ endpoint }), http)).comments[0]!.author.avatar, null);
  });

  it('go by ?p= where the address has it', async () => {
    const http = network({ [`${api}/comments`]: { body: [] } });
    await wordpress.load(query({ endpoint, page: 'https://site.example/?p=44' }), http);
    assert.equal(http.asked[0]!.searchParams.get('post'), '44');
  });

  it('say what to write when no post is there', () => {
    const http = network({ [`${api}/posts`]: { body: [] }, [`${api}/pages`]: { body: [] } });
    return assert.rejects(wordpress.load(query({ endpoint }), http), {
      code: 'unsupported',
      message: /Write page=/,
    });
  });
});

describe('writing to WordPress', () => {
  const post = (answer: Parameters<typeof network>[0][string], parts = {}) => {
    const http = network({
      'https://site.example/wp-json/wp/v2/posts': { body: [{ id: 12 }] },
      [`${api}/comments`]: answer,
    });
    return { http, posted: wordpressWriter.post(access({ endpoint }), written(parts), http) };
  };

  it('sends what a guest may send, and no more', async () => {
    const { http, posted } = post(
      { status: 201, body: { ...item(9), status: 'hold' } },
      { email: 'a@b.example' },
    );
    assert.equal((await posted).comment.status, 'pending');
    assert.deepEqual(Object.fromEntries(new URLSearchParams(http.sent.at(-1)!.body)), {
      ...{ post: '12', content: 'Hello', author_name: 'Ada', author_email: 'a@b.example' },
    });
  });

  it('says in words that the site wants a login', async () => {
    const { posted } = post(refused('rest_comment_login_required', 401));
    await assert.rejects(posted, (error: InlayError) =>
      /logged in/.test((error.problem as { detail: string }).detail),
    );
  });

  it('puts missing names at their fields', async () => {
    const { posted } = post(refused('rest_comment_author_data_required', 400));
    await assert.rejects(posted, (error: InlayError) => {
      const { errors } = error.problem as { errors: { field: string }[] };
      return errors.map(({ field }) => field).join() === 'name,email';
    });
  });

  it('lets a flood pass as something that passes', async () => {
    await assert.rejects(post(refused('comment_flood', 400)).posted, { status: 429 });
  });

  it('takes a duplicate for the comment whose answer was lost', async () => {
    let asked = 0;
    const http = network({
      ...posts,
      [`${api}/comments`]: () => {
        if (!asked++) throw refused('comment_duplicate', 409);
        return { body: [item(3, 0, '<p>Other</p>'), item(9, 0, '<p>Hello</p>')] };
      },
    });
    const { comment } = await wordpressWriter.post(access({ endpoint }), written(), http);
    assert.equal(comment.id, '9');
  });
});

describe('HTML of another system', () => {
  const shown = (markup: string) =>
    toHtml(bodyOf(parseHTML(`<!doctype html><html><body>${markup}</body>`).document.body));

  it('keeps the elements of a comment and the text of all others', () =>
    assert.equal(
      shown('<p class="x">a <b>b</b><br>c <span onclick="x">d</span></p><h1>e</h1><script>f()</script>'),
      '<p>a <strong>b</strong><br>c d</p><p>e</p>',
    ));

  it('keeps links where they are http, https or mailto', () =>
    assert.equal(
      shown('<a href="https://a.b/" target=_blank>a</a> <a href="javascript:x">b</a>'),
      '<p><a href="https://a.b/" rel="ugc nofollow noopener noreferrer" dir="auto">a</a> b</p>',
    ));

  const file = new URL('../../../../shared/data/hostile/dompurify.json', import.meta.url);
  it(
    'lets nothing foreign through',
    { skip: existsSync(file) ? false : 'no hostile strings in ../shared/data' },
    () => {
      for (const { payload } of JSON.parse(readFileSync(file, 'utf8')) as { payload: string }[]) {
        const { document } = parseHTML(`<!doctype html><html><body>${shown(payload)}</body>`);
        for (const element of document.body.querySelectorAll('*')) {
          assert.match(element.localName, /^(p|br|blockquote|ul|ol|li|pre|code|em|strong|a)$/, payload);
          for (const { name, value } of element.attributes)
            assert.ok(
              /^(rel|dir)$/.test(name) || (name === 'href' && /^(https?|mailto):/.test(value)),
              payload,
            );
        }
      }
    },
  );
});
