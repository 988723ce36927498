/** Authors: who wrote this. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import type { Context, Room } from '../context.js';
import { putRecord, removeRecord } from '../db/records.js';
import { Answers } from '../http/answers.js';
import { readChecked } from '../http/checked.js';
import { Problem } from '../http/problem.js';
import { readQuery } from '../http/query.js';
import type { Env } from '../http/routes.js';
import { siteNamed, siteOfAsker, siteServed } from '../sites-of-requests.js';
import { authorById, authorsOf, authorsOfPage } from './find.js';
import { authorsHtml } from './html.js';
import { authorRecord, authorsAnswer, type Author } from './schema.js';

/** seconds that caches on the way may keep an answer */
const life = 300;

const query = v.object({ page: v.pipe(v.string(), v.url(), v.maxLength(2000)) });
const siteQuery = v.object({ site: v.optional(v.pipe(v.string(), v.description('without it the first'))) });

export const authorsRoom: Room = (context, route) => {
  const { config, database, clock } = context;
  const answers = new Answers(config.sites.length > 1);

  const ofPage = (c: HonoContext<Env>): Promise<Author[]> => {
    const { page } = readQuery(c, query);
    return authorsOfPage(config, database, { site: siteServed(context, page), page }, clock());
  };
  const ofId = async (c: HonoContext<Env>): Promise<Author[]> => {
    const wanted = { site: siteOfAsker(context, c), id: c.req.param('id') ?? '' };
    const author = await authorById(config, database, wanted, clock());
    if (author) return [author];
    throw new Problem({ type: 'author-unknown', status: 404, title: 'There is no such author.' });
  };
  const answer = (
    c: HonoContext<Env>,
    find: typeof ofPage,
    show: (authors: Author[]) => string,
    type?: string,
  ) => {
    const { pathname, search } = new URL(c.req.url);
    const key = `${siteOfAsker(context, c)} ${pathname}${search}`;
    return answers.send(c, key, life, async () => show(await find(c)), type);
  };
  const asJson = (authors: Author[]) => JSON.stringify({ authors });
  const html = 'text/html; charset=utf-8';
  const described = {
    200: { description: 'The authors, in the order of the byline.', schema: authorsAnswer },
  };

  route(
    {
      method: 'GET',
      path: '/v1/authors',
      access: 'public',
      summary: 'Who wrote a page.',
      query,
      answers: described,
    },
    (c) => answer(c, ofPage, asJson),
  );
  route(
    { method: 'GET', path: '/v1/authors/:id', access: 'public', summary: 'One author.', answers: described },
    (c) => answer(c, ofId, asJson),
  );
  route(
    {
      method: 'GET',
      path: '/v1/embed/authors',
      access: 'public',
      summary: 'The same as an HTML fragment, to set inside <inlay-author>.',
      query,
      answers: { 200: { description: 'The fragment.', type: 'text/html' } },
    },
    (c) => answer(c, ofPage, authorsHtml, html),
  );
  adminRoutes(context, answers, route);
};

function adminRoutes(context: Context, answers: Answers, route: Parameters<Room>[1]): void {
  const { config, database } = context;
  const siteOf = (c: HonoContext<Env>) => siteNamed(context, readQuery(c, siteQuery).site);

  route(
    {
      method: 'GET',
      path: '/v1/admin/authors',
      access: 'admin',
      summary: 'All authors of a site.',
      query: siteQuery,
      answers: { 200: { description: 'The authors.' } },
    },
    async (c) => c.json({ authors: await authorsOf(config, database, siteOf(c)) }),
  );
  route(
    {
      method: 'POST',
      path: '/v1/admin/authors',
      access: 'admin',
      summary: 'Adds an author, or puts it in place of the one with its id.',
      query: siteQuery,
      body: authorRecord,
      answers: { 204: { description: 'Done.' } },
    },
    async (c) => {
      await putRecord(database, 'authors', siteOf(c), await readChecked(c, authorRecord));
      answers.clear();
      return c.body(null, 204);
    },
  );
  route(
    {
      method: 'DELETE',
      path: '/v1/admin/authors/:id',
      access: 'admin',
      summary: 'Takes back what was edited of an author; what the configuration says of it stays.',
      query: siteQuery,
      answers: { 204: { description: 'Done.' }, 404: { description: 'Nothing was edited under this id.' } },
    },
    async (c) => {
      if (!(await removeRecord(database, 'authors', siteOf(c), c.req.param('id') ?? '')))
        throw new Problem({ type: 'author-unknown', status: 404, title: 'There is no such author.' });
      answers.clear();
      return c.body(null, 204);
    },
  );
}
