/** The routes for writing comments. */
import { accepts } from 'hono/accepts';
import { idParams } from '../../http/requests/fields.js';
import type { Route } from '../../http/routes.js';
import { answerInHtml } from '../html/form-answer.js';
import {
  deletedAnswer,
  editBody,
  postBody,
  postedAnswer,
  reportBody,
  voteAnswer,
  voteBody,
} from '../schema.js';
import type { Services } from '../services.js';
import { toWriter } from '../store/rows.js';
import { deleteComment, editComment } from './edit-delete.js';
import { reportComment, voteFor } from './interactions.js';
import { postComment } from './post.js';

/** Bytes: the longest text a site may allow, every character percent-encoded. */
const maxBody = 700_000;

const html = 'text/html';
/** with the form and what was typed; to all others it is a problem */
const refusedInHtml = { description: 'To those who ask for HTML: a page that says why.', type: html };

const noStore = { 'Cache-Control': 'no-store' };

export function writeRoutes(services: Services, route: Route): void {
  route(
    {
      method: 'POST',
      path: '/v1/comments',
      access: 'origin',
      summary: 'A new comment. To those who ask for HTML it answers with a page.',
      body: postBody,
      maxBody,
      answers: {
        201: { description: 'The comment, which everybody sees now.', schema: postedAnswer },
        202: { description: 'The comment, which waits for a moderator.', schema: postedAnswer, type: html },
        303: { description: 'To those who ask for HTML: the page, at the comment.' },
        403: refusedInHtml,
        409: refusedInHtml,
        422: refusedInHtml,
        429: refusedInHtml,
      },
    },
    async ({ c, body, answer }) => {
      const supports = ['application/json', 'text/html'];
      const type = accepts(c, { header: 'Accept', supports, default: 'application/json' });
      if (type === 'text/html') return answerInHtml(services, c, body);
      const { row, rev, httpStatus } = await postComment(services, c, body);
      return answer(httpStatus, { ...toWriter(row), rev }, noStore);
    },
  );

  route(
    {
      method: 'PATCH',
      path: '/v1/comments/:id',
      access: 'origin',
      summary:
        'Another text for a comment of one’s own, inside the edit window; with the edit token as bearer.',
      params: idParams,
      body: editBody,
      maxBody,
      answers: {
        200: { description: 'The comment as it is now.', schema: postedAnswer },
        202: { description: 'The comment, which waits for a moderator.', schema: postedAnswer },
      },
    },
    async ({ c, params, body, answer }) => {
      const { comment, waits } = await editComment(services, c, params.id, body.text);
      return answer(waits ? 202 : 200, comment, noStore);
    },
  );

  route(
    {
      method: 'DELETE',
      path: '/v1/comments/:id',
      access: 'origin',
      summary: 'Deletes a comment of one’s own, inside the edit window; with the edit token as bearer.',
      params: idParams,
      answers: { 200: { description: 'It is gone.', schema: deletedAnswer } },
    },
    async ({ c, params, answer }) => answer(200, await deleteComment(services, c, params.id), noStore),
  );

  route(
    {
      method: 'POST',
      path: '/v1/comments/:id/vote',
      access: 'origin',
      summary: 'A vote for a comment, once a device; `value` 0 takes it back.',
      params: idParams,
      body: voteBody,
      answers: { 200: { description: 'The votes it has now.', schema: voteAnswer } },
    },
    async ({ c, params, body, answer }) => {
      return answer(200, await voteFor(services, c, params.id, body), noStore);
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/comments/:id/report',
      access: 'origin',
      summary: 'Tells the moderators that something is wrong with a comment.',
      params: idParams,
      body: reportBody,
      answers: { 204: { description: 'They know.' } },
    },
    async ({ c, params, body, answer }) => {
      await reportComment(services, c, params.id, body.reason);
      return answer(204);
    },
  );
}
