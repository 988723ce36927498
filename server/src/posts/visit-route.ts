/** `POST /v1/visits`: always 204, whatever becomes of the visit. Why it was dropped is in the report. */
import type { Context as HonoContext } from 'hono';
import type { Context } from '../context.js';
import { clientAddress } from '../http/address.js';
import type { Declare, Env } from '../http/routes.js';
import { siteOfOrigin, siteOfPage } from '../sites.js';
import { visitBody } from './schema.js';
import type { Dropped, Visits } from './visits/visits.js';

/** Longer addresses are no pages of a newspaper's. */
const longest = 2000;

export function visitRoute({ config }: Context, visits: Visits, route: Declare): void {
  const { sites, proxies } = config;

  /** Why a visit is dropped before anything is known of its reader. */
  const refusal = (c: HonoContext<Env>, page: string | null): Dropped | null => {
    if (!page || page.length > longest || !URL.canParse(page)) return 'no page';
    const site = siteOfPage(sites, page);
    if (!site) return 'no site of ours';
    const origin = c.req.header('Origin');
    if (origin && siteOfOrigin(sites, origin) !== site) return 'other origin';
    // browsers that load a page ahead say so
    if (/prefetch|prerender/.test(c.req.header('Sec-Purpose') ?? '')) return 'not seen by a reader';
    return null;
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
      const page = pageOf(await c.req.text());
      const reason = refusal(c, page);
      if (reason) visits.drop(reason);
      else
        visits.record(page!, {
          address: clientAddress(c, proxies),
          agent: c.req.header('User-Agent') ?? '',
        });
      return c.body(null, 204, { 'Cache-Control': 'no-store' });
    },
  );
}

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
