/** The tokens as owners see them: listed, made, changed, revoked. */
import * as v from 'valibot';
import type { Context } from '../context.js';
import { invalid, notFound, Problem } from '../http/problem.js';
import type { Route } from '../http/routes.js';
import type { LastUse } from './last-use.js';
import { createToken, listModerators, sitesOf, type ModeratorRow } from './moderators.js';
import { roles } from '../roles.js';

const nullable = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);
const time = v.pipe(v.string(), v.isoTimestamp('write a time such as "2027-01-01T00:00:00Z"'));

export const tokenSchema = v.object({
  id: v.number(),
  name: v.string(),
  publicName: nullable(v.string()),
  role: v.picklist(roles),
  sites: v.pipe(nullable(v.array(v.string())), v.description('`null` for all')),
  createdAt: v.string(),
  lastUsedAt: nullable(v.string()),
  expiresAt: nullable(v.string()),
  own: v.pipe(v.boolean(), v.description('whether it is the one that asks')),
});

const name = v.pipe(
  v.string('write a name'),
  v.trim(),
  v.nonEmpty('write a name'),
  v.maxLength(60, 'write at most 60 characters'),
);
const publicName = v.pipe(v.string(), v.trim(), v.maxLength(60, 'write at most 60 characters'));
const changes = {
  publicName: v.optional(nullable(publicName)),
  role: v.optional(v.picklist(roles, `write one of ${roles.join(', ')}`)),
  sites: v.optional(nullable(v.array(v.string()))),
  expiresAt: v.optional(nullable(time)),
};

const params = v.object({ id: v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number)) });

export function tokenRoutes(context: Context, lastUse: LastUse, route: Route): void {
  const { database, clock, config } = context;
  const { db } = database;
  const checkSites = (sites: readonly string[] | null | undefined) => {
    const unknown = sites?.find((site) => !config.sites.some(({ name }) => name === site));
    if (unknown === undefined) return;
    const known = config.sites.map(({ name }) => name).join(', ');
    throw invalid([
      { field: 'sites', code: 'unknown', message: `${unknown} is no site: write some of ${known}` },
    ]);
  };

  route(
    {
      method: 'GET',
      path: '/v1/admin/tokens',
      access: 'admin',
      role: 'owner',
      summary: 'Who may sign in.',
      answers: {
        200: {
          description: 'All tokens, without their secrets.',
          schema: v.object({ tokens: v.array(tokenSchema) }),
        },
      },
    },
    async ({ c, answer }) => {
      const own = c.get('moderator').id;
      const rows = await listModerators(database);
      return answer(200, { tokens: rows.map((row) => wire(row, lastUse.of(row.id), own)) });
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/tokens',
      access: 'admin',
      role: 'owner',
      summary: 'Makes a token. It is shown this once.',
      body: v.object({ name, ...changes }),
      answers: {
        201: { description: 'The token.', schema: v.object({ token: v.string() }) },
        409: { description: 'The name has a token already.' },
      },
    },
    async ({ body, answer }) => {
      const { name: wanted, expiresAt, ...options } = body;
      checkSites(options.sites);
      if (expiresAt && Date.parse(expiresAt) <= clock())
        throw invalid([{ field: 'expiresAt', code: 'past', message: 'write a time to come' }]);
      const taken = await db
        .selectFrom('moderators')
        .select('id')
        .where('name', '=', wanted)
        .executeTakeFirst();
      if (taken)
        throw new Problem({
          type: 'name-taken',
          status: 409,
          title: 'This name has a token already.',
          detail: 'Revoke it first, or choose another name.',
        });
      const token = await createToken(database, wanted, clock(), {
        role: 'moderator',
        ...options,
        expiresAt: expiresAt ? Date.parse(expiresAt) : null,
      });
      return answer(201, { token });
    },
  );

  route(
    {
      method: 'PATCH',
      path: '/v1/admin/tokens/:id{[0-9]+}',
      access: 'admin',
      role: 'owner',
      summary: 'Changes what a token may do, and the name that readers see.',
      params,
      body: v.object(changes),
      answers: { 204: { description: 'Done.' }, 409: { description: 'It is the last owner’s.' } },
    },
    async ({ params: { id }, body, answer }) => {
      checkSites(body.sites);
      const ends = (body.role && body.role !== 'owner') || body.sites || body.expiresAt;
      if (ends) await keepAnOwner(id);
      const set = {
        ...(body.publicName !== undefined && { public_name: body.publicName || null }),
        ...(body.role && { role: body.role }),
        ...(body.sites !== undefined && { sites: body.sites && JSON.stringify(body.sites) }),
        ...(body.expiresAt !== undefined && {
          expires_at: body.expiresAt === null ? null : Date.parse(body.expiresAt),
        }),
      };
      if (Object.keys(set).length) {
        const { numUpdatedRows } = await db
          .updateTable('moderators')
          .set(set)
          .where('id', '=', id)
          .executeTakeFirst();
        if (!Number(numUpdatedRows)) throw notFound;
      }
      return answer(204);
    },
  );

  route(
    {
      method: 'DELETE',
      path: '/v1/admin/tokens/:id{[0-9]+}',
      access: 'admin',
      role: 'owner',
      summary: 'Revokes a token.',
      params,
      answers: {
        204: { description: 'It works no longer.' },
        409: { description: 'It is the last owner’s.' },
      },
    },
    async ({ params: { id }, answer }) => {
      await keepAnOwner(id);
      const { numDeletedRows } = await db.deleteFrom('moderators').where('id', '=', id).executeTakeFirst();
      if (!Number(numDeletedRows)) throw notFound;
      return answer(204);
    },
  );

  /** Somebody must be able to undo what the others do: an owner of all sites whose token does not end. */
  async function keepAnOwner(id: number): Promise<void> {
    const rows = await listModerators(database);
    const lasting = rows.filter(
      (row) => row.role === 'owner' && row.sites === null && row.expires_at === null,
    );
    if (lasting.length === 1 && lasting[0]!.id === id)
      throw new Problem({
        type: 'last-owner',
        status: 409,
        title: 'This is the last owner of all sites.',
        detail: 'Make another owner first.',
      });
  }
}

const iso = (epoch: number | null): string | null => (epoch === null ? null : new Date(epoch).toISOString());

const wire = (
  row: ModeratorRow,
  used: number | null,
  own: number | string,
): v.InferInput<typeof tokenSchema> => ({
  id: row.id,
  name: row.name,
  publicName: row.public_name,
  role: row.role,
  sites: sitesOf(row.sites),
  createdAt: iso(row.created_at)!,
  lastUsedAt: iso(used ?? row.last_used_at),
  expiresAt: iso(row.expires_at),
  own: row.id === own,
});
