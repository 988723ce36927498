/** `POST /v1/visits`: always 204. Why a visit was dropped is in the report. */
import type { Context as HonoContext } from 'hono';
import type { Context } from '../../context.js';
import { clientAddress, pageOfSender } from '../../http/requests/address.js';
import { commonHeaders, completeResponse } from '../../http/answers/headers.js';
import type { Env, Route } from '../../http/routes.js';
import type { KnownPage } from '../../sites/known-pages.js';
import { siteOfPage } from '../../sites/sites.js';
import { visitBody } from '../schema.js';
import type { Dropped } from './tally.js';
import type { Visits } from './visits.js';

export function visitRoute({ config, pages }: Context, visits: Visits, route: Route): void {
  const { sites } = config;

  /** The page that is visited, or why the visit is dropped before anything is known of its reader. */
  const visited = (c: HonoContext<Env>, address: string | undefined): KnownPage | Dropped => {
    if (address === undefined) return 'no page';
    const page = pages.at(address);
    if (!page) return 'no site of ours';
    const sender = pageOfSender(c);
    if (!sender) return 'no origin';
    if (siteOfPage(sites, sender) !== page.site) return 'other origin';
    // browsers that load a page ahead say so
    if (/prefetch|prerender/.test(c.req.header('Sec-Purpose') ?? '')) return 'not seen by a reader';
    return page;
  };

  route(
    {
      method: 'POST',
      path: '/v1/visits',
      access: 'public',
      summary: 'A reader is on a page. Counted once per visitor, page and UTC day, without cookies.',
      body: visitBody,
      maxBody: 8192,
      lenient: true,
      answers: { 204: { description: 'Always.' } },
    },
    ({ c, body }) => {
      const page = visited(c, body?.page);
      if (typeof page === 'string') visits.drop(page);
      else
        visits.record(page, {
          address: clientAddress(c, config),
          agent: c.req.header('User-Agent') ?? '',
        });
      return completeResponse(null, 204, headers);
    },
  );
}

const headers = { ...commonHeaders, 'Cache-Control': 'no-store' };
