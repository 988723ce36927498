import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InlayError } from '../../../src/core/error.js';
import { openMeteo, parseAir, parseOpenMeteo } from '../../../src/weather/sources/open-meteo.js';
import { fakeHttp } from '../../support/fake-http.js';
import { query } from './query.js';
import { absent, recording } from './recordings.js';

const forecast = (changes: object = {}) => ({
  utc_offset_seconds: 7200,
  timezone: 'Europe/Oslo',
  current_units: { wind_speed_10m: 'm/s' },
  current: {
    time: '2026-06-30T00:15',
    interval: 900,
    temperature_2m: 0,
    is_day: 0,
    weather_code: 0,
    wind_speed_10m: 3,
  },
  hourly: {
    time: ['2026-06-29T23:00', '2026-06-30T00:00', '2026-06-30T01:00'],
    temperature_2m: [1, 0, null],
    weather_code: [0, 61, 99],
    is_day: [0, 0, 1],
    precipitation: [0, 0, 0.4],
    precipitation_probability: [0, 0, null],
  },
  daily: {
    time: ['2026-06-30', '2026-07-01'],
    weather_code: [0, 42],
    temperature_2m_max: [0, 21],
    temperature_2m_min: [-1, null],
    sunrise: ['2026-06-30T03:58', '2026-07-01T03:59'],
    sunset: ['2026-06-30T22:41', '2026-07-01T22:40'],
  },
  ...changes,
});

test('wall times become instants', () => {
  const weather = parseOpenMeteo(forecast(), query());
  assert.equal(weather.current.time, '2026-06-29T22:15:00Z');
  assert.equal(weather.daily[0]?.sunrise, '2026-06-30T01:58:00Z');
  assert.equal(weather.place.timeZone, 'Europe/Oslo');
  assert.equal(weather.expiresAt, '2026-06-29T22:30:00Z');
});

test('one offset goes for the whole answer, also across a change of clocks', () => {
  const hourly = { time: ['2026-10-25T01:00', '2026-10-25T02:00', '2026-10-25T03:00', '2026-10-25T04:00'] };
  const weather = parseOpenMeteo(forecast({ current: { time: '2026-10-25T01:00' }, hourly }), query());
  assert.deepEqual(
    weather.hourly.map(({ time }) => time.slice(11, 16)),
    ['23:00', '00:00', '01:00', '02:00'],
  );
});

test('without an offset, instants follow the zone', () => {
  const weather = parseOpenMeteo(forecast({ utc_offset_seconds: undefined }), query());
  assert.equal(Date.parse(weather.current.time!), Date.parse('2026-06-29T22:15Z'));
});

test('hours before the present are left out, 0 stays 0 and null stays null', () => {
  const weather = parseOpenMeteo(forecast(), query());
  assert.deepEqual(
    weather.hourly.map(({ temperature }) => temperature),
    [0, null],
  );
  assert.deepEqual(
    weather.hourly.map(({ precipitationProbability }) => precipitationProbability),
    [0, null],
  );
  assert.equal(weather.current.temperature, 0);
  assert.equal(weather.current.isDay, false);
  assert.equal(weather.daily[1]?.low, null);
});

test('codes become conditions', () => {
  const weather = parseOpenMeteo(forecast(), query());
  assert.equal(weather.current.condition, 'clear');
  assert.deepEqual(
    weather.hourly.map(({ condition }) => condition),
    ['light-rain', 'hail'],
  );
  assert.equal(weather.daily[1]?.condition, 'unknown');
});

test('every quantity is read in the unit that the answer declares', () => {
  const weather = parseOpenMeteo(
    forecast({
      current_units: {
        temperature_2m: '°F',
        apparent_temperature: '°F',
        dew_point_2m: '°F',
        wind_speed_10m: 'mp/h',
        wind_gusts_10m: 'kn',
        precipitation: 'inch',
        visibility: 'ft',
      },
      current: {
        time: '2026-06-30T00:15',
        temperature_2m: 32,
        apparent_temperature: 14,
        dew_point_2m: 50,
        wind_speed_10m: 10,
        wind_gusts_10m: 20,
        precipitation: 0.1,
        visibility: 10_000,
      },
      hourly_units: { temperature_2m: '°F', precipitation: 'inch' },
      hourly: { time: ['2026-06-30T00:00'], temperature_2m: [68], precipitation: [1] },
      daily_units: { temperature_2m_max: '°F', temperature_2m_min: '°F', precipitation_sum: 'inch' },
      daily: {
        time: ['2026-06-30'],
        temperature_2m_max: [77],
        temperature_2m_min: [50],
        precipitation_sum: [0],
      },
    }),
    query(),
  );
  const { temperature, feelsLike, dewPoint, precipitation, visibility, wind } = weather.current;
  assert.deepEqual([temperature, feelsLike, dewPoint], [0, -10, 10]);
  assert.deepEqual([wind.speed, wind.gust], [4.47, 10.29]);
  assert.deepEqual([precipitation, visibility], [2.54, 3048]);
  assert.deepEqual([weather.hourly[0]!.temperature, weather.hourly[0]!.precipitation], [20, 25.4]);
  const [day] = weather.daily;
  assert.deepEqual([day!.high, day!.low, day!.precipitation], [25, 10, 0]);
});

