import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metCondition, metNorway, parseMetNorway } from '../../../src/weather/sources/met-norway.js';
import { fakeHttp } from '../../support/fake-http.js';
import { query } from './query.js';
import { absent, recording } from './recordings.js';

const hour = 3_600_000;
const oslo = query({ timeZone: 'Europe/Oslo' });

/** Entries every hour or every sixth, from an instant on, whose temperature is a function of the UTC hour. */
function entries(
  start: string,
  count: number,
  length: 1 | 6,
  temperature: (utcHour: number) => number,
  more: object = {},
) {
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.parse(start) + i * length * hour);
    const period = {
      summary: { symbol_code: 'cloudy' },
      details: { precipitation_amount: 0.1, ...more },
    };
    return {
      time: at.toISOString(),
      data: {
        instant: { details: { air_temperature: temperature(at.getUTCHours()) } },
        [`next_${length}_hours`]: period,
      },
    };
  });
}

const answer = (...timeseries: object[]) => ({
  properties: { meta: { updated_at: '2026-01-10T05:30:00Z' }, timeseries },
});
const parse = (body: object, now: string, asked = oslo) => parseMetNorway(body, asked, Date.parse(now));

test('days are those of the place’s zone', () => {
  // 23:30 UTC on the 10th is the 11th in Oslo; the one warm hour belongs there
  const body = answer(...entries('2026-01-10T04:00Z', 44, 1, (utc) => (utc === 23 ? 9 : 0)));
  const [first, second] = parse(body, '2026-01-10T04:10Z').daily;
  assert.deepEqual([first?.date, first?.high], ['2026-01-10', 0]);
  assert.deepEqual([second?.date, second?.high], ['2026-01-11', 9]);
  const [utc] = parse(body, '2026-01-10T04:10Z', query({ timeZone: 'UTC' })).daily;
  assert.equal(utc?.high, 9);
});

test('without a zone, days follow the longitude', () => {
  const body = answer(...entries('2026-01-10T04:00Z', 44, 1, (utc) => (utc === 23 ? 9 : 0)));
  const weather = parse(body, '2026-01-10T04:10Z', query());
  assert.equal(weather.daily[1]?.high, 9);
  assert.equal(weather.place.timeZone, null);
});

test('six-hour steps give high and low by their extremes', () => {
  const extremes = { air_temperature_max: 7, air_temperature_min: -4 };
  const body = answer(...entries('2026-01-10T00:00Z', 8, 6, () => 1, extremes));
  const [day] = parse(body, '2026-01-10T00:10Z').daily;
  assert.deepEqual([day?.high, day?.low, day?.precipitation], [7, -4, 0.4]);
});

test('hourly and six-hour steps meet without counting an hour twice', () => {
  const hours = entries('2026-01-09T23:00Z', 12, 1, () => 1);
  const tail = entries('2026-01-10T11:00Z', 2, 6, () => 1);
  for (const { data } of hours)
    Object.assign(data, { next_6_hours: { details: { precipitation_amount: 99 } } });
  assert.equal(parse(answer(...hours, ...tail), '2026-01-09T23:10Z').daily[0]?.precipitation, 1.4);
});

test('what is left of a day does not pass for the day', () => {
  const body = answer(...entries('2026-01-10T08:00Z', 60, 1, (utc) => utc));
  const morning = parse(body, '2026-01-10T08:10Z').daily[0];
  assert.deepEqual([morning?.high, morning?.low], [22, null]);
  const evening = parse(answer(...entries('2026-01-10T18:00Z', 60, 1, (utc) => utc)), '2026-01-10T18:10Z');
  assert.equal(evening.daily[0]?.date, '2026-01-10');
  assert.deepEqual([evening.daily[0]?.high, evening.daily[0]?.low], [null, null]);
  assert.deepEqual([evening.daily[1]?.high, evening.daily[1]?.low], [23, 0]);
});

test('the entry last begun is the present', () => {
  const body = answer(...entries('2026-01-10T04:00Z', 44, 1, (utc) => utc));
  const weather = parse(body, '2026-01-10T06:59Z');
  assert.equal(weather.current.temperature, 6);
  assert.equal(weather.hourly[0]?.temperature, 6);
  assert.equal(weather.hourly.length, 26);
});

test('a clock outside of the forecast is taken for wrong', () => {
  const body = answer(...entries('2026-01-10T04:00Z', 44, 1, (utc) => utc));
  assert.equal(parse(body, '2031-01-01T00:00Z').current.temperature, 4);
});

