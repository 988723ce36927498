/** The sky behind the card, where `background` asks for it. */
import type { Condition } from '../model.js';

const skies: Partial<Record<Condition, string>> = {
  clear: 'fair',
  'mostly-clear': 'fair',
  'partly-cloudy': 'fair',
  thunderstorm: 'storm',
  severe: 'storm',
  hail: 'storm',
  snow: 'snowy',
  'light-snow': 'snowy',
  'heavy-snow': 'snowy',
  'snow-showers': 'snowy',
};

/** The class names that the sheet paints: one of four skies, each by day and by night. */
export const skyOf = (condition: Condition, isDay: boolean | null): string =>
  `sky ${skies[condition] ?? 'grey'} ${isDay === false ? 'night' : ''}`;
