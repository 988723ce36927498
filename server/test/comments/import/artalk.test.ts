import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, known, lines, page, read, systemOf, usual } from './support.js';

const path = '/story';

describe('Artrans of Artalk', () => {
  const record = {
    ...{
      rid: '0',
      is_pending: 'false',
      is_pinned: 'false',
      vote_up: '0',
      vote_down: '0',
      nick: 'Bo',
      email: '',
    },
    ...{ link: '', page_key: path, page_title: 'Story', page_admin_only: 'false', site_name: 'News' },
    ...{
      site_urls: 'https://news.example,https://www.news.example',
      created_at: '2021-05-01 20:00:00 +0800',
    },
  };

  it('gives comments by path or address, with votes and pins', async () => {
    const path = file([
      {
        ...record,
        id: '1',
        content: 'One **two**',
        nick: 'Ada',
        vote_up: '5',
        vote_down: '1',
        is_pinned: 'true',
      },
      { ...record, id: '2', rid: '1', content: 'Reply', page_key: page },
      { ...record, id: '3', rid: '77', content: 'Of one that is gone', is_pending: 'true' },
      { ...record, id: '4', rid: '4', content: 'Of itself', created_at: '2021-05-01 15:00:00' },
      {
        ...record,
        id: '5',
        content: 'Of version 1',
        created_at: undefined,
        date: '2021-05-02 00:00:00 +0000',
      },
    ]);
    const sorted = await read(path);
    assert.equal(await systemOf(path), 'Artalk');
    assert.deepEqual(lines(sorted), [
      '/story',
      'One **two**',
      // the address and the path name one page
      'Reply < One **two**',
      'Of one that is gone',
      'Of itself',
      'Of version 1',
    ]);
    const [first, , waiting, local] = sorted.threads[0]!.comments;
    assert.deepEqual(known(first!), {
      ...usual,
      ...{ id: '1', name: 'Ada', text: 'One **two**', votes: 5, pinned: true },
      createdAt: Date.UTC(2021, 4, 1, 12),
    });
    assert.equal(waiting!.status, 'pending');
    // in the site's zone where none is said
    assert.equal(local!.createdAt, Date.UTC(2021, 4, 1, 13));
  });
});
