/** The routes of moderation: the queue, decisions, edits, replies, and reverting any of them. */
import type { Route } from '../../../http/routes.js';
import { notFound } from '../../../http/problem.js';
import { idParams } from '../../../http/requests/fields.js';
import type { Services } from '../../services.js';
import { decide } from './decide.js';
import { amend, reply } from './edit-reply.js';
import { pin } from './pin.js';
import { countQueues, readQueue } from './queue.js';
import { revert } from '../audit/revert.js';
import * as schema from '../schema.js';
import { sitesNamed } from '../../../sites/request-site.js';

export function queueRoutes(services: Services, route: Route): void {
  const { database, clock } = services;

  route(
    {
      method: 'GET',
      path: '/v1/admin/comments',
      access: 'admin',
      summary: 'Comments by what is to be done about them, newest first, and how much waits.',
      query: schema.queueQuery,
      answers: { 200: { description: 'The queue.', schema: schema.queueAnswer } },
    },
    async ({ c, query, answer }) => {
      const sites = sitesNamed(services, query.site, c.get('moderator'));
      const counts = await countQueues(database, sites);
      return answer(200, { ...(await readQueue(database, query, sites, clock())), counts });
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
    async ({ c, body, answer }) =>
      answer(200, await decide(services, body.ids, body.action, c.get('moderator'), body.was)),
  );

  route(
    {
      method: 'PATCH',
      path: '/v1/admin/comments/:id',
      access: 'admin',
      summary: 'Changes what a comment says.',
      params: idParams,
      body: schema.changeBody,
      answers: {
        200: { description: 'The comment as it is now.', schema: schema.answeredWith },
        409: { description: 'Somebody else has changed its text since.' },
      },
    },
    async ({ c, params, body, answer }) =>
      answer(200, await amend(services, params.id, body, c.get('moderator'))),
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/comments/:id/reply',
      access: 'admin',
      summary: 'Replies to a comment, with a badge.',
      params: idParams,
      body: schema.replyBody,
      answers: { 201: { description: 'The reply.', schema: schema.answeredWith } },
    },
    async ({ c, params, body, answer }) =>
      answer(201, await reply(services, params.id, body, c.get('moderator'))),
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/comments/:id/pin',
      access: 'admin',
      summary: 'Makes a comment an editors’ pick, which comes first, or no longer one.',
      params: idParams,
      body: schema.pinBody,
      answers: { 200: { description: 'Done; `changed` 0 when it was so.', schema: schema.doneAnswer } },
    },
    async ({ c, params, body, answer }) =>
      answer(200, await pin(services, params.id, body.pinned, c.get('moderator'))),
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/undo/:id',
      access: 'admin',
      summary: 'Reverts what a moderator did, once.',
      params: idParams,
      answers: {
        204: { description: 'It is as it was.' },
        404: { description: 'There is nothing to revert.' },
      },
    },
    async ({ c, params, answer }) => {
      if (!(await revert(services, params.id, c.get('moderator')))) throw notFound;
      return answer(204);
    },
  );
}
