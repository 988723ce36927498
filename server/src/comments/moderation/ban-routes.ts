/** `/v1/admin/bans`: who is kept out. */
import { idParams } from '../../http/fields.js';
import { Problem } from '../../http/problem.js';
import type { Route } from '../../http/routes.js';
import type { Desk } from '../services.js';
import { findComment } from '../store/find.js';
import { notFound } from '../writing/edit-delete.js';
import { note } from './audit.js';
import { ban, liftBan, listBans, nameOf } from './bans.js';
import * as schema from './schema.js';

export function banRoutes({ database, clock }: Desk, route: Route): void {
  route(
    {
      method: 'POST',
      path: '/v1/admin/comments/:id/ban',
      access: 'admin',
      params: idParams,
      summary:
        'Keeps the writer of a comment from the site for some days, 30 if not said: what comes from there is spam.',
      body: schema.banBody,
      answers: {
        200: {
          description: 'Done; `changed` 0 when the writer is not known any more.',
          schema: schema.bannedAnswer,
        },
      },
    },
    async ({ c, params, body: { days }, answer }) => {
      const found = await findComment(database, params.id);
      if (!found) throw notFound;
      const now = clock();
      const moderator = c.get('moderator').name;
      const made = await ban(database, found, { until: now + days * 86_400_000, by: moderator, now });
      const before = { kind: 'ban', bans: made.map(({ id }) => id) } as const;
      const deed = { site: found.site, moderator, action: 'ban', before };
      return answer(200, {
        changed: made.length,
        undo: made.length ? await note(database, deed, now) : null,
        of: made.map(({ kind }) => nameOf(kind)),
      });
    },
  );

  route(
    {
      method: 'GET',
      path: '/v1/admin/bans',
      access: 'admin',
      summary: 'Who is kept out, the last banned first.',
      query: schema.bansQuery,
      answers: { 200: { description: 'The bans that hold.', schema: schema.bansAnswer } },
    },
    async ({ query, answer }) => answer(200, { bans: await listBans(database, query.site, clock()) }),
  );

  route(
    {
      method: 'DELETE',
      path: '/v1/admin/bans/:id',
      access: 'admin',
      params: idParams,
      summary: 'Lifts a ban.',
      answers: {
        200: { description: 'Done.', schema: schema.doneAnswer },
        404: { description: 'There is no such ban, or no longer.' },
      },
    },
    async ({ c, params, answer }) => {
      const now = clock();
      const bans = await liftBan(database, params.id, now);
      if (!bans.length)
        throw new Problem({ type: 'not-found', status: 404, title: 'This ban has ended already.' });
      const deed = { site: bans[0]!.site, moderator: c.get('moderator').name, action: 'unban' };
      const undo = await note(database, { ...deed, before: { kind: 'unban', bans } }, now);
      return answer(200, { changed: bans.length, undo });
    },
  );
}
