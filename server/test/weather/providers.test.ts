import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { startForecaster } from '../../../test/support/forecaster.js';
import type { WeatherConfig } from '../../src/weather/config.js';
import { weatherAnswer } from '../../src/weather/schema.js';
import { startJsonService } from '../support/json-service.js';
import { startServer } from '../support/server.js';

const hour = 3600_000;
const start = Math.floor(Date.now() / hour) * hour;
const seconds = (time: number) => Math.floor(time / 1000);
const washington = { name: 'Washington', latitude: 38.8894, longitude: -77.0352 };

/** What a reader in Washington gets from a server that asks this provider. */
async function weatherFrom(weather: Partial<WeatherConfig>) {
  const sites = [{ name: 'News', origins: ['https://news.example'], places: [washington] }];
  await using server = await startServer({ sites, weather });
  const answer = await fetch(`${server.url}/v1/weather?days=3`);
  assert.equal(answer.status, 200, server.log.join('\n'));
  const found = v.parse(weatherAnswer, await answer.json());
  assert.equal(found.place.name, 'Washington');
  assert.equal(found.sample, false);
  assert.ok(Date.parse(found.expiresAt!) > Date.now());
  assert.ok(found.hourly.length > 0 && found.daily.length > 0);
  return found;
}

describe('weather from Open-Meteo', () => {
  it('reaches the reader', async (t) => {
    const provider = await startForecaster();
    t.after(() => provider.stop());
    const { current, daily, attribution } = await weatherFrom({
      provider: 'open-meteo',
      endpoint: provider.url,
    });
    assert.deepEqual(
      [current.temperature, current.condition, current.wind.speed, current.wind.gust],
      [14.4, 'showers', 6.2, 11.8],
    );
    assert.deepEqual([daily.length, daily[0]!.high, daily[0]!.low], [3, 16, 9]);
    assert.match(attribution[0]!.text, /Open-Meteo/);
    assert.equal(provider.asked, 1);
  });
});

describe('weather from the National Weather Service', () => {
  const root = 'https://api.weather.gov/';
  const grid = 'gridpoints/LWX/97,71';
  const period = (time: number, isDaytime: boolean, temperature: number) => ({
    startTime: new Date(time).toISOString(),
    isDaytime,
    temperature,
    temperatureUnit: 'C',
    probabilityOfPrecipitation: { unitCode: 'wmoUnit:percent', value: 40 },
    windSpeed: '18 km/h',
    windDirection: 'W',
    icon: `${root}icons/land/day/rain?size=medium`,
  });
  const documents = {
    '/points/38.8894,-77.0352': {
      properties: {
        forecast: `${root}${grid}/forecast`,
        forecastHourly: `${root}${grid}/forecast/hourly`,
        observationStations: `${root}${grid}/stations`,
        timeZone: 'America/New_York',
      },
    },
    [`/${grid}/forecast`]: {
      properties: {
        periods: Array.from({ length: 8 }, (_, half) =>
          period(start + half * 12 * hour, half % 2 === 0, half % 2 ? -3 : 4),
        ),
      },
    },
    [`/${grid}/forecast/hourly`]: {
      properties: {
        updateTime: new Date(start).toISOString(),
        periods: Array.from({ length: 48 }, (_, at) => period(start + at * hour, true, 2)),
      },
    },
    [`/${grid}/stations`]: { features: [{ properties: { stationIdentifier: 'KDCA' } }] },
    '/stations/KDCA/observations/latest': {
      properties: {
        timestamp: new Date(start).toISOString(),
        icon: `${root}icons/land/day/ovc?size=medium`,
        temperature: { unitCode: 'wmoUnit:degC', value: 0 },
        windSpeed: { unitCode: 'wmoUnit:km_h-1', value: 36 },
        windGust: { unitCode: 'wmoUnit:km_h-1', value: null },
      },
    },
    '/alerts/active': {
      features: [{ properties: { event: 'Wind Advisory', severity: 'Moderate', senderName: 'NWS' } }],
    },
  };
  const settings = { provider: 'nws', contact: 'desk@news.example' } as const;

  it('reaches the reader: the forecast, what a station sees, and the alerts', async () => {
    await using provider = await startJsonService(documents);
    const { current, hourly, alerts } = await weatherFrom({ ...settings, endpoint: provider.url });
    assert.deepEqual(
      [current.temperature, current.condition, current.wind.speed, current.wind.gust],
      [0, 'overcast', 10, null],
    );
    assert.deepEqual([hourly[0]!.temperature, hourly[0]!.condition], [2, 'rain']);
    assert.deepEqual(
      alerts.map(({ event, severity }) => [event, severity]),
      [['Wind Advisory', 'moderate']],
    );
    assert.equal(provider.asked.length, 6);
  });

  it('reaches the reader without what could not be had', async () => {
    await using provider = await startJsonService({
      ...documents,
      '/alerts/active': 404,
      [`/${grid}/stations`]: 404,
    });
    const { current, alerts } = await weatherFrom({ ...settings, endpoint: provider.url });
    assert.deepEqual([current.temperature, current.condition, alerts], [2, 'rain', []]);
  });
});