test('a unit that nobody knows is refused with its name', () => {
  const strange = forecast({ daily_units: { temperature_2m_max: 'K' } });
  assert.throws(
    () => parseOpenMeteo(strange, query()),
    (error: InlayError) => error.code === 'format' && /"temperature_2m_max" is in "K"/.test(error.message),
  );
});

test('unix times are instants, and their days those of the place', () => {
  const seconds = (iso: string) => Date.parse(iso) / 1000;
  const weather = parseOpenMeteo(
    forecast({
      current: { time: seconds('2026-06-30T00:15+02:00'), interval: 900, temperature_2m: 0 },
      hourly: {
        time: ['2026-06-29T23:00+02:00', '2026-06-30T00:00+02:00', '2026-06-30T01:00+02:00'].map(seconds),
        temperature_2m: [1, 0, 2],
      },
      daily: {
        time: ['2026-06-29T00:00+02:00', '2026-06-30T00:00+02:00', '2026-07-01T00:00+02:00'].map(seconds),
        temperature_2m_max: [9, 0, 21],
        sunrise: [0, seconds('2026-06-30T03:58+02:00'), 0],
        sunset: [0, seconds('2026-06-30T22:41+02:00'), 0],
      },
    }),
    query(),
  );
  assert.equal(weather.current.time, '2026-06-29T22:15:00Z');
  assert.equal(weather.expiresAt, '2026-06-29T22:30:00Z');
  assert.deepEqual(
    weather.hourly.map(({ time }) => time),
    ['2026-06-29T22:00:00Z', '2026-06-29T23:00:00Z'],
  );
  assert.deepEqual(
    weather.daily.map(({ date, high, sunrise }) => [date, high, sunrise]),
    [
      ['2026-06-30', 0, '2026-06-30T01:58:00Z'],
      ['2026-07-01', 21, null],
    ],
  );
});

test('polar day and night have no sunrise and no sunset', () => {
  const daily = {
    time: ['2026-06-30', '2026-07-01', '2026-07-02'],
    sunrise: ['2026-06-30T00:00', '2026-07-01T00:00', '1970-01-01T00:00'],
    sunset: ['2026-07-01T00:00', '2026-07-01T00:00', '1970-01-01T00:00'],
  };
  for (const { sunrise, sunset } of parseOpenMeteo(forecast({ daily }), query()).daily)
    assert.deepEqual([sunrise, sunset], [null, null]);
});

test('a body without weather is a format error', () => {
  assert.throws(() => parseOpenMeteo({ error: true, reason: 'no' }, query()), { code: 'format' });
});

test('the free service is asked in metric units and the place’s own zone', async () => {
  const http = fakeHttp({ 'https://api.open-meteo.com/v1/forecast': { body: forecast() } });
  await openMeteo.load(query({ days: 30 }), http);
  const asked = http.asked[0]!.searchParams;
  assert.equal(asked.get('wind_speed_unit'), 'ms');
  assert.equal(asked.get('timezone'), 'auto');
  assert.equal(asked.get('forecast_days'), '16');
  assert.equal(asked.has('apikey'), false);
});

test('a key goes to the paid service and into no error', async () => {
  const url = 'https://customer-api.open-meteo.com/v1/forecast';
  const refused = new InlayError('status', `${url}?apikey=s3cret answers with status 400.`, {
    status: 400,
  });
  await assert.rejects(
    openMeteo.load(query(), fakeHttp({ [url]: refused }), { key: 's3cret' }),
    (error: Error) => {
      assert.doesNotMatch(JSON.stringify(error) + error.message + error.stack, /s3cret/);
      return true;
    },
  );
});

test('the recorded answer', { skip: absent }, () => {
  const weather = parseOpenMeteo(recording('open-meteo.new-york.json'), query());
  assert.equal(weather.current.time, '2026-02-06T21:30:00Z');
  assert.equal(weather.current.wind.speed, 1.33);
  assert.equal(weather.hourly[0]?.time, '2026-02-06T21:00:00Z');
  assert.equal(weather.daily.length, 5);
  assert.equal(weather.daily[0]?.high, -0.2);
  assert.equal(weather.daily[0]?.precipitation, 0);
});

test('air quality and the commonest pollen, where they are known', () => {
  const current = { european_aqi: 34, birch_pollen: 12.4, grass_pollen: 80.2, olive_pollen: null };
  assert.deepEqual(parseAir({ current }), { airQuality: 34, pollen: 80 });
  for (const answer of [null, {}, { current: { european_aqi: null } }])
    assert.deepEqual(parseAir(answer), { airQuality: null, pollen: null });
});

test('places are found by name; what has no coordinates is no place', async () => {
  const http = fakeHttp({
    'https://geocoding-api.open-meteo.com/v1/search': {
      body: {
        results: [
          {
            name: 'Bergen',
            admin1: 'Vestland',
            country: 'Norge',
            latitude: 60.39,
            longitude: 5.32,
            timezone: 'Europe/Oslo',
          },
          { name: 'Nowhere' },
        ],
      },
    },
  });
  assert.deepEqual(await openMeteo.search!('Bergen', 'nb', query({ endpoint: null }), http), [
    { name: 'Bergen, Vestland, Norge', latitude: 60.39, longitude: 5.32, timeZone: 'Europe/Oslo' },
  ]);
  assert.equal(http.asked[0]!.search, '?name=Bergen&count=6&language=nb');
  assert.deepEqual(
    await openMeteo.search!('Bergen', 'nb', query({ endpoint: 'https://proxy.example/' }), http),
    [],
  );
});
