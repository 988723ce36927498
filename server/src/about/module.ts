/** Reports the server's health and describes its API. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import { openApi } from '../http/openapi.js';
import { databaseAway } from '../http/problem.js';
import { pack, type Packed } from '../http/answers/pack.js';
import { checkFile } from '../db/sqlite/file-check.js';
import { damageOf } from '../db/trouble.js';
import type { Route } from '../http/routes.js';
import { send } from '../http/answers/send.js';
import type { Module } from '../module.js';
import { version } from '../version.js';
import { aboutMigrations } from './migrations.js';
import { Readiness, type ReadinessTable } from './readiness.js';

declare module '../db/schema.js' {
  interface Schema {
    readiness: ReadinessTable;
  }
}

export const aboutModule: Module = { name: 'about', migrations: aboutMigrations, start };

const well = v.object({ status: v.literal('ok'), version: v.string() });
const upstream = v.object({
  name: v.string(),
  state: v.picklist(['unknown', 'ok', 'failing']),
  since: v.pipe(v.string(), v.isoTimestamp()),
});
const ready = v.object({ ...well.entries, upstreams: v.array(upstream) });
const noStore = { 'Cache-Control': 'no-store' };

/** ms between two looks at a database that was away */
const soon = 5000;

function start(
  { routes, database, outages, closing, schedule, upstreams, gauges }: Context,
  route: Route,
): void {
  route(
    {
      method: 'GET',
      path: '/healthz',
      access: 'public',
      summary: 'Whether the process lives.',
      answers: { 200: { description: 'It does.', schema: well } },
    },
    ({ answer }) => answer(200, { status: 'ok', version }, noStore),
  );

  const readiness = new Readiness(database, outages);
  schedule({
    name: 'see whether the database is well again',
    every: soon,
    async run() {
      if (outages.trouble) await readiness.check();
    },
  });
  const { file } = database;
  if (file !== null)
    schedule({
      name: 'look for damage in the database file',
      every: 86_400_000,
      atStart: true,
      async run() {
        const found = await checkFile(file, closing);
        if (found) outages.report(damageOf(file, found));
      },
    });
  const known = () => upstreams.states.map((one) => ({ ...one, since: new Date(one.since).toISOString() }));
  gauges.push({
    name: 'upstreams_failing',
    help: 'Other systems that the server asks and whose last answer was a failure',
    read: () => upstreams.states.filter(({ state }) => state === 'failing').length,
  });
  route(
    {
      method: 'GET',
      path: '/readyz',
      access: 'public',
      summary:
        'Whether the database can be read and written, and how the other systems did that the server asks.',
      answers: {
        200: {
          description:
            'It can. An upstream that fails takes away its own part alone, so it is named with 200.',
          schema: ready,
        },
        503: { description: 'It cannot; `detail` says why.' },
      },
    },
    async ({ answer }) => {
      const reason = await readiness.check();
      if (reason === null) return answer(200, { status: 'ok', version, upstreams: known() }, noStore);
      throw databaseAway(reason);
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