describe('weather from OpenWeather', () => {
  const sky = (id: number) => [{ id, icon: '10d' }];
  const oneCall = {
    timezone: 'America/New_York',
    timezone_offset: -18_000,
    current: { dt: seconds(start), temp: 0, feels_like: -2, wind_speed: 3, wind_deg: 0, weather: sky(741) },
    hourly: Array.from({ length: 24 }, (_, at) => ({
      dt: seconds(start + at * hour),
      temp: 1,
      pop: 0.4,
      weather: sky(500),
    })),
    daily: Array.from({ length: 8 }, (_, at) => ({
      dt: seconds(start + at * 24 * hour),
      temp: { min: -1, max: 9 },
      pop: 1,
      weather: sky(501),
    })),
  };
  const free = {
    '/data/3.0/onecall': 401,
    '/data/2.5/weather': {
      dt: seconds(start),
      timezone: -18_000,
      main: { temp: 14, temp_min: -50, temp_max: 50 },
      wind: { speed: 3, deg: 0 },
      weather: sky(802),
      sys: {},
    },
    '/data/2.5/forecast': {
      city: { timezone: -18_000 },
      list: Array.from({ length: 40 }, (_, at) => ({
        dt: seconds(start + at * 3 * hour),
        main: { temp: 14 - (at % 8), temp_min: -50, temp_max: 50 },
        pop: 0,
        weather: sky(800),
        sys: { pod: 'd' },
      })),
    },
  };
  const settings = { provider: 'openweather', key: 'the-key-of-the-site' } as const;

  it('reaches the reader', async () => {
    await using provider = await startJsonService({ '/data/3.0/onecall': oneCall });
    const { current, hourly, daily, attribution } = await weatherFrom({
      ...settings,
      endpoint: provider.url,
    });
    assert.deepEqual([current.temperature, current.condition, current.feelsLike], [0, 'fog', -2]);
    assert.deepEqual([hourly[0]!.condition, hourly[0]!.precipitationProbability], ['light-rain', 40]);
    assert.deepEqual([daily[0]!.high, daily[0]!.low], [9, -1]);
    assert.match(attribution[0]!.text, /OpenWeather/);
    assert.equal(provider.asked.length, 1);
  });

  it('reaches the reader with a key for the free product alone, whose momentary spread is no high and low', async () => {
    await using provider = await startJsonService(free);
    const { current, daily } = await weatherFrom({ ...settings, endpoint: provider.url });
    assert.deepEqual([current.temperature, current.condition], [14, 'partly-cloudy']);
    for (const { high, low } of daily) assert.ok((high ?? 14) <= 14 && (low ?? 7) >= 7);
    assert.equal(provider.asked.length, 3);
  });
});
