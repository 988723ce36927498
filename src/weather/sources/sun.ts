/**
 * Where the sun stands, for providers that do not tell.
 * Source of the formulas: NOAA Global Monitoring Laboratory, "General Solar Position Calculations". Good to about two
 * minutes below 65° of latitude.
 */
import { iso, type Spot } from './build.js';

const minute = 60_000;
const rad = Math.PI / 180;

/** The sun's centre at rising and setting: 90° and 50′ for refraction and its radius. */
const horizon = Math.cos(90.833 * rad);

/** The sun's declination (radians) and the true solar time (minutes, 0–1440) at an instant. */
function sunAt(time: number, longitude: number): { declination: number; solar: number } {
  const year = Date.UTC(new Date(time).getUTCFullYear(), 0);
  const g = (2 * Math.PI * (time - year - 12 * 60 * minute)) / (365.2425 * 1440 * minute);
  const equation =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(g) -
      0.032077 * Math.sin(g) -
      0.014615 * Math.cos(2 * g) -
      0.040849 * Math.sin(2 * g));
  const declination =
    0.006918 -
    0.399912 * Math.cos(g) +
    0.070257 * Math.sin(g) -
    0.006758 * Math.cos(2 * g) +
    0.000907 * Math.sin(2 * g) -
    0.002697 * Math.cos(3 * g) +
    0.00148 * Math.sin(3 * g);
  const solar = (time / minute + equation + 4 * longitude) % 1440;
  return { declination, solar: (solar + 1440) % 1440 };
}

/** Sunrise and sunset of the day whose noon (epoch ms) is given; both `null` in polar day and night. */
export function sunTimes(
  noon: number,
  { latitude, longitude }: Spot,
): { sunrise: string | null; sunset: string | null } {
  const { declination, solar } = sunAt(noon, longitude);
  const transit = noon + (720 - solar) * minute;
  const lat = latitude * rad;
  const cosine = horizon / (Math.cos(lat) * Math.cos(declination)) - Math.tan(lat) * Math.tan(declination);
  if (!(Math.abs(cosine) <= 1)) return { sunrise: null, sunset: null };
  const half = (Math.acos(cosine) / rad) * 4 * minute;
  const whole = (time: number) => iso(Math.round(time / minute) * minute);
  return { sunrise: whole(transit - half), sunset: whole(transit + half) };
}

/** Whether the sun is above the horizon at an instant (epoch ms). */
export function isSunUp(time: number, { latitude, longitude }: Spot): boolean {
  const { declination, solar } = sunAt(time, longitude);
  const lat = latitude * rad;
  const hour = (solar / 4 - 180) * rad;
  return (
    Math.sin(lat) * Math.sin(declination) + Math.cos(lat) * Math.cos(declination) * Math.cos(hour) > horizon
  );
}
