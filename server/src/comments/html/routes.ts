/** `GET /v1/embed/comments`: the thread and a form as an HTML fragment; and the pages that its links lead to. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { publicBase } from '../../http/requests/address.js';
import type { Env, Route } from '../../http/routes.js';
import { servedPage } from '../../sites/request-site.js';
import { sendThread } from '../reading/thread-answer.js';
import type { Threads } from '../reading/threads.js';
import { threadQuery, type ThreadQuery } from '../schema.js';
import type { Services } from '../services.js';
import { linkTo, pageOf } from './page-of-form.js';
import { htmlPage } from './layout.js';
import { threadHtml, type ThreadPlace } from './thread.js';
import { phrasesOf } from './site-phrases.js';

export function embedRoutes(services: Services, threads: Threads, route: Route): void {
  const { config } = services;
  const placeOf = async (c: HonoContext<Env>, query: ThreadQuery): Promise<ThreadPlace> => ({
    phrases: await phrasesOf(servedPage(services, query.page).site),
    base: publicBase(c, config),
    query,
  });

  route(
    {
      method: 'GET',
      path: '/v1/embed/comments',
      access: 'public',
      summary: 'A page’s comments and a form as an HTML fragment, to set inside <inlay-comments>.',
      query: v.omit(threadQuery, ['parent', 'rev']),
      answers: { 200: { description: 'The fragment.', type: 'text/html' } },
    },
    async ({ c, query }) => {
      const place = await placeOf(c, query);
      return sendThread(c, await threads.html(query, place.base, (thread) => threadHtml(thread, place)));
    },
  );

  route(
    {
      method: 'GET',
      path: '/v1/embed/comments/page',
      access: 'public',
      summary: 'Another part of a page’s comments as a page of its own, for readers without a script.',
      query: v.omit(threadQuery, ['rev']),
      answers: { 200: { description: 'The page.', type: 'text/html' } },
    },
    async ({ c, query }) => {
      const place = await placeOf(c, query);
      const { phrases } = place;
      const back = pageOf(config, query.page);
      const body = linkTo(phrases, back) + threadHtml(await threads.read(query), place);
      return htmlPage(c, 200, { phrases, title: phrases('heading'), body, action: back?.origin ?? '' });
    },
  );
}