test('0 stays 0, and what is missing is null', () => {
  const { current, hourly, daily } = parse(
    answer(...entries('2026-01-10T04:00Z', 30, 1, () => 0)),
    '2026-01-10T04:00Z',
  );
  assert.equal(current.temperature, 0);
  assert.equal(daily[0]?.high, 0);
  assert.deepEqual(
    [current.humidity, current.wind.gust, current.uvIndex, current.feelsLike],
    [null, null, null, null],
  );
  assert.equal(hourly[0]?.precipitationProbability, null);
  assert.equal(daily[0]?.precipitationProbability, null);
});

for (const [code, condition] of [
  ['clearsky_day', 'clear'],
  ['fair_night', 'mostly-clear'],
  ['partlycloudy_polartwilight', 'partly-cloudy'],
  ['cloudy', 'overcast'],
  ['heavyrain', 'heavy-rain'],
  ['lightrainshowers_day', 'showers'],
  ['heavysnowshowers_night', 'snow-showers'],
  ['lightsleet', 'sleet'],
  ['heavyrainandthunder', 'thunderstorm'],
  ['lightssleetshowersandthunder_day', 'thunderstorm'],
  ['lightssnowshowersandthunder_night', 'thunderstorm'],
  ['frogs', 'unknown'],
  [null, 'unknown'],
] as const)
  test(`symbol ${code} is ${condition}`, () => {
    assert.equal(metCondition(code), condition);
  });

test('day and night come from the symbol, without a suffix from the sun', () => {
  const isDay = (symbol_code: string, at: string) =>
    parse(answer({ time: at, data: { instant: {}, next_1_hours: { summary: { symbol_code } } } }), at).current
      .isDay;
  assert.equal(isDay('fair_night', '2026-06-01T12:00:00Z'), false);
  assert.equal(isDay('fair_day', '2026-06-01T00:00:00Z'), true);
  assert.equal(isDay('cloudy', '2026-06-01T12:00:00Z'), true);
  assert.equal(isDay('cloudy', '2026-01-01T00:00:00Z'), false);
});

test('polar day has no sunset', () => {
  const body = answer(...entries('2026-06-20T00:00Z', 24, 1, () => 5));
  const [day] = parse(
    body,
    '2026-06-20T00:00Z',
    query({ latitude: 78.22, longitude: 15.63, timeZone: 'Arctic/Longyearbyen' }),
  ).daily;
  assert.deepEqual([day?.sunrise, day?.sunset], [null, null]);
});

test('an empty series is no error, a missing one is', () => {
  assert.deepEqual(parse(answer(), '2026-01-10T00:00Z').daily, []);
  assert.throws(() => parseMetNorway({ properties: {} }, oslo, 0), { code: 'format' });
});

test('four decimals are asked for, and Expires is passed on', async () => {
  const http = fakeHttp({
    'https://api.met.no/weatherapi/locationforecast/2.0/complete': {
      body: answer(),
      headers: { Expires: 'Sat, 10 Jan 2026 06:05:00 GMT' },
    },
  });
  const weather = await metNorway.load(query({ latitude: 59.91387654, longitude: -0.00001 }), http);
  assert.equal(http.asked[0]?.search, '?lat=59.9139&lon=0');
  assert.equal(weather.expiresAt, '2026-01-10T06:05:00Z');
  assert.equal(weather.attribution[0]?.text, 'Data from MET Norway');
});

test('an Expires that is no date is unknown', async () => {
  const http = fakeHttp({
    'https://api.met.no/weatherapi/locationforecast/2.0/complete': {
      body: answer(),
      headers: { Expires: '0' },
    },
  });
  assert.equal((await metNorway.load(oslo, http)).expiresAt, null);
});

test('without coordinates it says what to write', async () => {
  const load = metNorway.load(query({ latitude: null, longitude: null }), fakeHttp({}));
  await assert.rejects(load, { code: 'unsupported', message: /latitude and longitude/ });
});

test('the recorded answer', { skip: absent }, () => {
  const weather = parseMetNorway(
    recording('met-norway.oslo.json'),
    query({ timeZone: 'Europe/Oslo', days: 11 }),
    0,
  );
  assert.equal(weather.current.temperature, -5.8);
  assert.equal(weather.current.condition, 'snow');
  assert.equal(weather.current.isDay, false);
  assert.deepEqual([weather.daily[0]?.date, weather.daily[0]?.high], ['2026-02-06', null]);
  assert.deepEqual([weather.daily[1]?.high, weather.daily[1]?.low], [-2.7, -5.9]);
  assert.equal(weather.daily.at(-1)?.date, '2026-02-16');
  assert.equal(weather.hourly.length, 26);
});
