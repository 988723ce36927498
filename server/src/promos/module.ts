/** Promotions: always labelled, counted by day. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { checkSiteName } from '../sites/sites.js';
import type { Context } from '../context.js';
import type { RecordsTable } from '../db/records.js';
import { Answers } from '../http/answers/answers.js';
import { clientAddress, pageOfSender } from '../http/requests/address.js';
import type { Env, Route } from '../http/routes.js';
import type { Module } from '../module.js';
import { isBot } from '../readers/bots.js';
import { siteOfAsker } from '../sites/request-site.js';
import { day } from '../readers/visitors.js';
import { ago } from '../retention/module.js';
import { siteOfPage } from '../sites/sites.js';
import { adminRoutes } from './admin-routes.js';
import { choosePromos } from './choose.js';
import { PromoCounts, type EventDrop } from './counts.js';
import { promosOf } from './find.js';
import { promosMigrations } from './migrations.js';
import {
  eventBody,
  promosAnswer,
  promosQuery,
  promosSchema,
  type PromoRecord,
  type PromosConfig,
} from './schema.js';
import type { PromoDaysTable } from './tables.js';

declare module '../config/config.js' {
  interface Config {
    promos: PromosConfig;
  }
}
declare module '../db/schema.js' {
  interface Schema {
    promos: RecordsTable;
    promo_days: PromoDaysTable;
  }
}

export const promosModule: Module = {
  name: 'promos',
  settings: v.optional(promosSchema, {}),
  check: ({ sites, promos }) =>
    promos.items.forEach(({ site }, at) => checkSiteName(sites, site, `promos.items[${at}].site`)),
  migrations: promosMigrations,
  start,
};

/** Days for which the counts of a promotion that is gone are there for its report. */
const daysAfter = 30;

/** Seconds that a choice stands, here and in caches: then the next are drawn. */
const life = 30;

async function start(context: Context, route: Route): Promise<void> {
  const { config, database, clock } = context;
  const counts = new PromoCounts(database, config.pepper);
  await counts.open(clock());
  const answers = new Answers(config.sites.length > 1);

  /** Counts an event; gives the reason where it does not count. */
  const count = async (
    c: HonoContext<Env>,
    { id, event }: v.InferOutput<typeof eventBody>,
  ): Promise<EventDrop | null> => {
    const agent = c.req.header('User-Agent') ?? '';
    if (isBot(agent)) return 'bot';
    const sender = pageOfSender(c);
    if (!sender) return 'no origin';
    const site = siteOfPage(config.sites, sender)?.name;
    if (site === undefined) return 'other origin';
    if (!(await promosOf(context, site)).some((promo) => promo.id === id)) return 'unknown promotion';
    const visitor = { address: clientAddress(c, config), agent };
    return counts.add({ site, id, event, visitor }, clock());
  };

  route(
    {
      method: 'GET',
      path: '/v1/promos',
      access: 'public',
      summary: 'What stands in a place for promotions.',
      query: promosQuery,
      answers: {
        200: { description: 'The promotions, none where nothing is booked.', schema: promosAnswer },
      },
    },
    ({ c, query: { slot, limit } }) => {
      const site = siteOfAsker(context, c);
      return answers.send(c, JSON.stringify([site, slot, limit]), life, async () => {
        const now = clock();
        const all = await promosOf(context, site);
        const chosen = choosePromos(all, { slot, limit, now, views: await counts.viewsOf(site, now) });
        return JSON.stringify({ label: config.promos.label, items: chosen.map(shown) });
      });
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/promos/events',
      access: 'public',
      summary: 'A promotion was seen or followed. Counted once a visitor, event and UTC day.',
      body: eventBody,
      maxBody: 4096,
      lenient: true,
      answers: { 204: { description: 'Always.' } },
    },
    async ({ c, body, answer }) => {
      const reason = body ? await count(c, body) : 'no event';
      if (reason) counts.drop(reason);
      return answer(204, null, { 'Cache-Control': 'no-store' });
    },
  );
  adminRoutes(context, { counts, answers }, route);

  context.schedule({
    name: 'count promotions',
    every: config.posts.flush * 1000,
    run: () => counts.flush(clock()),
    atEnd: true,
  });
  context.schedule({
    name: 'forget counts of promotions that are gone',
    every: day,
    atStart: true,
    async run() {
      for (const { name } of config.sites) {
        const present = (await promosOf(context, name)).map(({ id }) => id);
        await counts.forget(name, present, ago(daysAfter, clock()));
      }
    },
  });
}

/** Removes fields that readers need not see. */
const shown = ({ id, kind, url, src, title, image, sponsor, label }: PromoRecord) => ({
  id,
  kind,
  url,
  src: kind === 'frame' ? src : null,
  title,
  image,
  sponsor,
  label,
});
