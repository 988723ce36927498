/** Bulk decisions of the admin's page. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { CommentsApi, type Queued } from '../../admin/comments/api.js';

it('decisions on more comments than one request takes are sent in several', async () => {
  const sent: { ids: string; was: string }[] = [];
  const request = (_: string, __: string, body: { ids: string; was: string }) => {
    sent.push(body);
    return Promise.resolve({ changed: body.ids.split(',').length, undo: `entry ${sent.length}` });
  };
  const api = new CommentsApi(request as never);
  const comments = Array.from({ length: 450 }, (_, n) => ({ id: `${n}`, status: 'pending' }) as Queued);
  assert.deepEqual(await api.decide('approve', comments), {
    changed: 450,
    entries: ['entry 1', 'entry 2', 'entry 3'],
  });
  assert.deepEqual(
    sent.map(({ ids, was }) => [ids.split(',').length, was.split(',').length]),
    [200, 200, 50].map((length) => [length, length]),
  );
});
