/** The route that returns the signed-in moderator. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import { Problem } from '../http/problem.js';
import type { Route } from '../http/routes.js';
import { roles } from '../roles.js';

export const sessionSchema = v.object({
  name: v.string(),
  publicName: v.pipe(v.string(), v.description('what readers see beside a reply')),
  role: v.picklist(roles),
  sites: v.array(v.string()),
  expiresAt: v.nullable(v.string()),
});

const namedElsewhere = new Problem({
  type: 'name-in-settings',
  status: 409,
  title: 'Your name stands in the server’s settings.',
  detail: 'Change it in admin.oidc.people.',
});

export function sessionRoutes({ config, database }: Context, route: Route): void {
  route(
    {
      method: 'GET',
      path: '/v1/admin/session',
      access: 'admin',
      summary: 'Who the token belongs to, and which sites it is for.',
      answers: { 200: { description: 'The moderator.', schema: sessionSchema } },
    },
    ({ c, answer }) => {
      const { name, publicName, role, sites, expiresAt } = c.get('moderator');
      return answer(200, {
        name,
        publicName,
        role,
        sites: config.sites.map((site) => site.name).filter((site) => !sites || sites.includes(site)),
        expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
      });
    },
  );

  route(
    {
      method: 'PATCH',
      path: '/v1/admin/session',
      access: 'admin',
      summary: 'Changes the name that readers see beside one’s own replies.',
      body: v.object({
        publicName: v.pipe(
          v.string('write a name'),
          v.trim(),
          v.maxLength(60, 'write at most 60 characters'),
        ),
      }),
      answers: { 204: { description: 'Done.' }, 409: { description: 'The name stands in the settings.' } },
    },
    async ({ c, body, answer }) => {
      const { id } = c.get('moderator');
      if (typeof id !== 'number') throw namedElsewhere;
      await database.db
        .updateTable('moderators')
        .set({ public_name: body.publicName || null })
        .where('id', '=', id)
        .execute();
      return answer(204);
    },
  );
}
