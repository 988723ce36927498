/** Authors: who wrote a page. */
import * as v from 'valibot';
import { checkSiteName } from '../sites/sites.js';
import type { Context } from '../context.js';
import { described } from '../config/described.js';
import { Answers } from '../http/answers/answers.js';
import { Problem } from '../http/problem.js';
import type { Route } from '../http/routes.js';
import type { Module } from '../module.js';
import type { RecordsTable } from '../db/records.js';
import { recordRoutes } from '../record-routes.js';
import { servedPage, siteOfAsker } from '../sites/request-site.js';
import { authorById, authorRecords, authorsOfPage } from './find.js';
import { authorsHtml } from './html.js';
import { authorsMigrations } from './migrations.js';
import type { Author } from 'inlay/author/model';
import { authorRecord, authorsAnswer, authorsSchema, type AuthorsConfig } from './schema.js';

declare module '../config/config.js' {
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
  settings: described(v.optional(authorsSchema, []), 'who writes'),
  check: ({ sites, authors }) =>
    authors.forEach(({ site }, at) => checkSiteName(sites, site, `authors[${at}].site`)),
  migrations: authorsMigrations,
  start,
};

/** seconds that caches on the way may keep an answer */
const life = 300;

const pageQuery = v.object({ page: v.pipe(v.string(), v.url(), v.maxLength(2000)) });

function start(context: Context, route: Route): void {
  const { config, database, clock } = context;
  const answers = new Answers(config.sites.length > 1);

  const ofPage = (page: string): Promise<Author[]> => {
    const { site } = servedPage(context, page);
    return authorsOfPage(config, database, { site: site.name, page }, clock());
  };
  const ofId = async (site: string, id: string): Promise<Author[]> => {
    const author = await authorById(config, database, { site, id }, clock());
    if (author) return [author];
    throw new Problem({ type: 'author-unknown', status: 404, title: 'There is no such author.' });
  };
  const asJson = (authors: Author[]) => JSON.stringify({ authors });
  const described = {
    200: { description: 'The authors, in the order of the byline.', schema: authorsAnswer },
  };

  route(
    {
      method: 'GET',
      path: '/v1/authors',
      access: 'public',
      summary: 'Who wrote a page.',
      query: pageQuery,
      answers: described,
    },
    ({ c, query: { page } }) => answers.send(c, `page ${page}`, life, async () => asJson(await ofPage(page))),
  );
  route(
    {
      method: 'GET',
      path: '/v1/authors/:id',
      access: 'public',
      summary: 'One author.',
      params: v.object({ id: v.string() }),
      answers: described,
    },
    ({ c, params: { id } }) => {
      const site = siteOfAsker(context, c);
      return answers.send(c, `id ${site} ${id}`, life, async () => asJson(await ofId(site, id)));
    },
  );
  route(
    {
      method: 'GET',
      path: '/v1/embed/authors',
      access: 'public',
      summary: 'The same as an HTML fragment, to set inside <inlay-author>.',
      query: pageQuery,
      answers: { 200: { description: 'The fragment.', type: 'text/html' } },
    },
    ({ c, query: { page } }) => {
      const make = async () => authorsHtml(await ofPage(page));
      return answers.send(c, `html ${page}`, life, make, 'text/html; charset=utf-8');
    },
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
