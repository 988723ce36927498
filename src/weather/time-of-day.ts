import { formatDate } from '../core/dates.js';
import type { View } from './view.js';

/** A time of day at the place, or `null` where its zone is unknown. */
export const timeOfDay = ({ zone, locale }: View, instant: string | null | undefined): string | null =>
  instant && zone ? formatDate(Date.parse(instant), locale, { timeStyle: 'short', timeZone: zone }) : null;
