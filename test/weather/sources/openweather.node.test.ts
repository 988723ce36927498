import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { InlayError } from '../../../src/core/error.js';
import { openWeather } from '../../../src/weather/sources/openweather.js';
import { parseFree } from '../../../src/weather/sources/openweather-free.js';
import { parseOneCall } from '../../../src/weather/sources/openweather-onecall.js';
import { fakeHttp } from '../../support/fake-http.js';
import { query } from './query.js';
import { absent, recording } from './recordings.js';

const seconds = (time: string) => Date.parse(time) / 1000;
const auckland = query({ latitude: -36.85, longitude: 174.76 });

const oneCall = (changes: object = {}) => ({
  timezone: 'Pacific/Auckland',
  timezone_offset: 46_800,
  current: {
    dt: seconds('2026-01-10T20:10Z'),
    temp: 0,
    feels_like: -2,
    wind_speed: 0,
    wind_deg: 0,
    uvi: 0,
    weather: [{ id: 741, icon: '50d' }],
  },
  hourly: [
    { dt: seconds('2026-01-10T19:00Z'), temp: 1 },
    {
      dt: seconds('2026-01-10T20:00Z'),
      temp: 0,
      pop: 0,
      rain: { '1h': 0.4 },
      weather: [{ id: 500, icon: '10d' }],
    },
    { dt: seconds('2026-01-10T21:00Z'), temp: 2, pop: 0.29 },
  ],
  daily: [
    { dt: seconds('2026-01-10T00:00Z'), temp: { min: 9, max: 19 } },
    {
      dt: seconds('2026-01-11T00:00Z'),
      temp: { min: 0, max: 20 },
      rain: 1.2,
      snow: 0.1,
      pop: 1,
      sunrise: 1,
      sunset: 2,
    },
    { dt: seconds('2026-01-12T00:00Z'), temp: { min: 8, max: 18 } },
  ],
  alerts: [
    {
      sender_name: 'MetService',
      event: 'Gale',
      start: seconds('2026-01-11T00:00Z'),
      end: seconds('2026-01-11T09:00Z'),
      description: 'Hold on.',
    },
  ],
  ...changes,
});

/** Three-hourly entries whose temperature is a function of the UTC hour. */
const forecast = (
  start: string,
  count: number,
  temperature: (utcHour: number) => number,
  timezone: number,
) => ({
  city: { timezone },
  list: Array.from({ length: count }, (_, i) => {
    const dt = seconds(start) + i * 10_800;
    const temp = temperature(new Date(dt * 1000).getUTCHours());
    return {
      dt,
      main: { temp, temp_min: temp - 30, temp_max: temp + 30 },
      pop: 0,
      weather: [{ id: 800, icon: '01d' }],
      sys: { pod: 'd' },
    };
  }),
});

const now = (time: string, timezone: number, changes: object = {}) => ({
  dt: seconds(time),
  timezone,
  name: 'Auckland',
  main: { temp: 14, temp_min: -50, temp_max: 50, humidity: 0 },
  wind: { speed: 3, deg: 0 },
  weather: [{ id: 802, icon: '03n' }],
  sys: {},
  ...changes,
});

test('One Call: 0 stays 0 and what is missing is null', () => {
  const { current, hourly } = parseOneCall(oneCall(), auckland, 0);
  assert.deepEqual([current.temperature, current.uvIndex, current.humidity], [0, 0, null]);
  assert.deepEqual(current.wind, { speed: 0, gust: null, direction: 0 });
  assert.equal(current.precipitation, null);
  assert.deepEqual(
    hourly.map(({ temperature, precipitation, precipitationProbability }) => [
      temperature,
      precipitation,
      precipitationProbability,
    ]),
    [
      [0, 0.4, 0],
      [2, null, 29],
    ],
  );
});

test('One Call: days are the place’s, from today on', () => {
  // 20:10 UTC on the 10th is the 11th in Auckland
  const { daily, place } = parseOneCall(oneCall(), auckland, 0);
  assert.deepEqual(
    daily.map(({ date, high, low }) => [date, high, low]),
    [
      ['2026-01-11', 20, 0],
      ['2026-01-12', 18, 8],
    ],
  );
  assert.equal(daily[0]?.precipitation, 1.3);
  assert.equal(place.timeZone, 'Pacific/Auckland');
});

