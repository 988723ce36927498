/** Decisions in the admin's queue: at once on screen, in slices to the server. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LitElement } from 'lit';
import { CommentsApi, type Queued } from '../../admin/comments/api.js';
import { Decisions } from '../../admin/comments/queue/decisions.js';
import { CommentList } from '../../admin/comments/queue/list.js';
import { Selection } from '../../admin/comments/queue/selection.js';
import { Notice } from '../../admin/parts/notice.js';
import { Progress } from '../../admin/parts/progress.js';
import { ApiError } from '../../admin/problems.js';

Object.assign(globalThis, {
  window: new EventTarget(),
  document: Object.assign(new EventTarget(), { hidden: true }),
});

const commentsOf = (count: number): Queued[] =>
  Array.from({ length: count }, (_, n) => ({ id: String(count - n), status: 'pending' }) as Queued);

/** A queue of `count` comments, and a server that answers a decision as `answer` says. */
async function openQueue(count: number, answer: (ids: string[], request: number) => object) {
  const sent: string[][] = [];
  const shown: string[] = [];
  const all = commentsOf(count);
  const gone = new Set<string>();
  const request = (method: string, path: string, body?: { ids: string }) => {
    if (method === 'GET') {
      const comments = all.filter(({ id }) => !gone.has(id));
      return Promise.resolve({ comments, next: null, counts: { pending: comments.length } });
    }
    if (path.startsWith('undo')) return Promise.resolve(null);
    const ids = body!.ids.split(',');
    sent.push(ids);
    return Promise.resolve().then(() => {
      const done = answer(ids, sent.length);
      for (const id of ids) gone.add(id);
      return done;
    });
  };
  const host = {
    api: new CommentsApi(request as never),
    queue: 'pending',
    addController() {},
    requestUpdate() {},
    dispatchEvent: () => true,
    isConnected: false,
  } as unknown as LitElement & { api: CommentsApi; queue: string };
  const notice = new Notice(host);
  const show = notice.show;
  notice.show = (message, ...more) => {
    shown.push(typeof message === 'string' ? message : message.values.join(' '));
    show.call(notice, message, ...more);
  };
  const progress = new Progress(host);
  const list = new CommentList(host, notice);
  list.query = { queue: 'pending' };
  await list.load();
  return {
    sent,
    shown,
    list,
    notice,
    progress,
    host,
    decisions: new Decisions(host, list, notice, progress),
  };
}
const taken = (ids: string[]) => ({ changed: ids.length, undo: `entry ${ids[0]}` });
const idsOf = ({ comments }: CommentList) => comments.map(({ id }) => Number(id));

describe('decisions in the queue of the admin', () => {
  it('a comment leaves the list before the server answers, and an answer that was asked for earlier does not bring it back', async () => {
    const { list, decisions } = await openQueue(3, taken);
    const earlier = list.load();
    const decided = decisions.decide('approve', [list.comments[1]!]);
    assert.deepEqual(idsOf(list), [3, 1]);
    await earlier;
    assert.deepEqual(idsOf(list), [3, 1]);
    await decided;
    await list.reload();
    assert.deepEqual(idsOf(list), [3, 1]);
  });

  it('a comment whose decision fails is back at its place, with the reason', async () => {
    const { list, decisions, shown } = await openQueue(3, () => {
      throw new ApiError(503, 'The database is not available.');
    });
    await decisions.decide('approve', [list.comments[1]!]);
    assert.deepEqual(idsOf(list), [3, 2, 1]);
    assert.deepEqual([...decisions.failures], [['2', 'The database is not available.']]);
    assert.equal(shown.at(-1), 'The database is not available.');
  });

  it('a second press does nothing while the first is on its way', async () => {
    const { list, decisions, sent } = await openQueue(2, taken);
    const [first] = list.comments as [Queued];
    await Promise.all([decisions.decide('approve', [first]), decisions.decide('spam', [first])]);
    assert.deepEqual(sent, [['2']]);
  });

  it('many are sent in slices of 50, and undone entry by entry', async () => {
    const { list, decisions, sent, shown, notice } = await openQueue(230, taken);
    await decisions.decide('approve', list.comments);
    assert.deepEqual(
      sent.map(({ length }) => length),
      [50, 50, 50, 50, 30],
    );
    assert.deepEqual(shown, ['230 approved.']);
    await notice.undo();
    assert.equal(shown.at(-1), 'Undone.');
  });

  it('when a slice fails, what was done stays done, and what was not comes back to be tried again', async () => {
    let fails = true;
    const { list, decisions, sent, shown } = await openQueue(120, (ids, request) => {
      if (request === 2 && fails) throw new TypeError('Failed to fetch');
      return taken(ids);
    });
    await decisions.decide('approve', list.comments);
    assert.deepEqual(
      idsOf(list),
      Array.from({ length: 70 }, (_, n) => 70 - n),
    );
    assert.equal(decisions.failures.size, 70);
    assert.match(shown.at(-1)!, /^50 approved\. The server cannot be reached\.$/);
    fails = false;
    await decisions.decide('approve', list.comments);
    assert.deepEqual(idsOf(list), []);
    assert.equal(decisions.failures.size, 0);
    assert.equal(sent.flat().length, 50 + 50 + 70);
  });

  it('what comes back stands by its time, also where it was imported after newer ones', async () => {
    const { list, decisions } = await openQueue(3, () => {
      throw new TypeError('Failed to fetch');
    });
    list.loaded = ['2026-03-03', '2026-03-02', '2020-01-01'].map(
      (createdAt, n) => ({ id: String(n + 1), status: 'pending', createdAt }) as Queued,
    );
    await decisions.decide('approve', [list.comments[1]!]);
    assert.deepEqual(idsOf(list), [1, 2, 3]);
  });

  it('stopped after a slice, the rest is as it was', async () => {
    const { list, decisions, progress, shown } = await openQueue(200, (ids) => {
      progress.stop();
      return taken(ids);
    });
    await decisions.decide('spam', list.comments);
    assert.equal(list.comments.length, 150);
    assert.equal(decisions.failures.size, 0);
    assert.equal(shown.at(-1), '50 marked as spam.');
  });

  it('what somebody else decided meanwhile is left alone, and said', async () => {
    const { list, decisions, shown } = await openQueue(2, () => ({ changed: 1, undo: 'entry' }));
    await decisions.decide('reject', list.comments);
    assert.equal(shown.at(-1), '1 rejected. Somebody else was faster. The list is up to date now.');
  });

  it('what was done is undone one by one, the latest first', async () => {
    const { list, decisions, notice, host } = await openQueue(3, taken);
    const undone: string[] = [];
    host.api.undo = (entry) => (undone.push(entry), Promise.resolve(null));
    for (const _ of [1, 2]) await decisions.decide('approve', [list.comments[0]!]);
    for (const _ of [1, 2, 3]) await notice.undo();
    assert.deepEqual(undone, ['entry 2', 'entry 3']);
  });
});

describe('the selection', () => {
  it('is a range with Shift, in either direction, and does to all what it does to the box that is pressed', () => {
    const comments = commentsOf(6);
    const selection = new Selection();
    const ids = () => selection.of(comments).map(({ id }) => Number(id));
    selection.toggle('5', comments, false);
    selection.toggle('3', comments, true);
    assert.deepEqual(ids(), [5, 4, 3]);
    selection.toggle('1', comments, false);
    selection.toggle('2', comments, true);
    assert.deepEqual(ids(), [5, 4, 3, 2, 1]);
    selection.toggle('4', comments, true);
    assert.deepEqual(ids(), [5, 1]);
  });
});
