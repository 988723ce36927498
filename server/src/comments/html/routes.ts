/** `GET /v1/embed/comments`: the thread and a form as an HTML fragment; and the pages that its links lead to. */
import * as v from 'valibot';
import { ownOrigin } from '../../http/address.js';
import { pack } from '../../http/pack.js';
import type { Route } from '../../http/routes.js';
import { send } from '../../http/send.js';
import { servedPage } from '../../sites-of-requests.js';
import type { Desk } from '../services.js';
import { linkTo, pageOf } from './back.js';
import { htmlPage } from './page.js';
import { threadHtml } from './thread.js';
import { wordsOf } from './words.js';
import type { Threads } from '../reading/threads.js';
import { threadQuery } from '../schema.js';

export function embedRoute(desk: Desk, threads: Threads, route: Route): void {
  const { config } = desk;
  const first = v.omit(threadQuery, ['parent', 'rev']);
  route(
    {
      method: 'GET',
      path: '/v1/embed/comments',
      access: 'public',
      summary: 'A page’s comments and a form as an HTML fragment, to set inside <inlay-comments>.',
      query: first,
      answers: { 200: { description: 'The fragment.', type: 'text/html' } },
    },
    async ({ c, query }) => {
      const words = await wordsOf(servedPage(desk, query.page).site);
      const place = { words, origin: ownOrigin(c, config.proxies), query };
      return send(c, pack(threadHtml(await threads.read(query), place), 'text/html; charset=utf-8'), {
        cacheControl: 'public, no-cache',
      });
    },
  );

  const any = v.omit(threadQuery, ['rev']);
  route(
    {
      method: 'GET',
      path: '/v1/embed/comments/page',
      access: 'public',
      summary: 'Another part of a page’s comments as a page of its own, for readers without a script.',
      query: any,
      answers: { 200: { description: 'The page.', type: 'text/html' } },
    },
    async ({ c, query }) => {
      const words = await wordsOf(servedPage(desk, query.page).site);
      const place = { words, origin: ownOrigin(c, config.proxies), query };
      const back = pageOf(config, query.page);
      const body = linkTo(words, back) + threadHtml(await threads.read(query), place);
      return htmlPage(c, 200, { words, title: words('heading'), body, action: back?.origin ?? '' });
    },
  );
}
