/** `/v1/admin/comments`: the queue, and what moderators do with a comment or a page. */
import * as v from 'valibot';
import { idParams } from '../../http/fields.js';
import { Problem } from '../../http/problem.js';
import type { Route } from '../../http/routes.js';
import { servedPage } from '../../sites-of-requests.js';
import { commentAnswer } from '../schema.js';
import type { Desk } from '../services.js';
import { findComment } from '../store/find.js';
import { ensurePage } from '../store/pages.js';
import { notFound } from '../writing/edit-delete.js';
import { note } from './audit.js';
import { close, decide, undo } from './decide.js';
import { amend, reply } from './edits.js';
import { countQueues, readQueue } from './queue.js';
import * as schema from './schema.js';

const answeredWith = v.object({ comment: commentAnswer, undo: v.string() });

export function queueRoutes(desk: Desk, route: Route): void {
  const { database, clock } = desk;

  route(
    {
      method: 'GET',
      path: '/v1/admin/comments',
      access: 'admin',
      summary: 'Comments by what is to be done about them, newest first, and how much waits.',
      query: schema.queueQuery,
      answers: { 200: { description: 'The queue.', schema: schema.queueAnswer } },
    },
    async ({ query, answer }) => {
      const counts = await countQueues(database, query.site);
      return answer(200, { ...(await readQueue(database, query, clock())), counts });
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/comments',
      access: 'admin',
      summary: 'Approves, rejects, deletes or marks as spam, up to 200 at once.',
      body: schema.bulkBody,
      answers: { 200: { description: 'Done.', schema: schema.doneAnswer } },
    },
    async ({ c, body: { action, ids }, answer }) =>
      answer(200, await decide(desk, ids, action, c.get('moderator').name)),
  );

  route(
    {
      method: 'PATCH',
      path: '/v1/admin/comments/:id',
      access: 'admin',
      params: idParams,
      summary: 'Changes what a comment says.',
      body: schema.changeBody,
      answers: { 200: { description: 'The comment as it is now.', schema: answeredWith } },
    },
    async ({ c, params, body, answer }) => {
      const found = await findComment(database, params.id);
      if (!found) throw notFound;
      const { text = found.text, name = found.author_name ?? '', url = found.author_url ?? '' } = body;
      return answer(200, await amend(desk, found.id, { text, name, url }, c.get('moderator')));
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/comments/:id/reply',
      access: 'admin',
      params: idParams,
      summary: 'Answers a comment, with a badge.',
      body: schema.replyBody,
      answers: { 201: { description: 'The reply.', schema: answeredWith } },
    },
    async ({ c, params, body, answer }) =>
      answer(201, await reply(desk, params.id, body, c.get('moderator'))),
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/pages/close',
      access: 'admin',
      summary: 'Closes a page for comments, or opens it again.',
      body: schema.closeBody,
      answers: { 200: { description: 'Done.', schema: schema.doneAnswer } },
    },
    async ({ c, body: { page, closed }, answer }) => {
      const { name } = servedPage(desk, page).site;
      const { id, closed: was } = await ensurePage(database, name, page, clock());
      await close(desk, id, closed);
      const before = { kind: 'close', page: id, closed: was === 1 } as const;
      const deed = {
        site: name,
        moderator: c.get('moderator').name,
        action: closed ? 'close' : 'open',
        before,
      };
      return answer(200, { changed: 1, undo: await note(database, deed, clock()) });
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/undo/:id',
      access: 'admin',
      params: idParams,
      summary: 'Takes back what a moderator did, once.',
      answers: {
        204: { description: 'It is as it was.' },
        404: { description: 'There is nothing to take back.' },
      },
    },
    async ({ params, answer }) => {
      if (await undo(desk, params.id)) return answer(204);
      throw new Problem({ type: 'not-found', status: 404, title: 'There is nothing to take back.' });
    },
  );
}
