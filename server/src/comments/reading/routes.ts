/** What readers ask for. */
import * as v from 'valibot';
import { idParams } from '../../http/fields.js';
import type { Route } from '../../http/routes.js';
import { send } from '../../http/send.js';
import type { Desk } from '../services.js';
import { readComment } from '../writing/edit-delete.js';
import type { Threads } from './threads.js';
import { commentAnswer, countAnswer, countQuery, threadAnswer, threadQuery } from '../schema.js';
import { countComments } from '../store/pages.js';
import { Streams } from '../live/stream.js';

export function readRoutes(desk: Desk, threads: Threads, route: Route): void {
  route(
    {
      method: 'GET',
      path: '/v1/comments',
      access: 'public',
      summary: 'A page of the comments on a page, and what its form needs.',
      query: threadQuery,
      answers: { 200: { description: 'The thread.', schema: threadAnswer } },
    },
    async ({ c, query }) => {
      const { packed, own } = await threads.packed(query);
      return own
        ? c.body(packed.plain, 200, { 'Content-Type': packed.type, 'Cache-Control': 'no-store' })
        : send(c, packed, { cacheControl: 'public, no-cache' });
    },
  );

  route(
    {
      method: 'GET',
      path: '/v1/comments/count',
      access: 'public',
      summary: 'How many comments pages have. Pages of no configured site are left out.',
      query: countQuery,
      answers: { 200: { description: 'By address, as it was asked for.', schema: countAnswer } },
    },
    async ({ query, answer }) => {
      const served = query.page.flatMap((url) => desk.pages.at(url) ?? []);
      const counts = await countComments(desk.database, [...new Set(served.map(({ key }) => key))]);
      return answer(
        200,
        { counts: Object.fromEntries(served.map(({ url, key }) => [url, counts.get(key) ?? 0])) },
        { 'Cache-Control': 'public, no-cache' },
      );
    },
  );

  const streams = new Streams(desk);
  const streamQuery = v.pick(threadQuery, ['page']);
  route(
    {
      method: 'GET',
      path: '/v1/comments/stream',
      access: 'public',
      summary: 'What happens in a thread, as server-sent events.',
      query: streamQuery,
      answers: { 200: { description: 'Events without end.', type: 'text/event-stream' } },
    },
    ({ c, query }) => streams.open(c, query.page),
  );

  route(
    {
      method: 'GET',
      path: '/v1/comments/:id',
      access: 'public',
      params: idParams,
      summary: 'One comment. One that is not approved is shown to its writer, who sends the edit token.',
      answers: { 200: { description: 'The comment, without its replies.', schema: commentAnswer } },
    },
    async ({ c, params, answer }) =>
      answer(200, await readComment(desk, c, params.id), {
        'Cache-Control': 'private, no-cache',
        Vary: 'Authorization',
      }),
  );
}
