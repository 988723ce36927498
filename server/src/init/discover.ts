/** Discovers a site's name, language and feeds, so that its owner need not type them. */
import { parseHTML } from 'linkedom/worker';
import type { Answer, Ask } from '../check/module.js';

export interface Discovered {
  origin: string;
  name: string | null;
  /** a language tag; `null` when the page names none that is one */
  language: string | null;
  feed: string | null;
  sitemap: string | null;
}

export async function discover(site: Answer, ask: Ask): Promise<Discovered> {
  const { document } = parseHTML(site.body) as unknown as { document: Document };
  const { origin } = new URL(site.url);
  return {
    origin,
    name: nameOf(document),
    language: languageOf(document),
    feed: feedOf(document, site.url),
    sitemap: await findSitemap(origin, ask),
  };
}

function nameOf(document: Document): string | null {
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
  const title = document.querySelector('title')?.textContent;
  // a front page's title is often "The name: what it is about"
  const words =
    meta('og:site_name') ?? meta('application-name') ?? title?.replace(/\s+/g, ' ').split(/ [|–—·-] |: /)[0];
  return words?.replace(/\s+/g, ' ').trim() || null;
}

function languageOf(document: Document): string | null {
  const written = document.documentElement?.getAttribute('lang')?.replaceAll('_', '-');
  try {
    return written ? new Intl.Locale(written).toString() : null;
  } catch {
    return null;
  }
}

const feedTypes = /^application\/(rss|atom|feed)\+(xml|json)$/;

function feedOf(document: Document, address: string): string | null {
  const link = [...document.querySelectorAll('link[rel~="alternate"]')].find(
    (link) =>
      feedTypes.test(link.getAttribute('type') ?? '') && !/comments?/i.test(link.getAttribute('href') ?? ''),
  );
  const href = link?.getAttribute('href');
  return href && URL.canParse(href, address) ? new URL(href, address).href : null;
}

/** As robots.txt says (www.sitemaps.org/protocol.html#submit_robots), else at its usual place. */
async function findSitemap(origin: string, ask: Ask): Promise<string | null> {
  const robots = await ask(`${origin}/robots.txt`);
  const named = robots?.status === 200 ? /^[ \t]*sitemap:[ \t]*(\S+)/im.exec(robots.body)?.[1] : null;
  for (const path of [named, '/sitemap.xml', '/sitemap_index.xml']) {
    if (!path || !URL.canParse(path, origin)) continue;
    const { href } = new URL(path, origin);
    const answer = await ask(href);
    if (answer?.status === 200 && /<([\w-]+:)?(urlset|sitemapindex)\b/.test(answer.body.slice(0, 5000)))
      return href;
  }
  return null;
}
