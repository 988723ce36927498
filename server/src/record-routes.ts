/** The routes through which editors keep records: list them, put one, take one back. */
import * as v from 'valibot';
import type { Context } from './context.js';
import { addRecord, putRecord, removeRecord, type Records, type RecordTables } from './db/records.js';
import { Problem } from './http/problem.js';
import type { Route } from './http/routes.js';
import { siteNamed } from './sites/request-site.js';

interface Kind<S extends v.GenericSchema<unknown, { id: string }>> {
  /** their table, and their name in addresses and answers */
  table: RecordTables;
  /** what one of them is called */
  one: 'author' | 'promotion';
  schema: S;
  read: (site: string) => Promise<Records<v.InferOutput<S>>>;
  /** called after every change */
  changed: () => void;
  /** further data of the list */
  more?: {
    summary: string;
    schema: v.ObjectSchema<v.ObjectEntries, undefined>;
    read: (site: string) => Promise<object>;
  };
}

const site = v.optional(v.pipe(v.string(), v.description('without it the first')));
const siteQuery = v.object({ site });
const putQuery = v.object({
  site,
  new: v.optional(
    v.pipe(v.picklist(['true', 'false']), v.description('`true` refuses an id that is there already')),
    'false',
  ),
});
const ids = v.array(v.string());

export function recordRoutes<S extends v.GenericSchema<unknown, { id: string }>>(
  context: Context,
  { table, one, schema, read, changed, more }: Kind<S>,
  route: Route,
): void {
  const { database } = context;

  route(
    {
      method: 'GET',
      path: `/v1/admin/${table}`,
      access: 'admin',
      role: 'editor',
      summary: `All ${one}s of a site${more ? `, ${more.summary}` : ''}.`,
      query: siteQuery,
      answers: {
        200: {
          description: 'All of them; `configured` and `edited` are the ids that settings and editors hold.',
          schema: v.object({
            [table]: v.array(schema),
            configured: ids,
            edited: ids,
            ...more?.schema.entries,
          }),
        },
      },
    },
    async ({ c, query, answer }) => {
      const named = siteNamed(context, query.site, c.get('moderator'));
      const { records, ...held } = await read(named);
      return answer(200, { [table]: records, ...held, ...(await more?.read(named)) });
    },
  );

  route(
    {
      method: 'POST',
      path: `/v1/admin/${table}`,
      access: 'admin',
      role: 'editor',
      summary: `Adds one ${one}, or puts it in place of the one with its id.`,
      query: putQuery,
      body: schema,
      answers: { 204: { description: 'Done.' }, 409: { description: 'The id is taken.' } },
    },
    async ({ c, query, body, answer }) => {
      const named = siteNamed(context, query.site, c.get('moderator'));
      const record = body as v.InferOutput<S>;
      if (query.new === 'false') await putRecord(database, table, named, record);
      else if (
        (await read(named)).configured.includes(record.id) ||
        !(await addRecord(database, table, named, record))
      )
        throw taken;
      changed();
      return answer(204);
    },
  );

  route(
    {
      method: 'DELETE',
      path: `/v1/admin/${table}/:id`,
      access: 'admin',
      role: 'editor',
      summary: `Takes back what was edited of one ${one}; what the configuration says of it stays.`,
      params: v.object({ id: v.string() }),
      query: siteQuery,
      answers: { 204: { description: 'Done.' }, 404: { description: 'Nothing was edited under this id.' } },
    },
    async ({ c, params, query, answer }) => {
      if (
        !(await removeRecord(database, table, siteNamed(context, query.site, c.get('moderator')), params.id))
      )
        throw new Problem({
          type: `${table.slice(0, -1)}-unknown`,
          status: 404,
          title: `There is no such ${one}.`,
        });
      changed();
      return answer(204);
    },
  );
}

const taken = new Problem({
  type: 'id-taken',
  status: 409,
  title: 'This id is taken.',
  errors: [{ field: 'id', code: 'taken', message: 'this id is taken: write another' }],
});
