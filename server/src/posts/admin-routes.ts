/** What editors see and decide: the index, the report of visits, pins and blocks, a post to remove or to read anew. */
import { pageKey } from 'inlay/internal/core/urls';
import type { Context } from '../context.js';
import { readChecked } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { readQuery } from '../http/query.js';
import type { Declare } from '../http/routes.js';
import type { Answers } from '../http/answers.js';
import { servedPage, siteNamed } from '../sites-of-requests.js';
import type { PostsServices } from './services.js';
import { choose, choicesOf } from './related/choices.js';
import { relatedPosts } from './related/serve.js';
import * as schema from './schema.js';
import { searchPosts } from './search.js';
import type { Visits } from './visits/visits.js';

interface Parts {
  services: PostsServices;
  visits: Visits;
  answers: Answers;
}

/** Related posts that an editor is shown: as many as the longest list that widgets ask for. */
const shownRelated = 10;

export function adminRoutes(context: Context, { services, visits, answers }: Parts, route: Declare): void {
  const { database, clock } = context;

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
    async (c) => {
      const query = readQuery(c, schema.searchQuery);
      return c.json(await searchPosts(database, siteNamed(context, query.site, c.get('moderator')), query));
    },
  );

  route(
    {
      method: 'GET',
      path: '/v1/admin/visits',
      access: 'admin',
      role: 'editor',
      summary: 'How many visits were counted since the server started, how many dropped, and why.',
      answers: { 200: { description: 'The report.', schema: schema.visitsAnswer } },
    },
    (c) => c.json(visits.report()),
  );

  route(
    {
      method: 'GET',
      path: '/v1/admin/related',
      access: 'admin',
      role: 'editor',
      summary: 'The posts that editors pinned to a page or blocked there, and what is shown there now.',
      query: schema.pageOfEditor,
      answers: { 200: { description: 'The choices and the list.', schema: schema.choicesAnswer } },
    },
    async (c) => {
      const { page } = readQuery(c, schema.pageOfEditor);
      const wanted = { site: servedPage(context, page).site.name, key: pageKey(page), limit: shownRelated };
      const choices = await choicesOf(database, wanted.key);
      return c.json({ choices, related: await relatedPosts(database, wanted, clock()) });
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
    async (c) => {
      const { page, other, choice } = await readChecked(c, schema.choiceBody);
      if (!(await choose(database, pageKey(page), pageKey(other), choice))) throw unknown;
      answers.clear();
      return c.body(null, 204);
    },
  );

  route(
    {
      method: 'DELETE',
      path: '/v1/admin/posts',
      access: 'admin',
      role: 'editor',
      summary:
        'Takes a post out of the index, with its visits. It comes back when a source or a reader names it.',
      query: schema.pageOfEditor,
      answers: { 204: { description: 'Done.' }, 404: { description: 'There is no such post.' } },
    },
    async (c) => {
      if (!(await services.index.remove(readQuery(c, schema.pageOfEditor).page))) throw unknown;
      answers.clear();
      return c.body(null, 204);
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/posts',
      access: 'admin',
      role: 'editor',
      summary: 'Reads a page and puts it into the index, or what it says now in place of what it said.',
      body: schema.pageOfEditor,
      answers: { 200: { description: 'What became of it.', schema: schema.learntAnswer } },
    },
    async (c) => {
      const { page } = await readChecked(c, schema.pageOfEditor);
      servedPage(context, page);
      const found = await services.learner.learn(page);
      answers.clear();
      return c.json(typeof found === 'number' ? { indexed: true } : { indexed: false, reason: found });
    },
  );
}

const unknown = new Problem({
  type: 'post-unknown',
  status: 404,
  title: 'There is no such post in the index.',
});
