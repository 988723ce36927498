/** Which units of wind, pressure and rain a reader expects. */
import { choice } from '../../core/attributes.js';
import { regionOf, type UnitSystem, type UnitWishes } from './temperature.js';

export type WindUnit = 'km/h' | 'm/s' | 'mph' | 'kn';
export type PressureUnit = 'hPa' | 'mbar' | 'inHg' | 'mmHg';
export type PrecipitationUnit = 'mm' | 'in';

export interface Units {
  wind: WindUnit;
  pressure: PressureUnit;
  precipitation: PrecipitationUnit;
}

const metric: Units = { wind: 'km/h', pressure: 'hPa', precipitation: 'mm' };
const systems: Record<UnitSystem, Units> = {
  metric,
  us: { wind: 'mph', pressure: 'inHg', precipitation: 'in' },
  uk: { ...metric, wind: 'mph', pressure: 'mbar' },
  si: { ...metric, wind: 'm/s' },
};

/** Regions that differ from metric, as CLDR 48 `unitPreferenceData` lists them. */
const regions = {
  mph: 'US GB',
  'm/s': 'CN DK FI JP KR NO PL RU SE',
  inHg: 'US',
  mmHg: 'MX RU',
  mbar: 'BR EG GB IL TH',
  in: 'US',
};

function regional(locale: string): Units {
  const region = regionOf(locale);
  const pick = <U extends keyof typeof regions>(...units: U[]) =>
    units.find((unit) => region && regions[unit].includes(region));
  return {
    wind: pick('mph', 'm/s') ?? metric.wind,
    pressure: pick('inHg', 'mmHg', 'mbar') ?? metric.pressure,
    precipitation: pick('in') ?? metric.precipitation,
  };
}

/** A quantity's own attribute → the system → the region of the language → metric. */
export function chooseUnits(wishes: UnitWishes, system: UnitSystem | null, locale: string): Units {
  const tag = wishes.localName;
  const base = system ? systems[system] : regional(locale);
  return {
    wind: choice(tag, 'wind-unit', wishes.windUnit, ['km/h', 'm/s', 'mph', 'kn'], base.wind),
    pressure: choice(
      tag,
      'pressure-unit',
      wishes.pressureUnit,
      ['hPa', 'mbar', 'inHg', 'mmHg'],
      base.pressure,
    ),
    precipitation: choice(
      tag,
      'precipitation-unit',
      wishes.precipitationUnit,
      ['mm', 'in'],
      base.precipitation,
    ),
  };
}
