import { requireEndpoint } from '../../core/require-endpoint.js';
import { endpointUrl } from '../../core/parse/urls.js';
import type { CommentsSource } from '../source.js';
import { parseThread } from './inlay-thread.js';

/** Inlay's own contract: inlay-server, or any endpoint that answers like it; a static file can be read. */
export const inlay: CommentsSource = {
  can: ['reply', 'vote', 'report', 'edit', 'sort', 'top'],
  async load({ endpoint, ...query }, http) {
    return parseThread(await http.get(endpointUrl(requireEndpoint(endpoint), 'v1/comments', query)));
  },
  writer: () => import('./inlay-write.js').then((module) => module.inlayWriter),
  stream: () => import('./inlay-stream.js').then((module) => module.inlayStream),
  count: (...asked) => import('./inlay-count.js').then((module) => module.count(...asked)),
};
