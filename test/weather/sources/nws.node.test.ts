import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InlayError } from '../../../src/core/error.js';
import { nws } from '../../../src/weather/sources/nws.js';
import { parseNws, type NwsAnswers } from '../../../src/weather/sources/nws-parse.js';
import {
  cloudCover,
  iconCondition,
  quantity,
  windDirection,
  windSpeed,
} from '../../../src/weather/sources/nws-read.js';
import { wordsCondition } from '../../../src/weather/sources/nws-conditions.js';
import { fakeHttp } from '../../support/fake-http.js';
import { query } from './query.js';
import { absent, recording } from './recordings.js';

const washington = query({ latitude: 38.8894, longitude: -77.0352 });
const root = 'https://api.weather.gov/';

const period = (startTime: string, isDaytime: boolean, temperature: number, more: object = {}) => ({
  startTime,
  isDaytime,
  temperature,
  temperatureUnit: 'C',
  probabilityOfPrecipitation: { unitCode: 'wmoUnit:percent', value: null },
  windSpeed: '2 to 36 km/h',
  windDirection: 'W',
  icon: `${root}icons/land/${isDaytime ? 'day' : 'night'}/few?size=medium`,
  ...more,
});

const points = {
  properties: {
    forecast: `${root}gridpoints/LWX/97,71/forecast`,
    forecastHourly: `${root}gridpoints/LWX/97,71/forecast/hourly`,
    observationStations: `${root}gridpoints/LWX/97,71/stations`,
    timeZone: 'America/New_York',
    relativeLocation: { properties: { city: 'Washington', state: 'DC' } },
  },
};

const evening = '2026-02-06T19:00:00-05:00';
const tonight = {
  properties: {
    periods: [
      period('2026-02-06T19:00:00-05:00', false, 0),
      period('2026-02-07T06:00:00-05:00', true, 4, {
        probabilityOfPrecipitation: { unitCode: 'wmoUnit:percent', value: 0 },
      }),
      period('2026-02-07T18:00:00-05:00', false, -3, {
        probabilityOfPrecipitation: { unitCode: 'wmoUnit:percent', value: 40 },
      }),
    ],
  },
};
const hourly = {
  properties: {
    updateTime: '2026-02-06T23:10:00+00:00',
    periods: [
      period('2026-02-06T18:00:00-05:00', false, 2),
      period(evening, false, 1),
      period('2026-02-06T20:00:00-05:00', false, 0),
    ],
  },
};
const observation = (changes: object = {}) => ({
  properties: {
    timestamp: '2026-02-06T23:52:00+00:00',
    icon: `${root}icons/land/night/ovc?size=medium`,
    temperature: { unitCode: 'wmoUnit:degC', value: 0 },
    windSpeed: { unitCode: 'wmoUnit:km_h-1', value: 36 },
    windGust: { unitCode: 'wmoUnit:km_h-1', value: null },
    barometricPressure: { unitCode: 'wmoUnit:Pa', value: 100_000 },
    seaLevelPressure: { unitCode: 'wmoUnit:Pa', value: null },
    visibility: { unitCode: 'wmoUnit:m', value: 0 },
    ...changes,
  },
});

const parse = (changes: Partial<NwsAnswers> = {}, now = evening) =>
  parseNws(
    { points, forecast: tonight, hourly, observation: observation(), alerts: null, ...changes },
    washington,
    Date.parse(now),
  );

test('a forecast that starts with tonight has a low and no high for today', () => {
  const [today, tomorrow] = parse().daily;
  assert.deepEqual([today?.date, today?.high, today?.low], ['2026-02-06', null, 0]);
  assert.deepEqual([tomorrow?.date, tomorrow?.high, tomorrow?.low], ['2026-02-07', 4, -3]);
});

test('the rest of last night is not today', () => {
  const periods = [
    period('2026-02-07T02:00:00-05:00', false, -9),
    period('2026-02-07T06:00:00-05:00', true, 4),
    period('2026-02-07T18:00:00-05:00', false, -3),
  ];
  const now = '2026-02-07T02:10:00-05:00';
  const { daily } = parse(
    { forecast: { properties: { periods } }, hourly: { properties: { periods } } },
    now,
  );
  assert.deepEqual(
    daily.map(({ date, high, low }) => [date, high, low]),
    [['2026-02-07', 4, -3]],
  );
});

test('of a day’s two probabilities the higher counts, unknown is null', () => {
  assert.deepEqual(
    parse().daily.map(({ precipitationProbability }) => precipitationProbability),
    [null, 40],
  );
});

test('the observation is the present, in the model’s units', () => {
  const { current } = parse();
  assert.equal(current.temperature, 0);
  assert.equal(current.condition, 'overcast');
  assert.equal(current.isDay, false);
  assert.equal(current.pressure, 1000);
  assert.equal(current.visibility, 0);
  assert.deepEqual(current.wind, { speed: 10, gust: null, direction: 270 });
});

