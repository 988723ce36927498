/** Authors: who wrote this. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import type { Context } from '../context.js';
import { Answers } from '../http/answers.js';
import { Problem } from '../http/problem.js';
import { readQuery } from '../http/query.js';
import type { Declare, Env } from '../http/routes.js';
import type { Module } from '../module.js';
import type { RecordsTable } from '../db/records.js';
import { recordRoutes } from '../record-routes.js';
import { siteOfAsker, siteServed } from '../sites-of-requests.js';
import { authorById, authorRecords, authorsOfPage } from './find.js';
import { authorsHtml } from './html.js';
import { authorsMigrations } from './migrations.js';
import { authorRecord, authorsAnswer, authorsSchema, type Author, type AuthorsConfig } from './schema.js';

declare module '../config.js' {
  interface Config {
    authors: AuthorsConfig;
  }
}
declare module '../db/schema.js' {
  interface Schema {
    authors: RecordsTable;
  }
}

export const authorsModule: Module = {
  name: 'authors',
  settings: v.optional(authorsSchema, []),
  migrations: authorsMigrations,
  start,
};

/** seconds that caches on the way may keep an answer */
const life = 300;

const query = v.object({ page: v.pipe(v.string(), v.url(), v.maxLength(2000)) });

function start(context: Context, route: Declare): void {
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

  recordRoutes(
    context,
    {
      table: 'authors',
      one: 'author',
      schema: authorRecord,
      read: (site) => authorRecords(config, database, site),
      changed: () => answers.clear(),
    },
    route,
  );
}
