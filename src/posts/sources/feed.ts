import { fields, must } from '../../core/check.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import type { Http } from '../../core/request.js';
import type { Entry } from '../model.js';
import type { PostsQuery, PostsSource } from '../source.js';
import { readJsonFeed } from './feed-json.js';
import { readXmlFeed } from './feed-xml.js';

/** The posts of a JSON Feed 1.1, RSS 2 or Atom document, which was found at `address`. */
export function readFeed(document: string, address: string, http: Http): Entry[] {
  let json: unknown;
  try {
    json = JSON.parse(document);
  } catch {
    // XML, then
  }
  if (json === undefined) return readXmlFeed(http.xml(document), address, http);
  must(Array.isArray(fields(json)['items']), 'a JSON Feed: it has no "items"');
  return readJsonFeed(json, address, http);
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Feeds know no filters, so the list is cut to what was asked for here. */
const wanted =
  ({ category, tag, author }: PostsQuery) =>
  (post: Entry) =>
    (!category || [post.category ?? '', ...post.tags].some((word) => same(word, category))) &&
    (!tag || post.tags.some((word) => same(word, tag))) &&
    (!author || post.authors.some(({ name }) => same(name, author)));

const newestFirst = (one: Entry, other: Entry) =>
  Date.parse(other.publishedAt ?? '') - Date.parse(one.publishedAt ?? '') || 0;

/** A feed that the site publishes already. Readers' browsers may ask one that allows other origins. */
export const feed: PostsSource = {
  async latest(query, http) {
    const address = requireEndpoint(query.endpoint);
    const posts = readFeed(await http.text(address), address, http).filter(wanted(query));
    return { posts: posts.sort(newestFirst).slice(0, query.limit), updatedAt: null };
  },
  async entries({ endpoint }, http) {
    return { entries: readFeed(await http.text(endpoint), endpoint, http), more: false };
  },
};
