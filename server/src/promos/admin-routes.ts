/** Promotions for the people who book them. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import type { Answers } from '../http/answers/answers.js';
import type { Route } from '../http/routes.js';
import { day, dayOf } from '../readers/visitors.js';
import { recordRoutes } from '../record-routes.js';
import type { PromoCounts } from './counts.js';
import { promoRecords } from './find.js';
import { promoRecord } from './schema.js';

/** Days of counts that are shown. */
const shownDays = 90;

const counted = v.object({
  /** the UTC day that counts go to now */
  today: v.string(),
  /** events that were not counted since the server started, by reason */
  dropped: v.record(v.string(), v.number()),
  days: v.array(v.object({ id: v.string(), day: v.string(), views: v.number(), clicks: v.number() })),
});

export function adminRoutes(
  context: Context,
  { counts, answers }: { counts: PromoCounts; answers: Answers },
  route: Route,
): void {
  const { clock } = context;
  const date = (time: number): string => new Date(time).toISOString().slice(0, 10);

  recordRoutes(
    context,
    {
      table: 'promos',
      one: 'promotion',
      schema: promoRecord,
      read: (site) => promoRecords(context, site),
      changed: () => answers.clear(),
      more: {
        summary: 'with their views and clicks by day',
        schema: counted,
        async read(site) {
          await counts.flush(clock());
          const today = dayOf(clock());
          const rows = await counts.days(site, today - shownDays * day);
          return {
            today: date(today),
            dropped: counts.dropped,
            days: rows.map((row) => ({ ...row, day: date(row.day) })),
          };
        },
      },
    },
    route,
  );
}
