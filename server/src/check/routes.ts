/** The check of a page, for the admin. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import { createGuardedFetch } from '../http/client/guarded-fetch.js';
import type { Route } from '../http/routes.js';
import { requireSite, servedPage } from '../sites/request-site.js';
import { createAsk } from './ask.js';
import { checkPage } from './check.js';
import { sentences, type Sentence } from './sentences.js';

export const checkAnswer = v.object({
  findings: v.array(
    v.object({
      code: v.string(),
      level: v.picklist(['error', 'warning']),
      sentence: v.picklist(Object.keys(sentences) as Sentence[]),
      values: v.record(v.string(), v.string()),
      message: v.string(),
    }),
  ),
});

const local = ['localhost', '127.0.0.1', '[::1]'];

export function checkRoutes(context: Context, route: Route): void {
  const { config } = context;
  const isLocalSite = ({ hostname }: URL) =>
    local.includes(hostname) &&
    config.sites.some(({ origins }) => origins.some((origin) => origin.includes(`//${hostname}`)));
  // a page may load its script from anywhere in the world, but not from inside the owner's network
  const guarded = createGuardedFetch({ allowed: () => true, privately: isLocalSite });
  const ask = createAsk(guarded.fetch);
  context.onClose(() => guarded.close());

  route(
    {
      method: 'GET',
      path: '/v1/admin/check',
      access: 'admin',
      role: 'editor',
      summary: 'What is wrong with a page of a site, and how to fix it.',
      query: v.object({
        page: v.pipe(v.string('write the address of a page'), v.url('write the address of a page')),
      }),
      answers: { 200: { description: 'What was found; nothing where all is well.', schema: checkAnswer } },
    },
    async ({ c, query: { page }, answer }) => {
      requireSite(c.get('moderator'), servedPage(context, page).site.name);
      return answer(200, { findings: await checkPage(page, ask, config) }, { 'Cache-Control': 'no-store' });
    },
  );
}
