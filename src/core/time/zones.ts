/** Wall times in time zones; apart from `dates`, so that few pages carry the weight of `@date-fns/tz`. */
import { TZDate } from '@date-fns/tz';

/** The instant at which a zone's clocks show `YYYY-MM-DDThh:mm[:ss]`, as ISO 8601 with offset. */
export function atWallTime(words: string, timeZone: string): string {
  const [year, month, day, hour, minute, second] = words.split(/\D/).map(Number);
  const date = [year ?? 0, (month ?? 1) - 1, day ?? 1] as const;
  return new TZDate(...date, hour ?? 0, minute ?? 0, second || 0, timeZone).toISOString();
}
