import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlay, parseInlay } from '../../../src/weather/sources/inlay.js';
import { fakeHttp } from '../../support/fake-http.js';
import { query } from './query.js';

const answer = {
  place: { name: 'Lerwick', latitude: 60.15, longitude: -1.15, timeZone: 'Europe/London' },
  current: {
    time: '2026-03-01T12:00:00+00:00',
    condition: 'rain',
    isDay: true,
    temperature: 0,
    humidity: 0,
    wind: { speed: 0, gust: null, direction: 0 },
  },
  hourly: [{ time: '2026-03-01T12:00:00+00:00', condition: 'rain', temperature: 0 }],
  daily: [{ date: '2026-03-01', condition: 'rain', high: 0, low: -3.5, sunrise: '2026-03-01T06:55:00Z' }],
  alerts: [{ event: 'Gale warning', severity: 'severe', url: 'https://weather.example/gale' }],
  attribution: [{ text: 'Weather office', url: 'https://weather.example/' }],
  updatedAt: '2026-03-01T11:50:00Z',
  expiresAt: null,
  anywhere: true,
  unheardOf: 1,
};

test('a whole answer is read, and 0 stays 0', () => {
  const weather = parseInlay(answer, query());
  assert.equal(weather.place.timeZone, 'Europe/London');
  assert.equal(weather.current.temperature, 0);
  assert.deepEqual(weather.current.wind, { speed: 0, gust: null, direction: 0 });
  assert.equal(weather.daily[0]?.high, 0);
  assert.equal(weather.alerts[0]?.severity, 'severe');
  assert.equal(weather.anywhere, true);
  assert.equal(weather.sample, false);
});

test('what is missing is null, never 0', () => {
  const { current, hourly, alerts } = parseInlay({ current: {} }, query());
  const { condition, wind, ...rest } = current;
  assert.equal(condition, 'unknown');
  assert.deepEqual(wind, { speed: null, gust: null, direction: null });
  assert.ok(Object.values(rest).every((value) => value === null));
  assert.deepEqual([hourly, alerts], [[], []]);
});

test('wrong types hide their own field and no other', () => {
  const weather = parseInlay(
    {
      place: { name: 7, timeZone: 'Mars/Olympus' },
      current: { temperature: '12', humidity: 40, condition: 'raining cats', isDay: 1, wind: 'strong' },
      hourly: 'none',
      daily: [
        null,
        4,
        { date: 'Monday', high: 3 },
        { date: '2026-02-30T00:00', high: 3 },
        { date: '2026-03-02', high: 3 },
      ],
      alerts: [null, {}, { headline: 'Storm', severity: 'dreadful', url: 'javascript:alert(1)' }],
      attribution: [{ url: 'https://weather.example/' }, { text: 'Office' }],
      updatedAt: 'yesterday',
    },
    query(),
  );
  assert.deepEqual(weather.place, { name: null, latitude: null, longitude: null, timeZone: null });
  assert.equal(weather.current.temperature, null);
  assert.equal(weather.current.humidity, 40);
  assert.equal(weather.current.condition, 'unknown');
  assert.equal(weather.current.isDay, null);
  assert.deepEqual(weather.hourly, []);
  assert.deepEqual(
    weather.daily.map(({ date }) => date),
    ['2026-03-02'],
  );
  assert.equal(weather.alerts.length, 1);
  assert.equal(weather.alerts[0]?.severity, 'unknown');
  assert.equal(weather.alerts[0]?.url, null);
  assert.deepEqual(weather.attribution, [{ text: 'Office', url: null }]);
  assert.equal(weather.updatedAt, null);
});

for (const wrong of [null, [], 'rain', {}, { error: true }])
  test(`${JSON.stringify(wrong)} is no weather`, () => {
    assert.throws(() => parseInlay(wrong, query()), { name: 'InlayError', code: 'format' });
  });

test('the endpoint is asked for the coordinates and days', async () => {
  const http = fakeHttp({ 'https://news.example/api/v1/weather': { body: answer } });
  const weather = await inlay.load(
    query({ endpoint: 'https://news.example/api', place: 'The islands' }),
    http,
  );
  assert.equal(http.asked[0]?.search, '?lat=59.9139&lon=10.7522&days=5');
  assert.equal(weather.place.name, 'The islands');
});

test('without coordinates the endpoint chooses its first place', async () => {
  const http = fakeHttp({ 'https://news.example/v1/weather': { body: answer } });
  await inlay.load(query({ endpoint: 'https://news.example/', latitude: null, longitude: null }), http);
  assert.equal(http.asked[0]?.search, '?days=5');
});

test('without an endpoint the error says what to write', async () => {
  await assert.rejects(inlay.load(query(), fakeHttp({})), {
    code: 'unsupported',
    message: /endpoint="https/,
  });
});
