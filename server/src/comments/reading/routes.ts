/** The routes for reading comments. */
import { idParams } from '../../http/requests/fields.js';
import type { Route } from '../../http/routes.js';
import type { Streams } from '../live/stream.js';
import { commentAnswer, countAnswer, countQuery, streamQuery, threadAnswer, threadQuery } from '../schema.js';
import type { Services } from '../services.js';
import { countComments } from '../store/comment-pages.js';
import { sendThread } from './thread-answer.js';
import { readComment, tokenOf } from './comment.js';
import type { Threads } from './threads.js';

export function readRoutes(
  { database, pages }: Services,
  threads: Threads,
  streams: Streams,
  route: Route,
): void {
  route(
    {
      method: 'GET',
      path: '/v1/comments',
      access: 'public',
      summary: 'Some of the comments on a page, and what its form needs.',
      query: threadQuery,
      answers: { 200: { description: 'The thread.', schema: threadAnswer } },
    },
    async ({ c, query }) => sendThread(c, await threads.json(query)),
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
      const served = query.page.flatMap((asked) => {
        const page = pages.at(asked);
        return page ? [{ asked, key: page.key }] : [];
      });
      const counts = await countComments(database, [...new Set(served.map(({ key }) => key))]);
      const byUrl = Object.fromEntries(served.map(({ asked, key }) => [asked, counts.get(key) ?? 0]));
      return answer(200, { counts: byUrl }, { 'Cache-Control': 'public, no-cache' });
    },
  );

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
      summary: 'One comment. One that is not approved is shown to its writer, who sends the edit token.',
      params: idParams,
      answers: { 200: { description: 'The comment, without its replies.', schema: commentAnswer } },
    },
    async ({ c, params, answer }) =>
      answer(200, await readComment(database, params.id, tokenOf(c)), {
        'Cache-Control': 'private, no-cache',
        Vary: 'Authorization',
      }),
  );
}
