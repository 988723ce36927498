/**
 * The position of the sun, for providers that do not report it. Source of the formulas: NOAA Global Monitoring Laboratory,
 * "Solar Calculation Details", after J. Meeus, Astronomical Algorithms. Good to a minute below 65° of latitude.
 */
import { iso, type Spot } from './build.js';

const minute = 60_000;
const day = 1440 * minute;
const rad = Math.PI / 180;
const [sin, cos, tan] = [
  (x: number) => Math.sin(x * rad),
  (x: number) => Math.cos(x * rad),
  (x: number) => Math.tan(x * rad),
];

/** The sun's centre at rising and setting: 90° and 50′ for refraction and its radius. */
const horizon = cos(90.833);

/** The sun's declination (°) and the equation of time (minutes) at an instant (epoch ms). */
function sunAt(time: number): { declination: number; equation: number } {
  // Julian centuries since 2000-01-01T12:00Z
  const t = (time - Date.UTC(2000, 0, 1, 12)) / day / 36_525;
  const meanLongitude = 280.46646 + t * (36000.76983 + t * 0.0003032);
  const anomaly = 357.52911 + t * (35999.05029 - 0.0001537 * t);
  const eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
  const centre =
    sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t)) +
    sin(2 * anomaly) * (0.019993 - 0.000101 * t) +
    sin(3 * anomaly) * 0.000289;
  const node = 125.04 - 1934.136 * t;
  const longitude = meanLongitude + centre - 0.00569 - 0.00478 * sin(node);
  const obliquity =
    23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60 + 0.00256 * cos(node);
  const y = tan(obliquity / 2) ** 2;
  const equation =
    y * sin(2 * meanLongitude) -
    2 * eccentricity * sin(anomaly) +
    4 * eccentricity * y * sin(anomaly) * cos(2 * meanLongitude) -
    0.5 * y * y * sin(4 * meanLongitude) -
    1.25 * eccentricity * eccentricity * sin(2 * anomaly);
  return {
    declination: Math.asin(sin(obliquity) * sin(longitude)) / rad,
    equation: (4 * equation) / rad,
  };
}

/** True solar time in minutes, 0–1440, 720 at noon. */
function solarTime(time: number, longitude: number): number {
  const solar = (time / minute + sunAt(time).equation + 4 * longitude) % 1440;
  return (solar + 1440) % 1440;
}

/** Half the day's length in ms, by the declination at an instant; `null` when the sun neither rises nor sets. */
function halfDay(time: number, latitude: number): number | null {
  const { declination } = sunAt(time);
  const cosine = horizon / (cos(latitude) * cos(declination)) - tan(latitude) * tan(declination);
  return Math.abs(cosine) <= 1 ? (Math.acos(cosine) / rad) * 4 * minute : null;
}

/** Sunrise and sunset of the day whose noon (epoch ms) is given; both `null` in polar day and night. */
export function sunTimes(
  noon: number,
  { latitude, longitude }: Spot,
): { sunrise: string | null; sunset: string | null } {
  const transit = noon + (720 - solarTime(noon, longitude)) * minute;
  /** The sun moves on between noon and the event, so that the first answer is improved by its own instant. */
  const event = (direction: 1 | -1): string | null => {
    let at = transit;
    for (let round = 0; round < 3; round++) {
      const half = halfDay(at, latitude);
      if (half === null) return null;
      const shift = (sunAt(transit).equation - sunAt(at).equation) * minute;
      at = transit + shift + direction * half;
    }
    return iso(Math.round(at / minute) * minute);
  };
  const [sunrise, sunset] = [event(-1), event(1)];
  return sunrise && sunset ? { sunrise, sunset } : { sunrise: null, sunset: null };
}

/** Whether the sun is above the horizon at an instant (epoch ms). */
export function isSunUp(time: number, { latitude, longitude }: Spot): boolean {
  const { declination } = sunAt(time);
  const hourAngle = solarTime(time, longitude) / 4 - 180;
  return sin(latitude) * sin(declination) + cos(latitude) * cos(declination) * cos(hourAngle) > horizon;
}
