/** `/v1/admin/*`: for moderators alone. */
import type { Context as HonoContext } from 'hono';
import * as v from 'valibot';
import { settingsSchema } from '../config.js';
import type { Desk } from '../services.js';
import { idOf, notFound } from '../writing/edit-delete.js';
import { badges, commentAnswer } from '../schema.js';
import { findComment } from '../store/find.js';
import { ensurePage } from '../store/pages.js';
import { check, readBody } from '../../http/body.js';
import { fieldErrors } from '../../http/issues.js';
import { invalid, Problem } from '../../http/problem.js';
import { readQuery } from '../../http/query.js';
import type { Declaration, Declare, Env, Handler } from '../../http/routes.js';
import { servedPage } from '../../sites-of-requests.js';
import { ban, liftBan, listBans, nameOf } from './bans.js';
import { close, decide, undo } from './decide.js';
import { exportComments } from './export.js';
import { note } from './audit.js';
import { countQueues, readQueue } from './queue.js';
import * as schema from './schema.js';
import { amend, reply } from './edits.js';

type C = HonoContext<Env>;

const mostAtOnce = 200;
const defaultBanDays = 30;
const answeredWith = v.object({ comment: commentAnswer, undo: v.string() });

export function adminRoutes(desk: Desk, declare: Declare): void {
  const { database, config, clock } = desk;
  const route = (declaration: Omit<Declaration, 'access'>, handler: Handler) =>
    declare({ ...declaration, access: 'admin' }, handler);

  route(
    {
      method: 'GET',
      path: '/v1/admin/comments',
      summary: 'Comments by what is to be done about them, newest first, and how much waits.',
      query: schema.queueQuery,
      answers: { 200: { description: 'The queue.', schema: schema.queueAnswer } },
    },
    async (c) => {
      const query = readQuery(c, schema.queueQuery);
      const counts = await countQueues(database, query.site);
      return c.json({ ...(await readQueue(database, query, clock())), counts });
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/comments',
      summary: 'Approves, rejects, deletes or marks as spam, up to 200 at once.',
      body: schema.bulkBody,
      answers: { 200: { description: 'Done.', schema: schema.doneAnswer } },
    },
    async (c) => {
      const { action, ids } = check(schema.bulkBody, await readBody(c));
      const list = ids.split(',').filter(Boolean).map(Number);
      if (!list.length || list.length > mostAtOnce || !list.every(Number.isSafeInteger))
        throw invalid([{ field: 'ids', code: 'invalid', message: `Write 1 to ${mostAtOnce} ids.` }]);
      return c.json(await decide(desk, list, action, c.get('moderator').name));
    },
  );

  route(
    {
      method: 'PATCH',
      path: '/v1/admin/comments/:id{[0-9]+}',
      summary: 'Changes what a comment says.',
      body: schema.changeBody,
      answers: { 200: { description: 'The comment as it is now.', schema: answeredWith } },
    },
    async (c) => {
      const found = await findComment(database, idOf(c));
      if (!found) throw notFound;
      const {
        text = found.text,
        name = found.author_name ?? '',
        url = found.author_url ?? '',
      } = await readBody(c);
      return c.json(await amend(desk, found.id, { text, name, url }, c.get('moderator')));
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/comments/:id{[0-9]+}/reply',
      summary: 'Answers a comment, with a badge.',
      body: schema.replyBody,
      answers: { 201: { description: 'The reply.', schema: answeredWith } },
    },
    async (c) => {
      const { text = '', name = '', badge = 'moderator' } = await readBody(c);
      const wanted = check(v.picklist(badges, `Write one of ${badges.join(', ')}.`), badge);
      return c.json(await reply(desk, idOf(c), { text, name, badge: wanted }, c.get('moderator')), 201);
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/comments/:id{[0-9]+}/ban',
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
    async (c) => {
      const days = Number((await readBody(c)).days || defaultBanDays);
      if (!(days > 0 && days <= 3650))
        throw invalid([{ field: 'days', code: 'invalid', message: 'Write days from 1 to 3650.' }]);
      const found = await findComment(database, idOf(c));
      if (!found) throw notFound;
      const now = clock();
      const moderator = c.get('moderator').name;
      const made = await ban(database, found, { until: now + days * 86_400_000, by: moderator, now });
      const before = { kind: 'ban', bans: made.map(({ id }) => id) } as const;
      const deed = { site: found.site, moderator, action: 'ban', before };
      return c.json({
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
      summary: 'Who is kept out, the last banned first.',
      query: schema.bansQuery,
      answers: { 200: { description: 'The bans that hold.', schema: schema.bansAnswer } },
    },
    async (c) => c.json({ bans: await listBans(database, readQuery(c, schema.bansQuery).site, clock()) }),
  );

  route(
    {
      method: 'DELETE',
      path: '/v1/admin/bans/:id{[0-9]+}',
      summary: 'Lifts a ban.',
      answers: {
        200: { description: 'Done.', schema: schema.doneAnswer },
        404: { description: 'There is no such ban, or no longer.' },
      },
    },
    async (c) => {
      const now = clock();
      const bans = await liftBan(database, idOf(c), now);
      if (!bans.length)
        throw new Problem({ type: 'not-found', status: 404, title: 'This ban has ended already.' });
      const deed = { site: bans[0]!.site, moderator: c.get('moderator').name, action: 'unban' };
      const undo = await note(database, { ...deed, before: { kind: 'unban', bans } }, now);
      return c.json({ changed: bans.length, undo });
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/pages/close',
      summary: 'Closes a page for comments, or opens it again.',
      body: schema.closeBody,
      answers: { 200: { description: 'Done.', schema: schema.doneAnswer } },
    },
    async (c) => {
      const { page, closed } = check(schema.closeBody, await readBody(c));
      const { name } = servedPage(desk, page).site;
      const { id, closed: was } = await ensurePage(database, name, page, clock());
      await close(desk, id, closed === 'true');
      const before = { kind: 'close', page: id, closed: was === 1 } as const;
      const deed = {
        site: name,
        moderator: c.get('moderator').name,
        action: closed === 'true' ? 'close' : 'open',
        before,
      };
      return c.json({ changed: 1, undo: await note(database, deed, clock()) });
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/undo/:id{[0-9]+}',
      summary: 'Takes back what a moderator did, once.',
      answers: {
        204: { description: 'It is as it was.' },
        404: { description: 'There is nothing to take back.' },
      },
    },
    async (c) => {
      if (await undo(desk, idOf(c))) return c.body(null, 204);
      throw new Problem({ type: 'not-found', status: 404, title: 'There is nothing to take back.' });
    },
  );

  const siteQuery = v.object({ site: v.string() });
  const siteOf = (c: C): string => {
    const { site } = readQuery(c, siteQuery);
    if (config.sites.some(({ name }) => name === site)) return site;
    throw new Problem({ type: 'not-found', status: 404, title: 'There is no site of this name.' });
  };

  route(
    {
      method: 'GET',
      path: '/v1/admin/settings',
      summary: 'The rules for a site’s comments.',
      query: siteQuery,
      answers: { 200: { description: 'The settings.', schema: settingsSchema } },
    },
    async (c) => {
      const { version: _, ...settings } = await desk.settings.of(siteOf(c));
      return c.json(settings);
    },
  );

  route(
    {
      method: 'PATCH',
      path: '/v1/admin/settings',
      summary: 'Changes some of the rules; send JSON.',
      query: siteQuery,
      body: v.partial(settingsSchema),
      answers: { 200: { description: 'The settings as they are now.', schema: settingsSchema } },
    },
    async (c) => {
      const site = siteOf(c);
      const changes = await c.req.json<Record<string, unknown>>().catch(() => null);
      if (typeof changes !== 'object' || changes === null)
        throw new Problem({ type: 'bad-body', status: 400, title: 'The body is no JSON object.' });
      try {
        const { version: _, ...settings } = await desk.settings.change(site, changes);
        return c.json(settings);
      } catch (thrown) {
        if (!v.isValiError(thrown)) throw thrown;
        throw invalid(fieldErrors(thrown.issues));
      }
    },
  );

  route(
    {
      method: 'GET',
      path: '/v1/admin/export',
      summary: 'All comments of a site, one JSON object a line.',
      query: siteQuery,
      answers: { 200: { description: 'JSON lines.', type: 'application/jsonl' } },
    },
    (c) => {
      const lines = exportComments(database, { site: siteOf(c) });
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          const { value, done } = await lines.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(`${value}\n`));
        },
      });
      return c.body(body, 200, {
        'Content-Type': 'application/jsonl',
        'Content-Disposition': 'attachment; filename="comments.jsonl"',
      });
    },
  );
}
