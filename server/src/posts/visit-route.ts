/** `POST /v1/visits`: 204, whatever becomes of a visit that is not too large to be one. Why it was dropped is in the report. */
import type { Context as HonoContext } from 'hono';
import type { Context } from '../context.js';
import { clientAddress } from '../http/address.js';
import { commonHeaders, completeResponse } from '../http/headers.js';
import type { Declare, Env } from '../http/routes.js';
import type { KnownPage } from '../pages.js';
import { siteOfOrigin } from '../sites.js';
import { visitBody } from './schema.js';
import type { Dropped, Visits } from './visits/visits.js';

/** Characters; longer addresses are no pages of a newspaper's. */
const longest = 2000;

export function visitRoute({ config, pages }: Context, visits: Visits, route: Declare): void {
  const { sites, proxies } = config;

  /** The page that is visited, or why the visit is dropped before anything is known of its reader. */
  const visited = (c: HonoContext<Env>, url: string | null): KnownPage | Dropped => {
    if (!url || url.length > longest) return 'no page';
    const page = pages.at(url);
    if (!page) return URL.canParse(url) ? 'no site of ours' : 'no page';
    const origin = c.req.header('Origin');
    if (origin && siteOfOrigin(sites, origin) !== page.site) return 'other origin';
    // browsers that load a page ahead say so
    if (/prefetch|prerender/.test(c.req.header('Sec-Purpose') ?? '')) return 'not seen by a reader';
    return page;
  };

  route(
    {
      method: 'POST',
      path: '/v1/visits',
      access: 'public',
      summary: 'A reader is on a page. Counted once a visitor, page and UTC day, without cookies.',
      body: visitBody,
      maxBody: 8192,
      answers: { 204: { description: 'Always.' } },
    },
    async (c) => {
      const page = visited(c, pageOf(await c.req.text()));
      if (typeof page === 'string') visits.drop(page);
      else
        visits.record(page, {
          address: clientAddress(c, proxies),
          agent: c.req.header('User-Agent') ?? '',
        });
      return completeResponse(null, 204, headers);
    },
  );
}

const headers = { ...commonHeaders, 'Cache-Control': 'no-store' };

/** Form-encoded, or JSON, whatever the type says: `sendBeacon` cannot set one for a text. */
function pageOf(body: string): string | null {
  if (!body.startsWith('{')) return new URLSearchParams(body).get('page');
  try {
    const { page } = JSON.parse(body) as { page?: unknown };
    return typeof page === 'string' ? page : null;
  } catch {
    return null;
  }
}
