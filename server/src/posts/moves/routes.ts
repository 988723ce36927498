/** Routes for editors: pages that lead to another address now, and moving what belongs to them. */
import type { Context } from '../../context.js';
import type { Answers } from '../../http/answers/answers.js';
import { Problem } from '../../http/problem.js';
import type { Route } from '../../http/routes.js';
import { requireSite, servedPage, siteNamed } from '../../sites/request-site.js';
import { findMoved, moveAfter } from './moved-posts.js';
import * as schema from '../schema.js';

export function movedRoutes(context: Context, answers: Answers, route: Route): void {
  const { database } = context;

  route(
    {
      method: 'GET',
      path: '/v1/admin/moves',
      access: 'admin',
      role: 'editor',
      summary: 'Pages that redirect to another page of the sites, or name one as their address.',
      query: schema.siteQuery,
      answers: { 200: { description: 'Up to 50, the most commented first.', schema: schema.movesAnswer } },
    },
    async ({ query, c, answer }) =>
      answer(200, { moves: await findMoved(database, siteNamed(context, query.site, c.get('moderator'))) }),
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/moves',
      access: 'admin',
      role: 'editor',
      summary: 'Moves the comments and visits of such a page to where it leads.',
      body: schema.pageOfEditor,
      answers: {
        200: { description: 'How many comments moved, and where to.', schema: schema.movedAnswer },
        404: { description: 'The page leads nowhere else.' },
      },
    },
    async ({ c, body: { page }, answer }) => {
      requireSite(c.get('moderator'), servedPage(context, page).site.name);
      const moved = await moveAfter(context, page);
      if (!moved) throw notMoved;
      answers.clear();
      return answer(200, moved);
    },
  );
}

const notMoved = new Problem({
  type: 'page-not-moved',
  status: 404,
  title: 'The page leads to no other address.',
});