test('polar day and night have no sunrise and no sunset', () => {
  const dt = seconds('2026-01-12T00:00Z');
  const daily = [{ dt }, { dt, sunrise: 0, sunset: 0 }, { dt, sunrise: 5, sunset: 5 }];
  for (const { sunrise, sunset } of parseOneCall(oneCall({ daily }), auckland, 0).daily)
    assert.deepEqual([sunrise, sunset], [null, null]);
});

test('One Call: the severity of alerts is unknown', () => {
  const [alert] = parseOneCall(oneCall(), auckland, 0).alerts;
  assert.deepEqual([alert?.event, alert?.severity, alert?.sender], ['Gale', 'unknown', 'MetService']);
  assert.equal(alert?.expires, '2026-01-11T09:00:00Z');
});

test('2.5: the day’s high is not the spread across the city', () => {
  const body = forecast('2026-01-10T12:00Z', 40, (utc) => utc, 46_800);
  const weather = parseFree(now('2026-01-10T12:10Z', 46_800), body, auckland, 0);
  assert.equal(weather.current.temperature, 14);
  // the 11th in Auckland is 11:00 UTC on the 10th to 11:00 on the 11th
  assert.deepEqual(
    [weather.daily[0]?.date, weather.daily[0]?.high, weather.daily[0]?.low],
    ['2026-01-11', 21, 0],
  );
});

test('2.5: the list is grouped in the city’s zone', () => {
  // 03:00 UTC on the 11th is 22:00 on the 10th at −5 hours; the one warm step belongs there
  const body = forecast('2026-01-10T09:00Z', 20, (utc) => (utc === 3 ? 9 : 0), -18_000);
  const [day] = parseFree(
    now('2026-01-10T08:00Z', -18_000),
    body,
    query({ latitude: 40, longitude: -74 }),
    0,
  ).daily;
  assert.deepEqual([day?.date, day?.high], ['2026-01-10', 9]);
});

test('2.5: an offset of half an hour is a zone too', () => {
  const body = forecast('2026-01-10T00:00Z', 40, () => 0, 19_800);
  const weather = parseFree(
    now('2026-01-09T18:40Z', 19_800),
    body,
    query({ latitude: 28.6, longitude: 77.2 }),
    0,
  );
  assert.equal(weather.place.timeZone, '+05:30');
  assert.equal(weather.daily[0]?.date, '2026-01-10');
});

test('2.5: three hours’ rain is divided by the hour', () => {
  const body = forecast('2026-01-10T12:00Z', 2, () => 5, 0);
  Object.assign(body.list[0]!, { rain: { '3h': 3 } });
  const { hourly, daily } = parseFree(now('2026-01-10T11:00Z', 0), body, query(), 0);
  assert.deepEqual([hourly[0]?.precipitation, hourly[1]?.precipitation], [1, null]);
  assert.equal(daily[0]?.precipitation, 3);
});

test('2.5: an answer without a forecast still has a present', () => {
  const weather = parseFree(now('2026-01-10T12:10Z', 0), null, query(), 0);
  assert.equal(weather.current.condition, 'partly-cloudy');
  assert.equal(weather.current.isDay, false);
  assert.deepEqual(weather.daily, []);
});

test('bodies of another shape are format errors', () => {
  assert.throws(() => parseOneCall({ cod: 200 }, query(), 0), { code: 'format' });
  assert.throws(() => parseFree('<html>', null, query(), 0), { code: 'format' });
});

for (const [id, condition] of [
  [202, 'thunderstorm'],
  [311, 'drizzle'],
  [504, 'heavy-rain'],
  [511, 'freezing-rain'],
  [531, 'showers'],
  [616, 'sleet'],
  [622, 'snow-showers'],
  [711, 'haze'],
  [741, 'fog'],
  [781, 'severe'],
  [800, 'clear'],
  [804, 'overcast'],
  [0, 'unknown'],
  ['800', 'unknown'],
] as const)
  test(`condition ${JSON.stringify(id)} is ${condition}`, () => {
    const current = { weather: [{ id, icon: '01d' }] };
    assert.equal(parseOneCall(oneCall({ current }), query(), 0).current.condition, condition);
  });