test('the present hour’s forecast fills what the observation lacks', () => {
  const nothing = { unitCode: 'wmoUnit:degC', value: null };
  const { current } = parse({ observation: observation({ temperature: nothing, icon: null }) });
  assert.equal(current.temperature, 1);
  assert.equal(current.condition, 'mostly-clear');
});

test('an observation of this morning is not the present', () => {
  const { current } = parse({ observation: observation({ timestamp: '2026-02-06T12:52:00+00:00' }) });
  assert.equal(current.temperature, 1);
  assert.equal(current.time, evening);
  assert.equal(current.wind.speed, 10);
});

test('hours before the present are left out', () => {
  assert.deepEqual(
    parse({}, '2026-02-06T19:40:00-05:00').hourly.map(({ temperature }) => temperature),
    [1, 0],
  );
});

test('winds are said in words', () => {
  assert.equal(windSpeed('36 km/h'), 10);
  assert.equal(windSpeed('2 to 36 km/h'), 10);
  assert.equal(windSpeed('0 km/h'), 0);
  assert.equal(windSpeed('5 to 10 mph'), 4.47);
  assert.equal(windSpeed(''), null);
  assert.equal(windDirection('N'), 0);
  assert.equal(windDirection('WNW'), 292.5);
  assert.equal(windDirection('VRB'), null);
});

test('quantities keep 0, and unknown units or rejected values are null', () => {
  assert.equal(quantity({ unitCode: 'wmoUnit:percent', value: 0 }), 0);
  assert.equal(quantity({ unitCode: 'wmoUnit:percent', value: null }), null);
  assert.equal(quantity({ unitCode: 'wmoUnit:degF', value: 50 }), 10);
  assert.equal(quantity({ unitCode: 'wmoUnit:smoots', value: 1 }), null);
  assert.equal(quantity({ unitCode: 'wmoUnit:degC', value: 50, qualityControl: 'X' }), null);
  assert.equal(quantity(undefined), null);
});

test('icons name conditions; of two halves the weightier counts', () => {
  assert.equal(iconCondition(`${root}icons/land/night/snow,50/wind_bkn?size=medium`), 'snow');
  assert.equal(iconCondition(`${root}icons/land/day/sct/tsra_hi,30?size=medium`), 'thunderstorm');
  assert.equal(iconCondition(`${root}icons/land/day/wind_skc?size=medium`), 'clear');
  assert.equal(iconCondition(`${root}icons/land/day/rain_fzra?size=medium`), 'freezing-rain');
  assert.equal(iconCondition(`${root}icons/land/day/hot?size=medium`), 'unknown');
  assert.equal(iconCondition(null), 'unknown');
});

test('cloud cover is the fullest layer’s', () => {
  assert.equal(cloudCover([{ amount: 'FEW' }, { amount: 'BKN' }]), 75);
  assert.equal(cloudCover([{ amount: 'CLR' }]), 0);
  assert.equal(cloudCover([]), null);
});

const alerts = {
  features: [
    {
      properties: {
        status: 'Actual',
        event: 'Wind Advisory',
        severity: 'Moderate',
        headline: 'Wind Advisory until Saturday evening',
        description: 'Gusts up to 90 km/h.',
        instruction: 'Secure what is loose.',
        onset: '2026-02-07T01:00:00-05:00',
        expires: '2026-02-06T23:00:00-05:00',
        ends: '2026-02-07T19:00:00-05:00',
        senderName: 'NWS Baltimore MD/Washington DC',
      },
    },
    { properties: { status: 'Test', event: 'Test Message', severity: 'Unknown' } },
  ],
};

