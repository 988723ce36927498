/** What editors see and decide: the report of visits, pins and blocks, a post to remove or to read anew. */
import { pageKey } from 'inlay/urls';
import * as v from 'valibot';
import type { Context } from '../context.js';
import { readChecked } from '../http/checked.js';
import { Problem } from '../http/problem.js';
import { readQuery } from '../http/query.js';
import type { Declare } from '../http/routes.js';
import type { Answers } from '../http/answers.js';
import type { PostsDesk } from './desk.js';
import { choose, choicesOf } from './related/choices.js';
import { choiceBody } from './schema.js';
import type { Visits } from './visits/visits.js';

interface Parts {
  desk: PostsDesk;
  visits: Visits;
  answers: Answers;
}

const pageQuery = v.object({ page: v.pipe(v.string(), v.url()) });

export function adminRoutes({ database }: Context, { desk, visits, answers }: Parts, route: Declare): void {
  route(
    {
      method: 'GET',
      path: '/v1/admin/visits',
      access: 'admin',
      summary: 'How many visits were counted since the server started, how many dropped, and why.',
      answers: { 200: { description: 'The report.' } },
    },
    (c) => c.json(visits.report()),
  );

  route(
    {
      method: 'GET',
      path: '/v1/admin/related',
      access: 'admin',
      summary: 'The posts that editors pinned to a page or blocked there.',
      query: pageQuery,
      answers: { 200: { description: 'The choices.' } },
    },
    async (c) => c.json({ choices: await choicesOf(database, pageKey(readQuery(c, pageQuery).page)) }),
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/related',
      access: 'admin',
      summary: 'Pins a post to the related posts of a page, or blocks it there.',
      body: choiceBody,
      answers: { 204: { description: 'Done.' }, 404: { description: 'One of the two is not in the index.' } },
    },
    async (c) => {
      const { page, other, choice } = await readChecked(c, choiceBody);
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
      summary:
        'Takes a post out of the index, with its visits. It comes back when a source or a reader names it.',
      query: pageQuery,
      answers: { 204: { description: 'Done.' }, 404: { description: 'There is no such post.' } },
    },
    async (c) => {
      if (!(await desk.index.remove(readQuery(c, pageQuery).page))) throw unknown;
      answers.clear();
      return c.body(null, 204);
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/posts',
      access: 'admin',
      summary: 'Reads a page and puts it into the index, or what it says now in place of what it said.',
      body: pageQuery,
      answers: { 200: { description: 'What became of it.' } },
    },
    async (c) => {
      const found = await desk.learner.learn((await readChecked(c, pageQuery)).page);
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
