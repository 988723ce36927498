/** The sites that this server serves, known by their origins. */
import { isTimeZone } from 'inlay/internal/core/time/dates';
import { languages } from 'inlay/internal/locales/index';
import { usableLocale } from 'inlay/internal/core/language/locale';
import * as v from 'valibot';
import { ConfigError } from '../config/error.js';
import { described } from '../config/described.js';
import { nearest } from '../nearest.js';
import { atAnotherPort, coversOrigin, coversPage, normalOrigin } from './origins.js';

const timeZone = v.pipe(
  v.string(),
  v.check(
    (name) => isTimeZone(name),
    ({ input }) => `write an IANA time zone such as "${likelyTimeZone(input) ?? 'Europe/Oslo'}"`,
  ),
);

const degrees = (most: number) => {
  const range = `degrees from -${most} to ${most}`;
  const mend = `write ${range}`;
  return described(v.pipe(v.number(mend), v.minValue(-most, mend), v.maxValue(most, mend)), range);
};

const place = v.strictObject({
  name: described(
    v.pipe(v.string('write the name that the card shows'), v.nonEmpty('write the name that the card shows')),
    'what the card shows',
  ),
  latitude: degrees(90),
  longitude: degrees(180),
  timeZone: described(v.optional(timeZone), 'without it the zone at the coordinates'),
});

/** English is built in. */
const spoken: readonly string[] = ['en', ...languages];

/** Whether pages can be written in it: the first part of the tag is one of the languages there are. */
export const isSpoken = (tag: string): boolean => {
  const locale = /^[\w-]+$/.test(tag) && !tag.includes('_') ? usableLocale(tag) : null;
  return locale !== null && spoken.includes(locale.split('-')[0]!);
};

function languageAdvice(written: unknown): string {
  const near = typeof written === 'string' ? likelyLanguage(written) : null;
  const all = `one of ${spoken.join(', ')}, with a region if you like ("de-AT")`;
  return near ? `write "${near}", or ${all}` : `write ${all}`;
}

/** The tag that was meant by `nb_NO`, `norsk` or `Norwegian`. */
function likelyLanguage(written: string): string | null {
  const tag = written.trim().replaceAll('_', '-');
  if (isSpoken(tag)) return tag;
  const name = written.trim().toLowerCase();
  return (
    spoken.find((code) =>
      [code, 'en'].some(
        (language) => new Intl.DisplayNames(language, { type: 'language' }).of(code)?.toLowerCase() === name,
      ),
    ) ?? null
  );
}

/** The zone that was meant by `Oslo` or `Europe/Olso`. */
function likelyTimeZone(written: string): string | null {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = `/${written.trim().replaceAll(' ', '_').toLowerCase()}`;
  return zones.find((zone) => zone.toLowerCase().endsWith(city)) ?? nearest(written, zones);
}

function originAdvice(written: string): string {
  const address = /^https?:/i.test(written) ? written : `https://${written}`;
  const origin = URL.canParse(address) ? normalOrigin(new URL(address).origin) : null;
  return origin && !/^\w+:\/\/[^/]*@/.test(address) && !/^(?!https?)\w+:\/\//.test(written)
    ? `write "${origin}", the scheme and the host without a path`
    : 'write an origin such as "https://news.example", without a path';
}

/**
 * `https://news.example`, also internationalised; `https://*.news.example` for all its subdomains; on the developer's own
 * machine `http://localhost:*` for any port.
 */
const origin = v.pipe(
  v.string('write an origin such as "https://news.example"'),
  v.check(
    (words) => normalOrigin(words) !== null,
    ({ input }) => originAdvice(input),
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
        v.string(({ input }) => languageAdvice(input)),
        v.check(isSpoken, ({ input }) => languageAdvice(input)),
      ),
    ),
    `of those pages and fragments, such as \`"de"\`; without it English. The widgets go by the page's \`lang\``,
  ),
  places: described(
    v.optional(v.array(place, 'write a list of places'), []),
    'where it shows the weather; the first is for widgets that name none',
  ),
});

/** One page belongs to one site, and one name means one site. */
export function checkSites({ sites }: { sites: readonly Site[] }): void {
  const owners = new Map<string, string>();
  const names = new Set<string>();
  sites.forEach(({ name, origins }, at) => {
    if (names.has(name))
      throw new ConfigError(`sites[${at}].name is wrong: "${name}" is another site's, write another name.`);
    names.add(name);
    for (const origin of origins) {
      // http and https, and with and without www., are one
      const pages = origin.replace(/^https?:\/\/(www\.)?/, '');
      const owner = owners.get(pages) ?? name;
      if (owner !== name)
        throw new ConfigError(
          `sites[${at}].origins is wrong: the pages of ${origin} belong to "${owner}" already, remove it from one of the two.`,
        );
      owners.set(pages, name);
    }
  });
}

/** Throws where a setting names a site that there is not. */
export function checkSiteName(sites: readonly Site[], name: string | undefined, setting: string): void {
  if (name === undefined || sites.some((site) => site.name === name)) return;
  const known = sites.map((site) => `"${site.name}"`).join(', ');
  throw new ConfigError(
    `${setting} is wrong: there is no site "${name}", write ${known ? `one of ${known}` : 'the name of a site'}.`,
  );
}

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

/** Advice about a page or an origin that belongs to no site. */
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
