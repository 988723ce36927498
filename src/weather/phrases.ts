import { conditions, type Condition } from './model.js';

/** The English of a condition is its name, "Mostly clear"; those that are not stand below. */
const named = Object.fromEntries(
  conditions.map((name) => [`weather.${name}`, name[0]!.toUpperCase() + name.slice(1).replace('-', ' ')]),
) as Record<`weather.${Condition}`, string>;

/** English; the keys of every language file's `weather.*`. */
export const phrases = {
  ...named,
  'weather.severe': 'Severe weather',
  'weather.unknown': '',
  'weather.title': 'Weather',
  'weather.high': 'High',
  'weather.low': 'Low',
  'weather.sample': 'Sample data',
  'weather.updated': 'Updated {when}',
};
