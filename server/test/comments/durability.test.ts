import assert from 'node:assert/strict';
import { it } from 'node:test';
import { killWhilePosting } from './killing.js';

it('loses no comment that was answered, and doubles none, when the server is killed while readers post', async () => {
  const { answered, cut, ...harm } = await killWhilePosting(4);
  assert.ok(answered > 0, `${answered} answered, ${cut} cut off`);
  assert.deepEqual(harm, { lost: 0, doubled: 0, miscounted: 0, synchronous: 2 });
});
