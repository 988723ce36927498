/** The sites that this server serves, known by their origins. */
import { isTimeZone } from 'inlay/internal/core/dates';
import { usableLocale } from 'inlay/internal/core/locale';
import * as v from 'valibot';
import { described } from './described.js';

const timeZone = v.pipe(
  v.string(),
  v.check((name) => isTimeZone(name), 'write an IANA time zone such as "Europe/Oslo"'),
);

const place = v.strictObject({
  name: described(
    v.pipe(v.string('write the name that the card shows'), v.nonEmpty('write the name that the card shows')),
    'what the card shows',
  ),
  latitude: described(
    v.pipe(
      v.number('write degrees from -90 to 90'),
      v.minValue(-90, 'write degrees from -90 to 90'),
      v.maxValue(90, 'write degrees from -90 to 90'),
    ),
    'degrees from -90 to 90',
  ),
  longitude: described(
    v.pipe(
      v.number('write degrees from -180 to 180'),
      v.minValue(-180, 'write degrees from -180 to 180'),
      v.maxValue(180, 'write degrees from -180 to 180'),
    ),
    'degrees from -180 to 180',
  ),
  timeZone: described(v.optional(timeZone), 'without it the zone at the coordinates'),
});

const language = 'write a language tag such as "de" or "pt-BR"';

/** `https://news.example`, or on the developer's own machine `http://localhost:*` for any port. */
const origin = v.pipe(
  v.string('write an origin such as "https://news.example"'),
  v.check((words) => isOrigin(words), 'write an origin such as "https://news.example", without a path'),
);

export const siteSchema = v.strictObject({
  name: described(
    v.pipe(v.string('write a name for the site'), v.nonEmpty('write a name for the site')),
    'what the admin and other settings call it; comments and visits are stored under it',
  ),
  origins: described(
    v.pipe(
      v.array(origin, 'write a list of origins such as ["https://news.example"]'),
      v.nonEmpty('write at least one origin such as "https://news.example"'),
    ),
    'where its pages are, such as `"https://news.example.com"`; on your own machine `"http://localhost:*"` for any port',
  ),
  timeZone: described(
    v.optional(timeZone),
    'an IANA name such as `"Europe/Oslo"`, for the times on pages and fragments that the server writes; without it UTC',
  ),
  language: described(
    v.optional(
      v.pipe(
        v.string(language),
        v.check((tag) => usableLocale(tag) !== null, language),
      ),
    ),
    `of those pages and fragments, such as \`"de"\`; without it English. The widgets go by the page's \`lang\``,
  ),
  places: described(
    v.optional(v.array(place, 'write a list of places'), []),
    'where it shows the weather; the first is for widgets that name none',
  ),
});

export type Site = v.InferOutput<typeof siteSchema>;
/** The zone that a time without an offset means on the site's pages. */
export const timeZoneOf = ({ timeZone, places }: Site): string =>
  timeZone ?? places.find((place) => place.timeZone)?.timeZone ?? 'UTC';

export type ConfiguredPlace = v.InferOutput<typeof place>;

const anyPort = /^(http:\/\/(localhost|127\.0\.0\.1|\[::1\])):\*$/;

function isOrigin(words: string): boolean {
  if (anyPort.test(words)) return true;
  return URL.canParse(words) && /^https?:/.test(words) && new URL(words).origin === words;
}

/** The site that owns the origin; `null` when none does. */
export function siteOfOrigin(sites: readonly Site[], origin: string | null | undefined): Site | null {
  if (!origin) return null;
  const withoutPort = origin.replace(/:\d+$/, '');
  const owns = (own: string) => own === origin || anyPort.exec(own)?.[1] === withoutPort;
  return sites.find((site) => site.origins.some(owns)) ?? null;
}

/**
 * The site that a page belongs to; `null` when none. As in page keys, http and https are one, with and without `www.`
 */
export function siteOfPage(sites: readonly Site[], page: string | URL): Site | null {
  if (!URL.canParse(String(page))) return null;
  const { protocol, host, hostname } = new URL(page);
  if (!/^https?:$/.test(protocol)) return null;
  const bare = (name: string) => name.replace(/^www\./, '');
  const owns = (own: string) => {
    const any = anyPort.exec(own);
    return any ? any[2] === hostname : bare(new URL(own).host) === bare(host);
  };
  return sites.find((site) => site.origins.some(owns)) ?? null;
}
