/** The sites that this server serves, known by their origins. */
import { isTimeZone } from 'inlay/internal/core/dates';
import { usableLocale } from 'inlay/internal/core/locale';
import * as v from 'valibot';
import { described } from './described.js';
import { atAnotherPort, coversOrigin, coversPage, normalOrigin } from './origins.js';

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

/**
 * `https://news.example`, also internationalised; `https://*.news.example` for all its subdomains; on the developer's own
 * machine `http://localhost:*` for any port.
 */
const origin = v.pipe(
  v.string('write an origin such as "https://news.example"'),
  v.check(
    (words) => normalOrigin(words) !== null,
    'write an origin such as "https://news.example", without a path',
  ),
  v.transform((words) => normalOrigin(words)!),
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
    'where its pages are, such as `"https://news.example.com"`; `"https://*.news.example.com"` for all subdomains; on your own machine `"http://localhost:*"` for any port',
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

/** The site that owns the origin; `null` when none does. */
export const siteOfOrigin = (sites: readonly Site[], origin: string | null | undefined): Site | null =>
  (origin && sites.find(({ origins }) => origins.some((own) => coversOrigin(own, origin)))) || null;

/** The site that a page belongs to; `null` when none. */
export function siteOfPage(sites: readonly Site[], page: string | URL): Site | null {
  if (!URL.canParse(String(page))) return null;
  const url = new URL(page);
  if (!/^https?:$/.test(url.protocol)) return null;
  return sites.find(({ origins }) => origins.some((own) => coversPage(own, url))) ?? null;
}

/** What to do about a page or an origin that no site owns. */
export function servingAdvice(sites: readonly Site[], address: string): string {
  if (!URL.canParse(address)) return "Add the page's origin to the site's origins in the server's settings.";
  const url = new URL(address);
  const other = atAnotherPort(
    sites.flatMap(({ origins }) => origins),
    url,
  );
  const add = `Add "${url.origin}" to the site's origins in the server's settings`;
  if (!other) return `${add}.`;
  const anyPort = `${url.protocol}//${url.hostname}:*`;
  return normalOrigin(anyPort)
    ? `The settings name ${other}, and the page is at ${url.origin}: correct the port, or write "${anyPort}" for any.`
    : `The settings name ${other}. ${add} as well.`;
}
