import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, type Step } from '../../../src/weather/sources/days.js';

const spot = { latitude: 60, longitude: 0 };

/** A period that starts at an instant in UTC. */
const step = (start: string, hours: number, changes: Partial<Step> = {}): Step => {
  const from = Date.parse(start);
  return {
    time: from,
    temperature: null,
    from,
    to: from + hours * 3_600_000,
    high: null,
    low: null,
    condition: 'unknown',
    precipitation: null,
    precipitationProbability: null,
    uvIndex: null,
    ...changes,
  };
};

const days = (steps: Step[], zone = 'UTC') => daysOf(steps, zone, '2026-03-01', spot);

test('a period over midnight belongs to the day of its greater part', () => {
  const steps = [
    step('2026-03-01T18:00Z', 6, { precipitation: 1 }),
    step('2026-03-02T00:00Z', 6, { precipitation: 2 }),
  ];
  const rain = (zone: string) => days(steps, zone).map(({ date, precipitation }) => [date, precipitation]);
  assert.deepEqual(rain('Etc/GMT-1'), [
    ['2026-03-01', 1],
    ['2026-03-02', 2],
  ]);
  assert.deepEqual(rain('Etc/GMT-4'), [['2026-03-02', 3]]);
});

test('a day that the forecast leaves before evening has neither high nor low', () => {
  const until = (hours: number) => {
    const [day] = days([step('2026-03-01T00:00Z', hours, { temperature: 4 })]);
    return [day?.high, day?.low];
  };
  assert.deepEqual(until(17), [null, null]);
  assert.deepEqual(until(18), [4, 4]);
});

test('the condition is the lightest of the worst quarter of the daylight hours', () => {
  const sky = (...conditions: Step['condition'][]) =>
    days(
      conditions.map((condition, i) =>
        step(new Date(Date.parse('2026-03-01T06:00Z') + i * 10_800_000).toISOString(), 3, { condition }),
      ),
    )[0]?.condition;
  assert.equal(sky('clear', 'rain', 'clear', 'clear'), 'rain');
  assert.equal(sky('clear', 'clear', 'clear', 'clear', 'thunderstorm'), 'clear');
  assert.equal(sky('unknown', 'overcast', 'unknown', 'unknown'), 'overcast');
  assert.equal(sky('unknown'), 'unknown');
});

test('a shower of one hour does not name the day', () => {
  const hours = Array.from({ length: 12 }, (_, i) =>
    step(`2026-03-01T${String(6 + i).padStart(2, '0')}:00Z`, 1, { condition: i === 5 ? 'showers' : 'clear' }),
  );
  assert.equal(days(hours)[0]?.condition, 'clear');
});

test('a sum is free of binary noise, and 0 mm is an amount', () => {
  const amounts = (...values: (number | null)[]) =>
    days(values.map((precipitation, i) => step(`2026-03-01T0${i}:00Z`, 1, { precipitation })))[0]
      ?.precipitation;
  assert.equal(amounts(0.1, 0.2), 0.3);
  assert.equal(amounts(0, 0), 0);
  assert.equal(amounts(null, null), null);
});
