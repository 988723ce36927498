import { fields, must } from '../../core/parse/check.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import type { Http } from '../../core/request.js';
import { tryOr } from '../../core/try-or.js';
import type { Entry } from '../model.js';
import type { PostsQuery, PostsSource } from '../source.js';
import { readJsonFeed } from './feed-json.js';
import { readXmlFeed } from './feed-xml.js';
import { repairXml } from './repair-xml.js';
import { wholeItems } from './whole-items.js';

/**
 * The posts of a JSON Feed 1.1, RSS or Atom document, which was found at `address`. Of a document that was cut, those
 * that are whole.
 *
 * @param timeZone IANA name of the zone that dates without an offset mean; without it the device's own
 */
export function readFeed(document: string, address: string, http: Http, timeZone?: string): Entry[] {
  if (!/^\s*\{/.test(document))
    return readXmlFeed(http.xml(repairXml(document, http)), address, http, timeZone);
  const json = tryOr(() => JSON.parse(document)) ?? tryOr(() => JSON.parse(wholeItems(document)));
  must(Array.isArray(fields(json)['items']), 'a JSON Feed: it has no "items"');
  return readJsonFeed(json, address, http, timeZone);
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Feeds know no filters, so the list is cut to what was asked for here. */
const wanted =
  ({ category, tag, author }: PostsQuery) =>
  (post: Entry) =>
    (!category || [post.category ?? '', ...post.tags].some((word) => same(word, category))) &&
    (!tag || post.tags.some((word) => same(word, tag))) &&
    (!author || post.authors.some(({ name }) => same(name, author)));

/** Of a long feed the beginning is enough: the newest posts stand there. */
const ask = (address: string, http: Http) => http.text(address, { partial: true });

const newestFirst = (one: Entry, other: Entry) =>
  Date.parse(other.publishedAt ?? '') - Date.parse(one.publishedAt ?? '') || 0;

/** A feed that the site publishes already. Readers' browsers may ask one that allows other origins. */
export const feed: PostsSource = {
  async latest(query, http) {
    const address = requireEndpoint(query.endpoint);
    const posts = readFeed(await ask(address, http), address, http).filter(wanted(query));
    return { posts: posts.sort(newestFirst).slice(0, query.limit), updatedAt: null };
  },
  async entries({ endpoint, timeZone }, http) {
    return { entries: readFeed(await ask(endpoint, http), endpoint, http, timeZone), more: false };
  },
};
