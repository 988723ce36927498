import { fields, number } from '../../core/parse/check.js';
import { endpointUrl } from '../../core/parse/urls.js';
import type { CommentsSource } from '../source.js';

/** The counts of several pages in one request. */
export const count: NonNullable<CommentsSource['count']> = async (endpoint, pages, http) => {
  const url = endpointUrl(endpoint, 'v1/comments/count');
  for (const page of pages) url.searchParams.append('page', page);
  const counts = fields(fields(await http.get(url)).counts);
  return pages.map((page) => number(counts[page]));
};
