/** Promotions for the people who book them. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import type { Context } from '../context.js';
import { putRecord, removeRecord } from '../db/records.js';
import type { Answers } from '../http/answers.js';
import { readChecked } from '../http/checked.js';
import { Problem } from '../http/problem.js';
import { readQuery } from '../http/query.js';
import type { Declare, Env } from '../http/routes.js';
import { day, dayOf } from '../posts/visits/visitors.js';
import { siteNamed } from '../sites-of-requests.js';
import type { PromoCounts } from './counts.js';
import { promosOf } from './find.js';
import { promoRecord } from './schema.js';

const siteQuery = v.object({ site: v.optional(v.pipe(v.string(), v.description('without it the first'))) });

/** Days of counts that are shown. */
const shownDays = 90;

export function adminRoutes(
  context: Context,
  { counts, answers }: { counts: PromoCounts; answers: Answers },
  route: Declare,
): void {
  const { database, clock } = context;
  const siteOf = (c: HonoContext<Env>) => siteNamed(context, readQuery(c, siteQuery).site);

  route(
    {
      method: 'GET',
      path: '/v1/admin/promos',
      access: 'admin',
      summary: 'All promotions of a site, with their views and clicks by day.',
      query: siteQuery,
      answers: { 200: { description: 'Promotions and counts.' } },
    },
    async (c) => {
      const site = siteOf(c);
      await counts.flush();
      const rows = await counts.days(site, dayOf(clock()) - shownDays * day);
      const days = rows.map((row) => ({ ...row, day: new Date(row.day).toISOString().slice(0, 10) }));
      return c.json({ promos: await promosOf(context, site), days });
    },
  );
  route(
    {
      method: 'POST',
      path: '/v1/admin/promos',
      access: 'admin',
      summary: 'Adds a promotion, or puts it in place of the one with its id.',
      query: siteQuery,
      body: promoRecord,
      answers: { 204: { description: 'Done.' } },
    },
    async (c) => {
      await putRecord(database, 'promos', siteOf(c), await readChecked(c, promoRecord));
      answers.clear();
      return c.body(null, 204);
    },
  );
  route(
    {
      method: 'DELETE',
      path: '/v1/admin/promos/:id',
      access: 'admin',
      summary: 'Takes back what was edited of a promotion; what the configuration says of it stays.',
      query: siteQuery,
      answers: { 204: { description: 'Done.' }, 404: { description: 'Nothing was edited under this id.' } },
    },
    async (c) => {
      if (!(await removeRecord(database, 'promos', siteOf(c), c.req.param('id') ?? '')))
        throw new Problem({ type: 'promo-unknown', status: 404, title: 'There is no such promotion.' });
      answers.clear();
      return c.body(null, 204);
    },
  );
}
