/** The routes of bans. */
import { notFound } from '../../../http/problem.js';
import type { Route } from '../../../http/routes.js';
import { requireSite, sitesNamed } from '../../../sites/request-site.js';
import { idParams } from '../../../http/requests/fields.js';
import type { Services } from '../../services.js';
import { record } from '../audit/log.js';
import { requireComment } from '../require-comment.js';
import { ban, liftBan, listBans, nameOf, siteOfBan } from './bans.js';
import * as schema from '../schema.js';

const day = 86_400_000;

export function banRoutes(services: Services, route: Route): void {
  const { database, clock } = services;

  route(
    {
      method: 'POST',
      path: '/v1/admin/comments/:id/ban',
      access: 'admin',
      summary: 'Bans the writer of a comment from the site: what they send is spam. For 30 days if not said.',
      params: idParams,
      body: schema.banBody,
      answers: {
        200: {
          description: 'Done; `changed` 0 when the writer is no longer known.',
          schema: schema.bannedAnswer,
        },
      },
    },
    async ({ c, params, body, answer }) => {
      const moderator = c.get('moderator');
      const found = await requireComment(database, params.id, moderator);
      const now = clock();
      const made = await ban(database, found, { until: now + body.days * day, by: moderator.name, now });
      const before = { kind: 'ban', bans: made.map(({ id }) => id) } as const;
      const entry = { site: found.site, moderator: moderator.name, action: 'ban', before };
      return answer(200, {
        changed: made.length,
        undo: made.length ? await record(database, entry, now) : null,
        of: made.map(({ kind }) => nameOf(kind)),
      });
    },
  );

  route(
    {
      method: 'GET',
      path: '/v1/admin/bans',
      access: 'admin',
      summary: 'Who is banned, the last banned first.',
      query: schema.bansQuery,
      answers: { 200: { description: 'The bans in force.', schema: schema.bansAnswer } },
    },
    async ({ c, query, answer }) => {
      const sites = sitesNamed(services, query.site, c.get('moderator'));
      return answer(200, { bans: await listBans(database, sites, clock()) });
    },
  );

  route(
    {
      method: 'DELETE',
      path: '/v1/admin/bans/:id',
      access: 'admin',
      summary: 'Lifts a ban.',
      params: idParams,
      answers: {
        200: { description: 'Done.', schema: schema.doneAnswer },
        404: { description: 'There is no such ban, or no longer.' },
      },
    },
    async ({ c, params, answer }) => {
      const now = clock();
      const site = await siteOfBan(database, params.id, now);
      if (site === null) throw notFound;
      const moderator = c.get('moderator');
      requireSite(moderator, site);
      const bans = await liftBan(database, params.id, now);
      const before = { kind: 'unban', bans } as const;
      const undo = await record(database, { site, moderator: moderator.name, action: 'unban', before }, now);
      return answer(200, { changed: bans.length, undo });
    },
  );
}
