import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decay } from '../../src/posts/visits/decay.js';

const hour = 3_600_000;

describe('forward decay', () => {
  for (const halfLife of [2 * hour, 24 * hour])
    it(`equals the direct sum of every visit’s own decay, half-life ${halfLife / hour} h`, () => {
      const { add, valueAt } = decay(halfLife);
      const start = Date.UTC(2026, 10, 1);
      let seed = 7;
      const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
      const visits = Array.from({ length: 5000 }, () => ({
        time: start + random() * 72 * hour,
        n: 1 + Math.floor(random() * 40),
      })).sort((a, b) => a.time - b.time);
      const heat = visits.reduce<number | null>((heat, { time, n }) => add(heat, n, time), null);
      for (const later of [0, 1, 24, 24 * 30]) {
        const now = start + (72 + later) * hour;
        const direct = visits.reduce((sum, { time, n }) => sum + n * 2 ** (-(now - time) / halfLife), 0);
        const error = Math.abs(valueAt(heat, now) / direct - 1);
        assert.ok(error < 1e-9, `relative error ${error} after ${later} h`);
      }
    });

  it('does not mind in which order visits arrive', () => {
    const { add } = decay(2 * hour);
    const at = Date.UTC(2026, 0, 1);
    const forth = add(add(null, 3, at), 5, at + hour);
    const back = add(add(null, 5, at + hour), 3, at);
    assert.ok(Math.abs(forth - back) < 1e-12);
  });

  it('knows nothing of a page that was never visited', () => {
    assert.equal(decay(hour).valueAt(null, Date.now()), 0);
  });

  it('still tells pages apart after ten years', () => {
    const { add, valueAt } = decay(2 * hour);
    const at = Date.UTC(2036, 0, 1);
    assert.ok(Math.abs(valueAt(add(null, 1000, at), at) - 1000) < 1e-6);
    assert.ok(add(null, 1001, at) > add(null, 1000, at));
  });
});
