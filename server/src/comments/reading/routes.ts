/** What readers ask for. */
import * as v from 'valibot';
import { readQuery } from '../../http/query.js';
import type { Declare } from '../../http/routes.js';
import { send } from '../../http/send.js';
import { invalid } from '../../http/problem.js';
import type { Desk } from '../services.js';
import { readComment } from '../writing/edit-delete.js';
import type { Threads } from './threads.js';
import { commentAnswer, countAnswer, threadAnswer, threadQuery } from '../schema.js';
import { countComments } from '../store/pages.js';
import { Streams } from '../live/stream.js';

const mostPages = 200;

export function readRoutes(desk: Desk, threads: Threads, route: Declare): void {
  route(
    {
      method: 'GET',
      path: '/v1/comments',
      access: 'public',
      summary: 'A page of the comments on a page, and what its form needs.',
      query: threadQuery,
      answers: { 200: { description: 'The thread.', schema: threadAnswer } },
    },
    async (c) => {
      const { packed, own } = await threads.packed(readQuery(c, threadQuery));
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
      query: v.object({ page: v.pipe(v.string(), v.description('may be repeated, up to 200 times')) }),
      answers: { 200: { description: 'By address, as it was asked for.', schema: countAnswer } },
    },
    async (c) => {
      const pages = c.req.queries('page') ?? [];
      if (!pages.length || pages.length > mostPages)
        throw invalid([{ field: 'page', code: 'invalid', message: `Write 1 to ${mostPages} pages.` }]);
      const served = pages.flatMap((url) => desk.pages.at(url) ?? []);
      const counts = await countComments(desk.database, [...new Set(served.map(({ key }) => key))]);
      return c.json(
        { counts: Object.fromEntries(served.map(({ url, key }) => [url, counts.get(key) ?? 0])) },
        200,
        {
          'Cache-Control': 'public, no-cache',
        },
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
    (c) => streams.open(c, readQuery(c, streamQuery).page),
  );

  route(
    {
      method: 'GET',
      path: '/v1/comments/:id{[0-9]+}',
      access: 'public',
      summary: 'One comment. One that is not approved is shown to its writer, who sends the edit token.',
      answers: { 200: { description: 'The comment, without its replies.', schema: commentAnswer } },
    },
    async (c) =>
      c.json(await readComment(desk, c), 200, {
        'Cache-Control': 'private, no-cache',
        Vary: 'Authorization',
      }),
  );
}