test('alerts last until the event ends, and tests are none', () => {
  const found = parse({ alerts }).alerts;
  assert.equal(found.length, 1);
  assert.equal(found[0]?.severity, 'moderate');
  assert.equal(found[0]?.expires, '2026-02-07T19:00:00-05:00');
  assert.match(found[0]?.description ?? '', /90 km\/h\.\n\nSecure/);
  assert.match(found[0]?.url ?? '', /^https:\/\/forecast\.weather\.gov\//);
});

test('answers that are no forecast are a format error', () => {
  assert.throws(() => parse({ forecast: {}, hourly: [] }), { code: 'format' });
});

const documents = (base = root) => ({
  [`${base}points/38.8894,-77.0352`]: { body: points },
  [`${base}gridpoints/LWX/97,71/forecast`]: { body: tonight },
  [`${base}gridpoints/LWX/97,71/forecast/hourly`]: {
    body: hourly,
    headers: { 'Cache-Control': 'public, max-age=600' },
  },
  [`${base}gridpoints/LWX/97,71/stations`]: {
    body: { features: [{ properties: { stationIdentifier: 'KDCA' } }] },
  },
  [`${base}stations/KDCA/observations/latest`]: { body: observation() },
  [`${base}alerts/active`]: { body: alerts },
});

test('a point leads to forecast, hours, observation and alerts', async () => {
  const http = fakeHttp(documents());
  const weather = await nws.load(washington, http);
  assert.equal(weather.place.name, 'Washington');
  assert.equal(weather.place.timeZone, 'America/New_York');
  assert.equal(weather.alerts.length, 1);
  assert.ok(Date.parse(weather.expiresAt!) > Date.now());
  // parameters that the service does not know are refused with 400
  for (const { pathname, search } of http.asked)
    assert.equal(
      search,
      pathname.includes('/forecast')
        ? '?units=si'
        : pathname.startsWith('/alerts')
          ? '?point=38.8894%2C-77.0352'
          : '',
    );
});

const down = new InlayError('status', 'answers with status 503.', { status: 503 });

test('a failed observation or failed alerts leave the rest', async () => {
  const http = fakeHttp({
    ...documents(),
    [`${root}gridpoints/LWX/97,71/stations`]: down,
    [`${root}alerts/active`]: down,
  });
  const weather = await nws.load(washington, http);
  assert.equal(weather.current.temperature, 2);
  assert.deepEqual(weather.alerts, []);
});

test('a failed forecast fails', async () => {
  const http = fakeHttp({ ...documents(), [`${root}gridpoints/LWX/97,71/forecast`]: down });
  await assert.rejects(nws.load(washington, http), { status: 503 });
});

test('a point without a forecast is a format error', async () => {
  const http = fakeHttp({ ...documents(), [`${root}points/38.8894,-77.0352`]: { body: {} } });
  await assert.rejects(nws.load(washington, http), { code: 'format' });
});

test('a site’s own proxy is asked for every step', async () => {
  const proxy = 'https://news.example/nws/';
  const http = fakeHttp(documents(proxy));
  await nws.load({ ...washington, endpoint: proxy }, http);
  assert.ok(http.asked.every(({ href }) => href.startsWith(proxy)));
});

test('the recorded answers', { skip: absent }, () => {
  const weather = parseNws(
    {
      points: recording('nws.points.json'),
      forecast: recording('nws.forecast.json'),
      hourly: recording('nws.hourly.json'),
      observation: recording('nws.current.json'),
      alerts: null,
    },
    washington,
    Date.parse('2026-02-06T21:50:00Z'),
  );
  assert.equal(weather.current.temperature, -1);
  assert.deepEqual(weather.current.wind, { speed: 0, gust: null, direction: 0 });
  assert.deepEqual([weather.daily[0]?.high, weather.daily[0]?.low], [1, -11]);
  assert.equal(weather.daily.length, 5);
  assert.equal(weather.hourly[0]?.precipitationProbability, 71);
});

test('words stand in for an icon that names no weather, is broken or is missing', () => {
  const land = `${root}icons/land/night/`;
  const icons = ['cold?size=medium', 'hot?size=medium', 'vv?size=medium', 'nothing_known'].map(
    (end) => land + end,
  );
  for (const icon of [...icons, null, '', 'about:blank', 'https://example.org/'])
    assert.equal(
      parse({
        hourly: {
          properties: { periods: [period(evening, false, 1, { icon, shortForecast: 'Mostly Cloudy' })] },
        },
        observation: null,
      }).current.condition,
      'mostly-cloudy',
      String(icon),
    );
  const seen = observation({ icon: null, textDescription: 'Light Snow and Fog/Mist' });
  assert.equal(parse({ observation: seen }).current.condition, 'light-snow');
});

test('of the weather that words name, the gravest counts', () => {
  const cases: [words: string | null, condition: string][] = [
    ['Slight Chance Snow Showers then Partly Sunny', 'snow-showers'],
    ['Chance Showers And Thunderstorms', 'thunderstorm'],
    ['Freezing Rain Likely', 'freezing-rain'],
    ['Rain And Snow', 'sleet'],
    ['Patchy Blowing Dust', 'haze'],
    ['Patchy Fog then Sunny', 'fog'],
    ['Mostly Sunny', 'mostly-clear'],
    ['Increasing Clouds', 'partly-cloudy'],
    ['Cloudy', 'overcast'],
    ['Clear and Breezy', 'clear'],
    ['Blizzard', 'heavy-snow'],
    ['Windy', 'unknown'],
    [null, 'unknown'],
  ];
  for (const [words, condition] of cases) assert.equal(wordsCondition(words), condition, String(words));
});

test('two alerts of the same words are one, which lasts as long as the longer', () => {
  const alert = (ends: string, description = 'Wind chills\nto 30 below.') => ({
    properties: { event: 'Cold Weather Advisory', severity: 'Moderate', status: 'Actual', description, ends },
  });
  const { alerts } = parse({
    alerts: {
      features: [
        alert('2026-02-08T10:00:00-05:00'),
        alert('2026-02-07T10:00:00-05:00', 'Wind chills to 30 below.'),
      ],
    },
  });
  assert.deepEqual(
    alerts.map(({ event, expires }) => [event, expires]),
    [['Cold Weather Advisory', '2026-02-08T10:00:00-05:00']],
  );
});
