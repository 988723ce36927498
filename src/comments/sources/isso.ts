import { list, number } from '../../core/parse/check.js';
import { endpointUrl } from '../../core/parse/urls.js';
import type { CommentsSource } from '../source.js';
import { load, uriOf } from './isso-thread.js';

/** An Isso server. */
export const isso: CommentsSource = {
  can: ['reply', 'vote', 'edit', 'sort', 'top'],
  load,
  writer: () => import('./isso-write.js').then((module) => module.issoWriter),
  async count(endpoint, pages, http) {
    const body = JSON.stringify(pages.map((page) => uriOf({ page })));
    const headers = { 'Content-Type': 'application/json' };
    const answer = await http.send(endpointUrl(endpoint, 'count'), { method: 'POST', headers, body });
    return list(answer.body).map(number);
  },
};
