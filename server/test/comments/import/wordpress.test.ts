import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, known, page, read, usual } from './support.js';

const wpComment = (fields: Record<string, string>) =>
  `<wp:comment>${Object.entries({
    comment_approved: '1',
    comment_type: 'comment',
    comment_parent: '0',
    ...fields,
  })
    .map(([name, value]) => `<wp:${name}><![CDATA[${value}]]></wp:${name}>`)
    .join('')}</wp:comment>`;
const wordpress = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>x</title>${items.join('')}</channel></rss>`;
const item = (address: string, ...inside: string[]) =>
  `<item><link>${address}</link>${inside.join('')}</item>`;

describe('an export of WordPress', () => {
  it('gives approved and waiting comments, with their writers', async () => {
    const sorted = await read(
      file(
        wordpress(
          item('https://news.example/empty'),
          item(
            page,
            '<wp:comment_status>closed</wp:comment_status>',
            wpComment({
              comment_id: '7',
              comment_author: 'Ada\u0007 Lund',
              comment_author_email: 'ada@example.org',
              comment_author_url: 'ada.example',
              comment_date_gmt: '2020-01-02 03:04:05',
              comment_content:
                'One\nline.\n\nAnother ]]]]><![CDATA[> <em>paragraph</em> with <a href="https://x.example/a">a link</a>',
            }),
            wpComment({
              comment_id: '8',
              comment_parent: '7',
              comment_approved: '0',
              comment_date: '2020-07-02 12:00:00',
              comment_date_gmt: '0000-00-00 00:00:00',
              comment_content: 'Waits',
            }),
            wpComment({ comment_id: '9', comment_type: 'pingback', comment_content: 'ping' }),
            wpComment({ comment_id: '10', comment_approved: 'trash', comment_content: 'gone' }),
            wpComment({ comment_id: '11', comment_content: ' ', comment_date_gmt: '2020-01-02 03:04:05' }),
          ),
        ),
      ),
    );
    const [closed] = sorted.threads;
    const [first, second] = closed!.comments;
    assert.equal(closed!.closed, true);
    assert.deepEqual(known(first!), {
      ...usual,
      ...{ id: '7', name: 'Ada Lund', email: 'ada@example.org', url: 'https://ada.example/' },
      createdAt: Date.UTC(2020, 0, 2, 3, 4, 5),
      text: 'One\nline.\n\nAnother ]]> *paragraph* with [a link](https://x.example/a)',
    });
    // noon in Oslo in summer
    assert.deepEqual(
      [second!.status, second!.createdAt, second!.parent],
      ['pending', Date.UTC(2020, 6, 2, 10), first],
    );
    assert.deepEqual(Object.fromEntries(sorted.leftOut), { 'no comment': 1, deleted: 1, empty: 1 });
  });
});
