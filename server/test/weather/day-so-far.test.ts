import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleWeather } from '../../../src/weather/states.js';
import { withDaySoFar } from '../../src/weather/day-so-far.js';

const noon = Date.parse('2026-11-28T12:00Z');
const morning = exampleWeather(noon - 6 * 3_600_000);
/** From noon on, as MET Norway answers: nothing is said of the whole of today. */
const afternoon = exampleWeather(noon);
const [today, ...others] = afternoon.daily;
const partial = { ...afternoon, daily: [{ ...today!, high: null, low: null }, ...others] };

describe('the day that has begun', () => {
  it('has the high and low that an earlier answer told', () => {
    const { daily } = withDaySoFar(partial, morning, 'UTC');
    assert.deepEqual([daily[0]!.high, daily[0]!.low], [16, 9]);
    assert.deepEqual(daily.slice(1), others);
  });

  it('is warmer than was told when the hours that are left are', () => {
    const warm = { ...partial, current: { ...partial.current, temperature: 21.3 } };
    assert.equal(withDaySoFar(warm, morning, 'UTC').daily[0]!.high, 21.3);
  });

  it('stays unknown when nothing was seen of it, or only made-up weather', () => {
    const yesterday = exampleWeather(noon - 3 * 86_400_000);
    for (const before of [
      null,
      { ...morning, sample: true },
      { ...yesterday, daily: yesterday.daily.slice(0, 2) },
    ])
      assert.equal(withDaySoFar(partial, before, 'UTC').daily[0]!.high, null);
  });

  it('is remembered from answer to answer, through the whole afternoon', () => {
    const atTwo = withDaySoFar(partial, morning, 'UTC');
    const atFour = withDaySoFar(partial, atTwo, 'UTC');
    assert.deepEqual(atFour.daily[0], atTwo.daily[0]);
  });
});
