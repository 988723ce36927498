/** Counts asked for in the same moment are one request for each endpoint. */
import { InlayError } from '../../core/error.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import { pageClient } from '../../core/page-client.js';
import { findSource, sourceKey, sourceName } from '../../core/sources.js';
import { sources, type Counter } from './sources.js';

export interface CountWish {
  endpoint: string | null;
  source: string | Counter | null;
  page: string;
}

/** Milliseconds in which a page's elements join: each learns of this module's arrival in a task of its own. */
const moment = 20;
/** An address has to stay below what proxies take. */
const most = 20;

const batches = new Map<string, { pages: Set<string>; counts: Promise<Map<string, number | null>> }>();

/** How many comments the page has. */
export async function countFor({ endpoint, source, page }: CountWish): Promise<number> {
  const key = `${sourceKey(source)} ${endpoint}`;
  let batch = batches.get(key);
  if (!batch) {
    const pages = new Set<string>();
    const counts = new Promise((resolve) => setTimeout(resolve, moment)).then(() => {
      batches.delete(key);
      return ask(endpoint, source, [...pages]);
    });
    batches.set(key, (batch = { pages, counts }));
  }
  batch.pages.add(page);
  const count = (await batch.counts).get(page) ?? null;
  if (count === null)
    throw new InlayError('format', `The endpoint does not know how many comments ${page} has.`);
  return count;
}

async function ask(
  endpoint: string | null,
  source: string | Counter | null,
  pages: string[],
): Promise<Map<string, number | null>> {
  const { count } = await findSource<Counter>(sources, source);
  if (!count) throw new InlayError('unsupported', `${sourceName(source)} has no counts.`);
  const base = requireEndpoint(endpoint);
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) =>
    pages.slice(index * most, (index + 1) * most),
  );
  const counts = await Promise.all(parts.map((part) => count(base, part, pageClient())));
  return new Map(pages.map((page, index) => [page, counts.flat()[index] ?? null]));
}
