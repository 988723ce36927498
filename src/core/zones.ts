/** Wall times in time zones; apart from `dates` because few pages need the weight of `@date-fns/tz`. */
import { TZDate } from '@date-fns/tz';

/** The instant at which a zone's clocks show `YYYY-MM-DDThh:mm`, as ISO 8601 with offset. */
export function atWallTime(words: string, timeZone: string): string {
  const [year, month, day, hour, minute] = words.split(/\D/).map(Number);
  return new TZDate(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, timeZone).toISOString();
}
