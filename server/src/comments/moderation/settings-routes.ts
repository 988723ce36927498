/** The rules for a site's comments, and whether a page takes any. */
import * as v from 'valibot';
import type { Route } from '../../http/routes.js';
import { requireSite, servedPage, siteNamed } from '../../sites/request-site.js';
import { settingsSchema } from '../config.js';
import type { Services } from '../services.js';
import { ensureCommentPage, setClosed } from '../store/comment-pages.js';
import { record } from './audit/log.js';
import * as schema from './schema.js';

export function settingsRoutes(services: Services, route: Route): void {
  const { database, clock, settings } = services;

  route(
    {
      method: 'GET',
      path: '/v1/admin/settings',
      access: 'admin',
      summary: 'The rules for a site’s comments.',
      query: schema.siteQuery,
      answers: { 200: { description: 'The settings.', schema: settingsSchema } },
    },
    async ({ c, query, answer }) => {
      const { version: _, ...rules } = await settings.of(siteNamed(services, query.site, c.get('moderator')));
      return answer(200, rules);
    },
  );

  route(
    {
      method: 'PATCH',
      path: '/v1/admin/settings',
      access: 'admin',
      summary: 'Changes some of the rules; send JSON.',
      query: schema.siteQuery,
      body: v.partial(settingsSchema),
      answers: { 200: { description: 'The settings as they are now.', schema: settingsSchema } },
    },
    async ({ c, query, body, answer }) => {
      const site = siteNamed(services, query.site, c.get('moderator'));
      const { version: _, ...rules } = await settings.change(site, body);
      return answer(200, rules);
    },
  );

  route(
    {
      method: 'POST',
      path: '/v1/admin/pages/close',
      access: 'admin',
      summary: 'Closes a page for comments, or opens it again.',
      body: schema.closeBody,
      answers: { 200: { description: 'Done.', schema: schema.doneAnswer } },
    },
    async ({ c, body: { page, closed }, answer }) => {
      const moderator = c.get('moderator');
      const {
        url,
        site: { name },
      } = servedPage(services, page);
      requireSite(moderator, name);
      const now = clock();
      const { id, closed: was } = await ensureCommentPage(database, name, url, now);
      await setClosed(services, id, closed);
      const before = { kind: 'close', page: id, closed: was === 1 } as const;
      const action = closed ? 'close' : 'open';
      const undo = await record(database, { site: name, moderator: moderator.name, action, before }, now);
      return answer(200, { changed: 1, undo });
    },
  );
}