const root = 'https://api.openweathermap.org/data/';
const key = 's3cret/key+1';
const refused = new InlayError('status', 'refused', { status: 401 });
const forbidden = new InlayError('status', 'forbidden', { status: 403 });
const free = {
  [`${root}2.5/weather`]: { body: now('2026-01-10T12:10Z', 0) },
  [`${root}2.5/forecast`]: { body: forecast('2026-01-10T12:00Z', 40, () => 5, 0) },
};

test('One Call is asked first, in metric units', async () => {
  const http = fakeHttp({ [`${root}3.0/onecall`]: { body: oneCall() } });
  await openWeather.load(auckland, http, { key });
  const asked = http.asked[0]!.searchParams;
  assert.deepEqual([asked.get('units'), asked.get('appid')], ['metric', key]);
});

for (const answer of [refused, forbidden])
  test(`a key without a subscription (${answer.status}) gets 2.5`, async () => {
    const weather = await openWeather.load(auckland, fakeHttp({ [`${root}3.0/onecall`]: answer, ...free }), {
      key,
    });
    assert.equal(weather.place.name, 'Auckland');
  });

test('an endpoint can name the product', async () => {
  const http = fakeHttp(free);
  await openWeather.load({ ...auckland, endpoint: `${root}2.5/` }, http, { key });
  assert.equal(http.asked.length, 2);
  const only = fakeHttp({ [`${root}3.0/onecall`]: refused, ...free });
  await assert.rejects(openWeather.load({ ...auckland, endpoint: `${root}3.0` }, only, { key }), {
    status: 401,
  });
});

test('an outage is not taken for a missing subscription', async () => {
  const down = new InlayError('status', 'down', { status: 500 });
  const http = fakeHttp({ [`${root}3.0/onecall`]: down, ...free });
  await assert.rejects(openWeather.load(auckland, http, { key }), { status: 500 });
  assert.equal(http.asked.length, 1);
});

test('the key is in no model, though the answer carries it', async () => {
  const link = `${root}3.0/onecall?appid=${key}`;
  const http = fakeHttp({ [`${root}3.0/onecall`]: { body: oneCall({ next: link, prev: link }) } });
  assert.doesNotMatch(JSON.stringify(await openWeather.load(auckland, http, { key })), /s3cret/);
});

test('the key is in no error', async () => {
  const url = `${root}3.0/onecall?${new URLSearchParams({ appid: key })}`;
  const error = new InlayError('status', `${url} answers with status 429.`, {
    status: 429,
    retryAfter: 60,
    problem: { message: `${key} is blocked`, link: url },
    cause: new Error(url),
  });
  const load = openWeather.load(auckland, fakeHttp({ [`${root}3.0/onecall`]: error }), { key });
  const thrown = await load.then(
    () => assert.fail('it should be refused'),
    (reason: unknown) => reason as InlayError,
  );
  assert.deepEqual([thrown.code, thrown.status, thrown.retryAfter], ['status', 429, 60]);
  assert.match(thrown.message, /answers with status 429/);
  const seen = [thrown.message, thrown.stack, JSON.stringify(thrown.problem), String(thrown.cause)].join();
  assert.doesNotMatch(seen, /s3cret/);
});

test('without a key it says who needs one', async () => {
  await assert.rejects(openWeather.load(auckland, fakeHttp({})), {
    code: 'unsupported',
    message: /inlay-server/,
  });
});

afterEach(() => void Reflect.deleteProperty(globalThis, 'document'));

test('in a page it asks nothing and says what to do instead', async () => {
  Object.assign(globalThis, { document: {} });
  const http = fakeHttp({});
  await assert.rejects(openWeather.load(auckland, http, { key }), {
    code: 'unsupported',
    message: /inlay-server.*source="inlay"/,
  });
  assert.equal(http.asked.length, 0);
});

test('the recorded answer', { skip: absent }, () => {
  const weather = parseOneCall(recording('openweather-onecall3.new-york.json'), query(), 0);
  assert.equal(weather.current.time, '2026-02-06T21:44:57Z');
  assert.equal(weather.current.uvIndex, 0);
  assert.deepEqual(
    [weather.daily[0]?.date, weather.daily[0]?.high, weather.daily[0]?.low],
    ['2026-02-06', -0.27, -11.86],
  );
  assert.equal(weather.daily[0]?.precipitation, 0.69);
  assert.equal(weather.hourly[0]?.time, '2026-02-06T21:00:00Z');
});
