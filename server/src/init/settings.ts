/** The settings file for a new site, and the lines that its pages need. */
import type { Answers } from './answers.js';
import type { Discovered } from './discover.js';

/** @param given further settings, such as the database that `--database` names */
export function settingsFor(found: Discovered, answers: Answers, given: object): Record<string, unknown> {
  const { name, language, place, timeZone, contact, publicUrl } = answers;
  return {
    $schema: './node_modules/inlay-server/dist/inlay.config.schema.json',
    ...(publicUrl && { publicUrl }),
    // the server speaks plain HTTP, so a proxy brings the HTTPS
    ...(publicUrl?.startsWith('https:') && { proxies: 1 }),
    ...given,
    sites: [
      {
        name,
        origins: originsOf(found.origin),
        ...(timeZone && { timeZone }),
        ...(language && { language }),
        ...(place && { places: [place] }),
      },
    ],
    ...(contact && { weather: { provider: 'met-norway', contact } }),
    ...(sourceOf(found) && { posts: { sources: [sourceOf(found)] } }),
  };
}

/** With and without `www.`, as readers come by both. */
function originsOf(origin: string): string[] {
  const { protocol, host, hostname } = new URL(origin);
  if (!hostname.includes('.') || /^[\d.]+$/.test(hostname)) return [origin];
  const other = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
  return host.split('.').length > 3 ? [origin] : [origin, `${protocol}//${other}`];
}

/** A sitemap lists all there is; a feed the newest. */
function sourceOf({ sitemap, feed }: Discovered): { type: string; url: string } | null {
  if (sitemap) return { type: 'sitemap', url: sitemap };
  return feed ? { type: 'feed', url: feed } : null;
}

export const unknownBase = 'https://inlay.example.com/';

/** Where readers reach the server: as the owner says, and on a developer's machine where it starts without further ado. */
export function baseFor({ origin }: Discovered, { publicUrl }: Answers, port = '4300'): string {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
  return publicUrl ?? (local ? `http://localhost:${port}/` : unknownBase);
}

export const linesToPaste = (base: string, { place }: Answers): string =>
  [
    'Paste into the head of your pages:',
    '',
    `  <link rel="stylesheet" href="${base}inlay.css">`,
    `  <script type="module" src="${base}inlay.js"></script>`,
    '',
    'and where they are to appear; <inlay-visit> shows nothing and belongs on every article:',
    '',
    '  <inlay-comments></inlay-comments>',
    '  <inlay-visit></inlay-visit>',
    '  <inlay-popular heading="Popular now"></inlay-popular>',
    ...(place ? ['  <inlay-weather></inlay-weather>'] : []),
  ].join('\n');
