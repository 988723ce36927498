import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sort } from '../../../src/comments/model.js';
import { insert } from '../../../src/comments/thread/changes.js';
import type { CommentNode } from '../../../src/comments/thread/node.js';
import { Store } from '../../../src/comments/thread/store.js';
import { comment, thread } from '../../support/comments.js';

/** A store, and the ids of what changed: `null` for what stands around the comments. */
function storeOf(sort: Sort = 'oldest') {
  const changed: (string | null)[] = [];
  const store = new Store(sort, (node) => void changed.push(node && node.comment.id));
  return { store, changed };
}

const ids = (nodes: readonly CommentNode[]) => nodes.map((node) => node.comment.id);

describe('the store of a thread', () => {
  it('holds replies under what they reply to, and notifies once for each comment', () => {
    const { store, changed } = storeOf();
    store.show(thread(), 'oldest');
    assert.deepEqual(ids(store.roots), ['1', '4']);
    assert.deepEqual(ids(store.get('2')!.replies), ['3']);
    assert.equal(store.get('3')!.depth, 2);
    assert.deepEqual(changed, [null, '1', '2', '3', '4']);
  });

  it('puts a new comment where its time belongs, by the order that is shown', () => {
    const arrive = (sort: Sort) => {
      const { store } = storeOf();
      const comments = sort === 'newest' ? ['30', '10'] : ['10', '30'];
      store.show(thread({ comments: comments.map((id) => comment(id)) }), sort);
      insert(store, comment('20'));
      insert(store, comment('21', { parent: '10' }));
      insert(store, comment('19', { parent: '10' }));
      assert.deepEqual(ids(store.get('10')!.replies), ['19', '21'], 'replies: the oldest first');
      return ids(store.roots);
    };
    assert.deepEqual(arrive('oldest'), ['10', '20', '30']);
    assert.deepEqual(arrive('newest'), ['30', '20', '10']);
    assert.deepEqual(arrive('top'), ['10', '30', '20'], 'only the endpoint knows its order');
  });

  it('shows editors’ picks first, and new comments after them', () => {
    const { store } = storeOf();
    const comments = ['10', '20', '30'].map((id) => comment(id, { pinned: id === '20' }));
    store.show(thread({ comments }), 'oldest');
    assert.deepEqual(ids(store.roots), ['20', '10', '30']);
    insert(store, comment('05'));
    assert.deepEqual(ids(store.roots), ['20', '05', '10', '30']);
  });

  it('does not nest deeper than eight lists, and knows what a deeper reply replies to', () => {
    const { store } = storeOf();
    store.show(thread({ comments: [comment('0')] }), 'oldest');
    for (let id = 1; id <= 12; id++) store.add(comment(String(id), { parent: String(id - 1) }));
    const node = store.get('12')!;
    assert.equal(node.depth, 8);
    assert.equal(node.replyTo!.comment.id, '11');
    assert.equal(node.parent!.comment.id, '7');
  });

  it('forgets what was shown before', () => {
    const { store } = storeOf();
    store.show(thread(), 'oldest');
    store.show(thread({ comments: [comment('9')], count: 1 }), 'newest');
    assert.deepEqual([...store.nodes.keys()], ['9']);
    assert.deepEqual([store.thread!.count, store.sort], [1, 'newest']);
  });

  it('never writes into the answer that it shows', () => {
    const { store } = storeOf();
    const answer = thread();
    const before = structuredClone(answer);
    store.show(answer, 'oldest');
    store.update(store.get('1')!, { note: { words: 'Seen', failed: false } });
    store.announce('Hello');
    assert.deepEqual(answer, before);
    assert.equal(store.status.words, 'Hello');
  });
});
