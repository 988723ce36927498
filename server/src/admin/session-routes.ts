/** Who is signed in. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import type { Route } from '../http/routes.js';
import { roles } from '../roles.js';

export const sessionSchema = v.object({
  name: v.string(),
  publicName: v.pipe(v.string(), v.description('what readers see beside a reply')),
  role: v.picklist(roles),
  sites: v.array(v.string()),
  expiresAt: v.nullable(v.string()),
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
      answers: { 204: { description: 'Done.' } },
    },
    async ({ c, body, answer }) => {
      await database.db
        .updateTable('moderators')
        .set({ public_name: body.publicName || null })
        .where('id', '=', Number(c.get('moderator').id))
        .execute();
      return answer(204);
    },
  );
}
