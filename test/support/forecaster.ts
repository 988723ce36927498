import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Forecaster {
  url: string;
  /** milliseconds before it answers */
  delay: number;
  /** how often it was asked */
  asked: number;
  stop(): Promise<void>;
}

const hour = 3600_000;
const wall = (time: number) => new Date(time).toISOString().slice(0, 16);

/** A weather provider on this machine that speaks Open-Meteo's dialect, for a place at UTC. */
export async function startForecaster(): Promise<Forecaster> {
  const server = createServer((_, response) => {
    self.asked++;
    setTimeout(() => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(forecast(Date.now())));
    }, self.delay);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const self: Forecaster = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/forecast`,
    delay: 0,
    asked: 0,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return self;
}

function forecast(now: number): object {
  const start = now - (now % hour);
  const days = Array.from({ length: 7 }, (_, day) => wall(now + day * 24 * hour).slice(0, 10));
  const hours = Array.from({ length: 24 }, (_, index) => start + index * hour);
  return {
    latitude: 59.3,
    longitude: 5.2,
    utc_offset_seconds: 0,
    timezone: 'GMT',
    current_units: { wind_speed_10m: 'm/s' },
    current: {
      time: wall(now - (now % (hour / 4))),
      interval: 900,
      temperature_2m: 14.4,
      apparent_temperature: 11,
      relative_humidity_2m: 71,
      is_day: 1,
      weather_code: 80,
      cloud_cover: 62,
      pressure_msl: 1009.4,
      precipitation: 0.4,
      wind_speed_10m: 6.2,
      wind_direction_10m: 292,
      wind_gusts_10m: 11.8,
    },
    hourly: {
      time: hours.map(wall),
      temperature_2m: hours.map((_, index) => 10 + (index % 12)),
      weather_code: hours.map(() => 80),
      is_day: hours.map(() => 1),
      precipitation_probability: hours.map((_, index) => index * 4),
      precipitation: hours.map(() => 0.1),
    },
    daily: {
      time: days,
      weather_code: days.map((_, index) => [80, 2, 0, 63, 73, 45, 95][index]),
      temperature_2m_max: days.map((_, index) => 16 - index),
      temperature_2m_min: days.map((_, index) => 9 - index),
      precipitation_sum: days.map(() => 2.4),
      precipitation_probability_max: days.map(() => 80),
      sunrise: days.map((day) => `${day}T05:12`),
      sunset: days.map((day) => `${day}T20:47`),
      uv_index_max: days.map(() => 3.4),
    },
  };
}
