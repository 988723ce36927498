/** Which unit of temperature a reader expects, and temperatures written in it. */
import { choice } from '../../core/attributes.js';
import { formatNumber } from '../../core/language/numbers.js';

export type TemperatureUnit = 'celsius' | 'fahrenheit';

export const unitSystems = ['metric', 'us', 'uk', 'si'] as const;
export type UnitSystem = (typeof unitSystems)[number];

/** Regions that use °F, as CLDR 48 `unitPreferenceData` lists them. */
const fahrenheit = /^(US|BS|BZ|KY|PR|PW)$/;

/** The units that the page's author chose. */
export interface UnitWishes {
  readonly localName: string;
  units: string | null;
  temperatureUnit: string | null;
  windUnit: string | null;
  pressureUnit: string | null;
  precipitationUnit: string | null;
}

/** The system that `units` names, else the reader's choice; `null` leaves it to the region. */
export const chooseSystem = (wishes: UnitWishes, reader: UnitSystem | null): UnitSystem | null =>
  choice(wishes.localName, 'units', wishes.units, unitSystems, reader);

/**
 * The region of a language tag: the one it names, else the likely one of its language. A bare `en` has none, for it is
 * written everywhere.
 */
export function regionOf(locale: string): string {
  const { language, region } = new Intl.Locale(locale);
  return region ?? (language === 'en' ? '' : (new Intl.Locale(locale).maximize().region ?? ''));
}

/** `temperature-unit` → the system → the language tag's `-u-mu-` → its region → Celsius. */
export function chooseTemperatureUnit(
  wishes: UnitWishes,
  system: UnitSystem | null,
  locale: string,
): TemperatureUnit {
  const measure = /-u-.*\bmu-(\w)/.exec(locale)?.[1];
  const american = system ? system === 'us' : measure ? measure === 'f' : fahrenheit.test(regionOf(locale));
  return choice(
    wishes.localName,
    'temperature-unit',
    wishes.temperatureUnit,
    ['celsius', 'fahrenheit'],
    american ? 'fahrenheit' : 'celsius',
  );
}

/** "14°C": whole degrees, as forecasts are written. */
export const sayTemperature = (celsius: number, unit: TemperatureUnit, locale: string): string =>
  formatNumber(unit === 'celsius' ? celsius : celsius * 1.8 + 32, locale, {
    style: 'unit',
    unit,
    // CLDR's short form in Polish is "14 st. C", which no forecast writes
    unitDisplay: locale.startsWith('pl') ? 'narrow' : 'short',
    maximumFractionDigits: 0,
    // −0.4 would be "−0"
    signDisplay: 'negative',
    // without this mark, bidi places ° on the wrong side of its Arabic letter
  }).replace(/°(?=[؀-ۿ])/, '\u200f°');

/** "14°", where the context shows the unit. */
export const sayDegrees = (celsius: number, unit: TemperatureUnit, locale: string): string =>
  sayTemperature(celsius, unit, locale)
    .replace(/[\s\u200f]?°.*/, '°')
    // as Intl does for negative numbers in these digits, so that the minus sign stands at the right
    .replace(/^[٠-٩]/, '\u061c$&');
