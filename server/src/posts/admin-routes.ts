/** Routes for editors: the index, the report on visits, pinned and blocked posts, removing and re-indexing a post. */
import { pageKey } from 'inlay/internal/core/page/page-key';
import type { Context } from '../context.js';
import { Problem } from '../http/problem.js';
import type { Moderator, Route } from '../http/routes.js';
import type { Answers } from '../http/answers/answers.js';
import { requireSite, servedPage, siteNamed } from '../sites/request-site.js';
import type { PostsServices } from './services.js';
import { choose, choicesOf } from './related/choices.js';
import { relatedPosts } from './related/serve.js';
import * as schema from './schema.js';
import { searchPosts } from './content-index/search.js';
import type { Visits } from './visits/visits.js';

interface Parts {
  services: PostsServices;
  visits: Visits;
  answers: Answers;
}

/** How many related posts editors see: as many as the longest list that widgets ask for. */
const shownRelated = 10;

export function adminRoutes(context: Context, { services, visits, answers }: Parts, route: Route): void {
  const { database, clock } = context;

  /** The site of a page; 403 where the moderator's token is for other sites. */
  const siteOf = (page: string, moderator: Moderator): string => {
    const { name } = servedPage(context, page).site;
    requireSite(moderator, name);
    return name;
  };

  route(
    {
      method: 'GET',
      path: '/v1/admin/posts',
      access: 'admin',
      role: 'editor',
      summary: 'The posts in the index, newest first, with all their visits.',
      query: schema.searchQuery,
      answers: { 200: { description: 'Up to 30 posts.', schema: schema.searchAnswer } },
    },
    async ({ query, answer, c }) =>
      answer(200, await searchPosts(database, siteNamed(context, query.site, c.get('moderator')), query)),
  );

  route(
    {
      method: 'GET',
      path: '/v1/admin/visits',
      access: 'admin',
      role: 'editor',
      summary: 'How many visits were counted and dropped since the server started, and why.',
      answers: { 200: { description: 'The report.', schema: schema.visitsAnswer } },
    },
    ({ answer }) => answer(200, visits.report()),
  );

  route(
    {
      method: 'GET',
      path: '/v1/admin/related',
      access: 'admin',
      role: 'editor',
      summary: 'The posts pinned to a page or blocked there, and the related posts it shows now.',
      query: schema.pageOfEditor,
      answers: { 200: { description: 'The choices and the list.', schema: schema.choicesAnswer } },
    },
    async ({ c, query: { page }, answer }) => {
      const site = siteOf(page, c.get('moderator'));
      const wanted = { site, key: pageKey(page), limit: shownRelated };
      const choices = await choicesOf(database, wanted.key);
      return answer(200, { choices, related: await relatedPosts(database, wanted, clock()) });
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/related',
      access: 'admin',
      role: 'editor',
      summary: 'Pins a post to the related posts of a page, or blocks it there.',
      body: schema.choiceBody,
      answers: { 204: { description: 'Done.' }, 404: { description: 'One of the two is not in the index.' } },
    },
    async ({ c, body: { page, other, choice }, answer }) => {
      siteOf(page, c.get('moderator'));
      if (!(await choose(database, pageKey(page), pageKey(other), choice))) throw unknown;
      answers.clear();
      return answer(204);
    },
  );

  route(
    {
      method: 'DELETE',
      path: '/v1/admin/posts',
      access: 'admin',
      role: 'editor',
      summary:
        'Removes a post and its visits from the index. It returns when a source lists it or a reader visits it.',
      query: schema.pageOfEditor,
      answers: { 204: { description: 'Done.' }, 404: { description: 'There is no such post.' } },
    },
    async ({ c, query: { page }, answer }) => {
      siteOf(page, c.get('moderator'));
      if (!(await services.index.remove(page))) throw unknown;
      answers.clear();
      return answer(204);
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/posts',
      access: 'admin',
      role: 'editor',
      summary: 'Re-indexes a page: reads it and adds or updates its post.',
      body: schema.pageOfEditor,
      answers: { 200: { description: 'Whether the page was indexed.', schema: schema.learntAnswer } },
    },
    async ({ c, body: { page }, answer }) => {
      siteOf(page, c.get('moderator'));
      const found = await services.learner.learn(page);
      answers.clear();
      return answer(200, typeof found === 'number' ? { indexed: true } : { indexed: false, reason: found });
    },
  );
}

const unknown = new Problem({
  type: 'post-unknown',
  status: 404,
  title: 'There is no such post in the index.',
});
