/** Instants as feeds and pages write them: ISO 8601, RFC 822 and its descendants, and what people make of either. */
import { isTimeZone } from './dates.js';
import { atWallTime } from './zones.js';

/** Offsets in minutes; a name that several countries use means what RFC 822 says, else the most read. */
const offsets: Record<string, number> = {
  ...{ UT: 0, UTC: 0, GMT: 0, WET: 0, WEST: 60, BST: 60, CET: 60, MEZ: 60, CEST: 120, MESZ: 120, SAST: 120 },
  ...{ EET: 120, EEST: 180, MSK: 180, PKT: 300, IST: 330, WIB: 420, HKT: 480, SGT: 480, AWST: 480 },
  ...{ JST: 540, KST: 540, ACST: 570, AEST: 600, ACDT: 630, AEDT: 660, NZST: 720, NZDT: 780 },
  ...{ BRT: -180, ART: -180, NST: -210, NDT: -150, AST: -240, ADT: -180, EST: -300, EDT: -240 },
  ...{ CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420, AKST: -540, AKDT: -480, HST: -600 },
};

/** Names that follow the clock changes. */
const zones: Record<string, string> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// no more than `longest` characters meet these expressions
/* oxlint-disable regexp/no-super-linear-backtracking */
const clock = String.raw`(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:\s*([ap])\.?m\b\.?)?`;
const iso = new RegExp(String.raw`^(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?:(?:T|\s+|,\s*)${clock})?(.*)$`, 'i');
const basic = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?()(.*)$/i;
const dayFirst = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s+)?(\d\d?)[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d\d)(?!\d)(?:,?\s+${clock})?(.*)$`,
  'iu',
);
const monthFirst = new RegExp(
  String.raw`^(?:[a-z]+,\s+)?([a-z]{3})[a-z]*\.?\s+(\d\d?),?\s+(\d{4})(?:,?\s+(?:at\s+)?${clock})?(.*)$`,
  'iu',
);
/* oxlint-enable regexp/no-super-linear-backtracking */

/** The longest words that are a date. */
const longest = 100;

/**
 * The instant in ISO 8601, UTC; `null` for what is no date.
 *
 * @param timeZone IANA name of the zone meant where the words name none; without it the device's own
 */
export function readInstant(words: string | null | undefined, timeZone?: string): string | null {
  if (!words || words.length > longest) return null;
  const parts = split(words.trim());
  if (!parts) return null;
  const { year, month, day, hour, minute, second } = parts;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(Date.UTC(year, month - 1, day));
  // 30 February and 25 o'clock are mistakes
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 24 || minute > 59) return null;
  const offset = offsetOf(parts.zone);
  if (typeof offset === 'number') return new Date(utc - offset * 60_000).toISOString();
  const zone = offset ?? timeZone;
  const local = zone
    ? atWallTime(new Date(utc).toISOString(), zone)
    : new Date(year, month - 1, day, hour, minute, second);
  return new Date(local).toISOString();
}

function split(words: string) {
  const numeric = iso.exec(words) ?? basic.exec(words);
  const named = numeric ? null : dayFirst.exec(words);
  const american = (numeric ?? named) ? null : monthFirst.exec(words);
  const found = numeric ?? named ?? american;
  if (!found) return null;
  const [, first = '', middle = '', last = '', hour, minute, second, half, zone = ''] = found;
  const [year, month, day] = numeric
    ? [first, middle, last]
    : named
      ? [last, monthOf(middle), first]
      : [last, monthOf(first), middle];
  return {
    year: fullYear(year),
    month: Number(month),
    day: Number(day),
    hour: half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zone: zone.trim(),
  };
}

const monthOf = (name: string) => months.indexOf(name.toLowerCase()) + 1;

/** Two digits as RFC 2822 (4.3) reads them. */
const fullYear = (digits: string) =>
  Number(digits) + (digits.length > 2 ? 0 : Number(digits) < 50 ? 2000 : 1900);

/** Minutes east of Greenwich, or the name of a zone; `null` where nothing usable is said. */
function offsetOf(words: string): number | string | null {
  const [, name = '', sign, hours, minutes] =
    /^([a-z]+(?:\/\w+)*)?\s*(?:([+\-−])(\d\d?):?(\d\d)?)?/i.exec(words) ?? [];
  if (sign) return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes ?? 0));
  const upper = name.toUpperCase();
  // letters of the army's, which RFC 2822 (4.3) takes for UTC
  if (upper.length === 1) return 0;
  return offsets[upper] ?? zones[upper] ?? (name.includes('/') && isTimeZone(name) ? name : null);
}
