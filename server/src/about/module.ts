/** What the server says about itself: that it is well, and what can be asked. */
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Context } from '../context.js';
import { openApi } from '../http/openapi.js';
import { Problem } from '../http/problem.js';
import { pack, type Packed } from '../http/pack.js';
import type { Route } from '../http/routes.js';
import { send } from '../http/send.js';
import type { Module } from '../module.js';
import { version } from '../version.js';

export const aboutModule: Module = { name: 'about', start };

function start({ routes, database }: Context, route: Route): void {
  route(
    {
      method: 'GET',
      path: '/healthz',
      access: 'public',
      summary: 'Whether the server is well, its database too.',
      answers: {
        200: { description: 'It is.', schema: v.object({ status: v.literal('ok'), version: v.string() }) },
        503: { description: 'The database does not answer.' },
      },
    },
    async ({ answer }) => {
      await sql`select 1`.execute(database.db).catch(silent);
      return answer(200, { status: 'ok', version }, { 'Cache-Control': 'no-store' });
    },
  );

  let description: Packed | undefined;
  route(
    {
      method: 'GET',
      path: '/v1/openapi.json',
      access: 'public',
      summary: 'This description.',
      answers: { 200: { description: 'OpenAPI 3.1.', schema: v.record(v.string(), v.unknown()) } },
    },
    ({ c }) => {
      // made at the first request, when all modules have declared their routes
      description ??= pack(JSON.stringify(openApi(routes, version)));
      return send(c, description, { cacheControl: 'public, no-cache' });
    },
  );
}

function silent(): never {
  throw new Problem({
    type: 'database-unavailable',
    status: 503,
    title: 'The database does not answer.',
    retryAfter: 5,
  });
}
