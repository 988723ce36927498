import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Client } from '../../../src/comments/client.js';
import type { Thread } from '../../../src/comments/model.js';
import { parseComment } from '../../../src/comments/sources/inlay-thread.js';
import type { CommentsQuery } from '../../../src/comments/source.js';
import { exampleThread } from '../../../src/comments/states.js';
import * as changes from '../../../src/comments/thread/changes.js';
import { Store } from '../../../src/comments/thread/store.js';
import { alone, comment, thread } from '../../support/comments.js';

function shown(answer: Thread = thread()): Store {
  const store = new Store('oldest', () => {});
  store.show(answer, 'oldest');
  return store;
}

/** An endpoint that answers with the threads in turn; `asked` holds what it was asked. */
function clientOf(...answers: Thread[]) {
  const asked: Partial<CommentsQuery>[] = [];
  const read = (part: Partial<CommentsQuery>) => {
    asked.push(part);
    return Promise.resolve(answers.shift()!);
  };
  return { asked, client: { read } as unknown as Client };
}

describe('a change of a thread', () => {
  it('that concerns one comment leaves its replies, and where they continue, as they are', () => {
    const store = shown();
    const [first] = exampleThread().comments;
    const edited = parseComment(alone(first!, { text: 'Better' }))!;
    assert.equal(edited.nextReplies, '0', 'as the server sends it');
    changes.replace(store, store.get('1')!, edited);
    const { comment: now, replies } = store.get('1')!;
    assert.deepEqual([now.text, now.nextReplies, replies.length], ['Better', null, 1]);
  });

  it('that takes a comment away counts it once, and leaves a stub where it has replies', () => {
    const store = shown();
    changes.withdraw(store, '4');
    changes.withdraw(store, '4');
    assert.equal(store.thread!.count, 3);
    assert.equal(store.get('4'), undefined);
    changes.withdraw(store, '1');
    assert.equal(store.thread!.count, 2);
    assert.equal(store.get('1')!.comment.status, 'deleted');
    assert.equal(store.get('2')!.parent, store.get('1'));
  });

  it('that brings it back counts it again', () => {
    const store = shown();
    const node = store.get('1')!;
    const before = node.comment;
    changes.withdraw(store, '1');
    changes.publish(store, node, before);
    assert.equal(store.thread!.count, 4);
    changes.withdraw(store, '1');
    assert.equal(store.thread!.count, 3);
  });

  it('that takes away one that is not counted yet, or whose count is unknown, counts nothing', () => {
    const store = shown();
    changes.setUnread(store, [comment('50')]);
    changes.withdraw(store, '50');
    assert.deepEqual([store.thread!.count, store.unread], [4, []]);
    const unknown = shown(thread({ count: null }));
    changes.withdraw(unknown, '4');
    assert.equal(unknown.thread!.count, null);
  });

  it('that confirms a comment gives it the endpoint’s id, once, whoever was faster', () => {
    for (const streamed of [false, true]) {
      const store = shown();
      const node = store.add(comment('local-k', { status: 'pending' }));
      store.update(node, { delivery: { words: 'Sending…', busy: true, failed: false } });
      if (streamed) changes.setUnread(store, [comment('77')]);
      changes.confirm(store, node, comment('77'), '12');
      assert.equal(store.get('77'), node);
      assert.deepEqual([store.get('local-k'), node.delivery, store.unread], [undefined, null, []]);
      assert.deepEqual([store.thread!.count, store.revision], [5, '12']);
      assert.equal(store.roots.filter(({ comment: { id } }) => id === '77').length, 1);
    }
  });

  it('that confirms a comment which waits for a moderator counts nothing', () => {
    const store = shown();
    const node = store.add(comment('local-k', { status: 'pending' }));
    changes.confirm(store, node, comment('77', { status: 'pending' }), null);
    assert.deepEqual([store.thread!.count, store.revision], [4, null]);
  });

  it('that reads on adds what is new, knows where to continue, and asks past old caches', async () => {
    const store = shown(thread({ next: 'c2' }));
    changes.setRevision(store, '9');
    const { client, asked } = clientOf(thread({ comments: [comment('4'), comment('8')], next: null }));
    const first = await changes.extend(store, client, null);
    assert.equal(first!.comment.id, '8');
    assert.equal(store.thread!.next, null);
    assert.deepEqual(asked, [{ sort: 'oldest', rev: '9', parent: null, cursor: 'c2' }]);
  });

  it('that reads on under a comment puts replies there, though they do not say so', async () => {
    const store = shown(thread({ comments: [comment('1', { nextReplies: '5', replyCount: 3 })] }));
    const { client } = clientOf(thread({ comments: [comment('6')], next: '6' }));
    await changes.extend(store, client, store.get('1')!);
    assert.equal(store.get('6')!.parent, store.get('1'));
    assert.equal(store.get('1')!.comment.nextReplies, '6');
  });

  it('that shows unread comments counts them', () => {
    const store = shown();
    changes.setUnread(store, [comment('50'), comment('51', { parent: '50' })]);
    assert.equal(changes.showUnread(store).comment.id, '50');
    assert.equal(store.get('51')!.parent, store.get('50'));
    assert.deepEqual([store.thread!.count, store.unread], [6, []]);
  });
});
