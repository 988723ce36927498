import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSunUp, sunTimes } from '../../../src/weather/sources/sun.js';
import { fields, list } from '../../../src/core/parse/check.js';
import { absent, recording } from './recordings.js';

const near = (found: string | null, expected: string, minutes = 1) =>
  assert.ok(
    found && Math.abs(Date.parse(found) - Date.parse(expected)) <= minutes * 60_000,
    `${found} is not within ${minutes} minutes of ${expected}`,
  );

const equator = { latitude: 0, longitude: 0 };

test('at the equinox the equator has twelve hours of sun and some refraction', () => {
  const { sunrise, sunset } = sunTimes(Date.parse('2026-03-20T12:00Z'), equator);
  near(sunrise, '2026-03-20T06:04Z');
  near(sunset, '2026-03-20T18:11Z');
});

test('a day far from Greenwich keeps its own sunrise', () => {
  // noon of 1 May on Kiritimati (UTC+14, 157° west) is still 30 April in UTC
  const noon = Date.parse('2026-05-01T12:00+14:00');
  const { sunrise, sunset } = sunTimes(noon, { latitude: 1.87, longitude: -157.4 });
  assert.ok(Date.parse(sunrise!) < noon && noon < Date.parse(sunset!));
  assert.ok(Date.parse(sunset!) - Date.parse(sunrise!) < 13 * 3_600_000);
});

test('polar day and polar night have neither', () => {
  const svalbard = { latitude: 78.22, longitude: 15.63 };
  for (const noon of ['2026-06-21T10:00Z', '2026-12-21T11:00Z'])
    assert.deepEqual(sunTimes(Date.parse(noon), svalbard), { sunrise: null, sunset: null });
  assert.equal(isSunUp(Date.parse('2026-06-21T22:00Z'), svalbard), true);
  assert.equal(isSunUp(Date.parse('2026-12-21T11:00Z'), svalbard), false);
});

test('the poles themselves are no special case', () => {
  assert.deepEqual(sunTimes(Date.parse('2026-06-21T12:00Z'), { latitude: 90, longitude: 0 }), {
    sunrise: null,
    sunset: null,
  });
});

test('the sun is up between its times', () => {
  assert.equal(isSunUp(Date.parse('2026-03-20T12:00Z'), equator), true);
  assert.equal(isSunUp(Date.parse('2026-03-20T05:55Z'), equator), false);
  assert.equal(isSunUp(Date.parse('2026-03-20T18:20Z'), equator), false);
});

test('they are within a minute of those that observatories publish, up to 65°', () => {
  // U.S. Naval Observatory, sunrise and sunset, upper limb at the horizon
  const published: [date: string, latitude: number, longitude: number, sunrise: string, sunset: string][] = [
    ['2026-06-21', 51.4779, 0, '03:43', '20:21'],
    ['2026-12-21', 51.4779, 0, '08:04', '15:53'],
  ];
  for (const [date, latitude, longitude, sunrise, sunset] of published) {
    const found = sunTimes(Date.parse(`${date}T12:00Z`), { latitude, longitude });
    near(found.sunrise, `${date}T${sunrise}Z`);
    near(found.sunset, `${date}T${sunset}Z`);
  }
});

test('they are within a minute of the recorded ones of two providers', { skip: absent }, () => {
  const openMeteo = fields(recording('open-meteo.new-york.json'));
  const daily = fields(openMeteo.daily);
  const local = (value: unknown) =>
    Date.parse(`${String(value)}Z`) - Number(openMeteo.utc_offset_seconds) * 1000;
  const days = list(daily.sunrise).map((sunrise, index) => [
    local(sunrise),
    local(list(daily.sunset)[index]),
  ]);
  const oneCall = list(fields(recording('openweather-onecall3.new-york.json')).daily)
    .map(fields)
    .map(({ sunrise, sunset }) => [Number(sunrise) * 1000, Number(sunset) * 1000]);
  assert.ok(days.length && oneCall.length);
  for (const [rise, set] of [...days, ...oneCall] as [number, number][]) {
    const found = sunTimes((rise + set) / 2, { latitude: 40.7128, longitude: -74.006 });
    // ours are whole minutes, and so are one provider's: half a minute each beside the minute
    near(found.sunrise, new Date(rise).toISOString(), 1.5);
    near(found.sunset, new Date(set).toISOString(), 1.5);
  }
});
