import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { disqus, link, post, thread } from './disqus-file.js';
import { file, page, read, texts } from './support.js';

describe('an export of Disqus', () => {
  it('gives threads by their links, also gzipped, with replies below what they answer', async () => {
    const content = disqus(
      thread('1', link(page)),
      post({ id: '1' }),
      post({ id: '2', parent: '1', author: 'Bo', message: '<p>Yes, <b>Ada</b>!</p>' }),
    );
    for (const path of [file(content), file(gzipSync(content))]) {
      const { threads } = await read(path);
      assert.deepEqual(
        threads.map(({ site, url }) => [site, url]),
        [['News', page]],
      );
      const [first, second] = threads[0]!.comments;
      assert.deepEqual(
        [first!.name, first!.text, first!.createdAt],
        ['Ada', 'Post 1', Date.UTC(2019, 2, 1, 10)],
      );
      assert.deepEqual([second!.name, second!.text, second!.parent], ['Bo', 'Yes, **Ada**!', first]);
    }
  });

  it('keeps the replies to a comment that was deleted or spam, one level up', async () => {
    const sorted = await read(
      file(
        disqus(
          thread('1', link(page)),
          post({ id: '1' }),
          post({ id: '2', parent: '1', deleted: true }),
          post({ id: '3', parent: '2' }),
          post({ id: '4', parent: '5' }),
          post({ id: '5', parent: '4', spam: true }),
        ),
      ),
    );
    const { comments } = sorted.threads[0]!;
    assert.deepEqual(
      comments.map(({ text, parent }) => [text, parent?.text ?? null]),
      [
        ['Post 1', null],
        ['Post 3', 'Post 1'],
        ['Post 4', null],
      ],
    );
    assert.deepEqual(
      [...sorted.leftOut],
      [
        ['deleted', 1],
        ['spam', 1],
      ],
    );
  });

  it('finds a page by its identifier, joins threads of one page, and counts what has no page', async () => {
    const sorted = await read(
      file(
        disqus(
          // posts before their threads
          post({ id: '1' }),
          post({ id: '2', thread: '2' }),
          post({ id: '3', thread: '3' }),
          post({ id: '4', thread: 'gone' }),
          thread('1', `<id>${page}</id>`),
          thread('2', link(`${page.replace('https', 'http')}/?utm_source=x`)),
          thread('3', '<id>17</id><title>Untitled</title>'),
        ),
      ),
    );
    assert.deepEqual([texts(sorted), sorted.noPage], [['Post 1', 'Post 2'], 2]);
  });

  it('takes pages of a former address to where they are now', async () => {
    const path = file(disqus(thread('1', link('http://old.example/a?p=1')), post({ id: '1' })));
    assert.deepEqual([...(await read(path)).foreignOrigins], [['http://old.example', 1]]);
    const moved = await read(path, 'https://news.example');
    assert.equal(moved.threads[0]!.url, 'https://news.example/a?p=1');
  });
});
