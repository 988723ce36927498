/** `GET /v1/embed/comments`: the thread and a form as an HTML fragment. */
import * as v from 'valibot';
import { ownOrigin } from '../http/address.js';
import { readQuery } from '../http/query.js';
import { pack } from '../http/pack.js';
import type { Declare } from '../http/routes.js';
import { send } from '../http/send.js';
import type { Desk } from './desk.js';
import { threadHtml } from './html/thread.js';
import type { Threads } from './read.js';
import { threadQuery } from './schema.js';

export function embedRoute({ config }: Desk, threads: Threads, route: Declare): void {
  const query = v.omit(threadQuery, ['parent', 'rev']);
  route(
    {
      method: 'GET',
      path: '/v1/embed/comments',
      access: 'public',
      summary: 'A page’s comments and a form as an HTML fragment, to set inside <inlay-comments>.',
      query,
      answers: { 200: { description: 'The fragment.', type: 'text/html' } },
    },
    async (c) => {
      const thread = await threads.read(readQuery(c, query));
      // a fragment is set into a page of another origin, so the form needs the whole address
      const action = `${ownOrigin(c, config.proxies)}/v1/comments`;
      return send(c, pack(threadHtml(thread, action), 'text/html; charset=utf-8'), {
        cacheControl: 'public, no-cache',
      });
    },
  );
}
