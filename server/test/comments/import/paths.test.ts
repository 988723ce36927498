import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sortThreads } from '../../../src/comments/import/threads.js';

describe('a path without a host', () => {
  const at = async (origins: readonly (readonly string[])[], origin: string | null = null) => {
    const sites = origins.map((one, index) => ({ name: `${index}`, origins: [...one], places: [] }));
    const threads = [
      {
        ...{ url: '/story', closed: false },
        comments: [
          {
            ...nobody,
            id: '1',
            parent: null,
            createdAt: 1,
            body: { html: 'a' },
            status: 'approved' as const,
          },
        ],
      },
    ];
    const { threads: taken, noHost } = sortThreads(threads, sites, origin);
    return noHost ? 'unknown' : taken[0]!.url;
  };
  const nobody = { name: null, email: null, url: null };

  it('is on the only origin, and on the public one where a developer’s is beside it', async () => {
    assert.equal(await at([['http://localhost:8000']]), 'http://localhost:8000/story');
    assert.equal(await at([['http://localhost:8000', 'https://a.example']]), 'https://a.example/story');
    assert.equal(await at([['https://a.example', 'https://*.a.example']]), 'https://a.example/story');
    assert.match(await at([['https://a.example', 'https://www.a.example']]), /a\.example\/story$/);
  });

  it('is on the origin that the owner names where there are several', async () => {
    assert.equal(await at([['https://a.example'], ['https://b.example']]), 'unknown');
    assert.equal(await at([['https://a.example', 'https://b.example']]), 'unknown');
    assert.equal(
      await at([['https://a.example'], ['https://b.example']], 'https://b.example'),
      'https://b.example/story',
    );
  });
});
