/** The dialect of api.weather.gov: quantities with unit codes, winds in words, conditions in icon addresses. */
import { fields, number, text } from '../../core/parse/check.js';
import { conditions, type Condition } from '../model.js';
import { hundredths } from './build.js';

/** To the model's units: m/s, hPa; the others as they are. Millimetres and metres keep theirs. */
const scales: Record<string, number> = {
  degC: 1,
  percent: 1,
  'degree_(angle)': 1,
  m: 1,
  mm: 1,
  'm_s-1': 1,
  'km_h-1': 1 / 3.6,
  Pa: 0.01,
  hPa: 1,
};

/** A `{unitCode, value}`; `null` also in an unknown unit, or when quality control rejected it ("X"). */
export function quantity(value: unknown): number | null {
  const { unitCode, value: amount, qualityControl } = fields(value);
  const unit = text(unitCode)?.split(':').at(-1) ?? '';
  const found = number(amount);
  if (found === null || qualityControl === 'X') return null;
  if (unit === 'degF') return celsius(found);
  const scale = scales[unit];
  return scale === undefined ? null : hundredths(found * scale);
}

const celsius = (fahrenheit: number) => hundredths(((fahrenheit - 32) * 5) / 9);

/** A forecast period's temperature, °C. */
export function temperatureOf(period: unknown): number | null {
  const { temperature, temperatureUnit } = fields(period);
  const found = number(temperature);
  return found !== null && temperatureUnit === 'F' ? celsius(found) : (found ?? quantity(temperature));
}

const speeds: Record<string, number> = { 'km/h': 1 / 3.6, mph: 0.44704, kt: 1852 / 3600, 'm/s': 1 };

/** "4 km/h" or "2 to 35 km/h" in m/s, of a range the upper end. */
export function windSpeed(words: unknown): number | null {
  const [, speed, unit = ''] =
    /(\d{1,6}(?:\.\d{1,6})?)\s{0,3}(km\/h|mph|kt|m\/s)/.exec(text(words) ?? '') ?? [];
  return speed === undefined ? null : hundredths(Number(speed) * speeds[unit]!);
}

const points = 'N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW'.split(' ');

/** "WNW" in degrees; variable or unsaid is unknown. */
export function windDirection(words: unknown): number | null {
  const index = points.indexOf(text(words) ?? '');
  return index < 0 ? null : index * 22.5;
}

const icons: Record<string, Condition> = {
  skc: 'clear',
  few: 'mostly-clear',
  sct: 'partly-cloudy',
  bkn: 'mostly-cloudy',
  ovc: 'overcast',
  fog: 'fog',
  haze: 'haze',
  smoke: 'haze',
  dust: 'haze',
  fzra: 'freezing-rain',
  rain_fzra: 'freezing-rain',
  snow_fzra: 'freezing-rain',
  rain: 'rain',
  rain_showers: 'showers',
  rain_showers_hi: 'showers',
  sleet: 'sleet',
  rain_sleet: 'sleet',
  rain_snow: 'sleet',
  snow_sleet: 'sleet',
  snow: 'snow',
  blizzard: 'snow',
  tsra: 'thunderstorm',
  tsra_sct: 'thunderstorm',
  tsra_hi: 'thunderstorm',
  tornado: 'severe',
  hurricane: 'severe',
  tropical_storm: 'severe',
};

/** An icon's condition: ".../day/snow,50/wind_bkn" is snow, then clouds and wind; the weightier of two halves counts. */
export function iconCondition(address: unknown): Condition {
  const [, halves = ''] = /\/(?:day|night)\/([^?]+)/.exec(text(address) ?? '') ?? [];
  const found = halves
    .split('/')
    .map((half) => icons[half.split(',')[0]!.replace('wind_', '')])
    .filter((condition) => condition !== undefined)
    .sort((a, b) => conditions.indexOf(b) - conditions.indexOf(a));
  return found[0] ?? 'unknown';
}

/** % of sky by METAR amount, the middle of its eighths (WMO 306, code 15). */
const amounts: Record<string, number> = { SKC: 0, CLR: 0, FEW: 19, SCT: 44, BKN: 75, OVC: 100, VV: 100 };

/** Cloud cover of an observation's layers, %: each counts the sky covered up to its height, so the fullest is the answer. */
export function cloudCover(layers: unknown[]): number | null {
  const found = layers
    .map((layer) => amounts[text(fields(layer).amount) ?? ''])
    .filter((amount) => amount !== undefined);
  return found.length ? Math.max(...found) : null;
}
