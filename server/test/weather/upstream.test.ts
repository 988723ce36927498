import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Upstream } from '../../src/weather/upstream.js';

const piece = new Uint8Array(65_536).fill(32);

describe('an answer of the provider', () => {
  it('is read once, as far as it may be large, and its download ends there', async () => {
    let sent = 0;
    let ended = false;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => {
          sent += piece.length;
          controller.enqueue(piece);
        },
        cancel: () => void (ended = true),
      });
    const upstream = new Upstream({ clock: Date.now, fetch: async () => new Response(endless()) });
    const ask = upstream.fetchFor(() => assert.fail('it is no answer'));
    await assert.rejects(ask('https://provider.example/'), { name: 'InlayError', code: 'size' });
    assert.ok(ended);
    assert.ok(sent < 1.2e6, `${sent} bytes were read`);
  });

  it('is kept whole until it expires', async () => {
    const time = { now: Date.now() };
    let asked = 0;
    const upstream = new Upstream({
      clock: () => time.now,
      fetch: async () =>
        new Response(`{"snø": ${++asked}}`, { headers: { 'Cache-Control': 'max-age=60', 'X-Kept': 'yes' } }),
    });
    const until: number[] = [];
    const ask = upstream.fetchFor((end) => until.push(end));
    for (const [ahead, body] of [
      [0, 1],
      [59_000, 1],
      [61_000, 2],
    ] as const) {
      time.now = until[0] === undefined ? time.now : until[0] - 60_000 + ahead;
      const answer = await ask('https://provider.example/');
      assert.equal(answer.headers.get('X-Kept'), 'yes');
      assert.deepEqual(await answer.json(), { snø: body });
    }
    assert.equal(until[1], until[0]);
  });
});
