import { expect } from '@open-wc/testing';
import type { Client } from '../../../src/comments/client.js';
import { findOwn } from '../../../src/comments/device/own-comments.js';
import type { NewComment, Posted } from '../../../src/comments/source.js';
import {
  listQueued,
  Outbox,
  readQueued,
  resembles,
  saveQueued,
  type Outcome,
  type QueuedComment,
} from '../../../src/comments/writing/outbox.js';
import { InlayError } from '../../../src/core/error.js';
import { comment, queued as queuedFor } from '../../support/comments.js';
import { undo } from '../../support/undo.js';
import { waitUntil } from '../../support/until.js';

const endpoint = 'https://inlay.example.com/';
const page = 'https://www.example.com/outbox/';

const queued = (parts: Partial<QueuedComment> = {}) => queuedFor({ endpoint, page, ...parts });

/** An outbox with an endpoint that answers so; `outcomes` collects the results. */
function outboxBefore(answer: (comment: NewComment) => Promise<Posted>) {
  const outcomes: Outcome[] = [];
  const sent: NewComment[] = [];
  const post = (_: unknown, one: NewComment) => {
    sent.push(one);
    return answer(one);
  };
  const source = { writer: () => Promise.resolve({ post }) };
  const client = { endpoint, page, source } as unknown as Client;
  const outbox = new Outbox(client, (_, outcome) => outcomes.push(outcome));
  undo(() => outbox.close());
  const states = () => outcomes.map(({ state }) => state);
  return { outbox, outcomes, states, sent };
}

const takes = () =>
  Promise.resolve({ comment: comment('7', { createdAt: new Date().toISOString() }), rev: '3' });
const refusal =
  (status: number, retryAfter: number | null = null) =>
  () =>
    Promise.reject(new InlayError('status', 'No', { status, retryAfter }));

describe('the outbox', () => {
  beforeEach(() => localStorage.clear());

  it('sends a comment, and stores it as this device’s own in its place', async () => {
    const { outbox, states } = outboxBefore(takes);
    saveQueued(queued());
    outbox.add(queued());
    await waitUntil(() => states().includes('sent'));
    expect(states()).to.deep.equal(['sending', 'sent']);
    expect(readQueued('k')).to.equal(null);
    expect(findOwn(endpoint, '7')!.key).to.equal('k');
  });

  it('keeps what failed for now, and sends it when the connection is back', async () => {
    let down = true;
    const { outbox, states, sent } = outboxBefore(() => (down ? refusal(503)() : takes()));
    saveQueued(queued());
    outbox.add(queued());
    await waitUntil(() => states().includes('waiting'));
    expect(readQueued('k')!.tries).to.equal(1);
    expect(readQueued('k')!.due).to.be.above(Date.now());
    down = false;
    dispatchEvent(new Event('online'));
    await waitUntil(() => states().includes('sent'));
    expect(sent.map(({ key }) => key)).to.deep.equal(['k', 'k']);
  });

  it('waits as long as the endpoint asks', async () => {
    const { outbox, states } = outboxBefore(refusal(429, 120));
    saveQueued(queued());
    outbox.add(queued());
    await waitUntil(() => states().includes('waiting'));
    expect(readQueued('k')!.due! - Date.now()).to.be.within(110_000, 120_000);
  });

  it('does not repeat what the endpoint refuses', async () => {
    const { outbox, states, sent } = outboxBefore(refusal(422));
    saveQueued(queued());
    outbox.add(queued());
    await waitUntil(() => states().includes('refused'));
    expect(readQueued('k')!.due).to.equal(null);
    dispatchEvent(new Event('online'));
    expect(sent).to.have.length(1);
  });

  it('sends nothing that another tab has sent or taken back', async () => {
    const { outbox, states, sent } = outboxBefore(takes);
    outbox.add(queued());
    await waitUntil(() => states().length);
    expect([states(), sent]).to.deep.equal([['gone'], []]);
  });

  it('lists the comments of a page, the oldest first', () => {
    saveQueued(queued({ key: 'b', writtenAt: 2 }));
    saveQueued(queued({ key: 'a', writtenAt: 1 }));
    saveQueued(queued({ key: 'c', page: `${page}other/` }));
    expect(listQueued(endpoint, page).map(({ key }) => key)).to.deep.equal(['a', 'b']);
  });

  it('recognizes a comment whose answer was lost', () => {
    const createdAt = new Date().toISOString();
    const hello = comment('7', { text: 'Hello ', createdAt });
    expect(resembles(hello, queued())).to.equal(true);
    expect(resembles({ ...hello, parent: '3' }, queued())).to.equal(false);
    expect(resembles({ ...hello, text: 'Hallo' }, queued())).to.equal(false);
    const earlier = new Date(Date.now() - 3600_000).toISOString();
    expect(resembles({ ...hello, createdAt: earlier }, queued())).to.equal(false);
  });
});
