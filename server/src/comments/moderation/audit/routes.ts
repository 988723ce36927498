/** The route of the audit log. */
import type { Route } from '../../../http/routes.js';
import type { Services } from '../../services.js';
import { listEntries } from './list.js';
import * as schema from '../schema.js';
import { sitesNamed } from '../../../sites/request-site.js';

export function auditRoutes(services: Services, route: Route): void {
  route(
    {
      method: 'GET',
      path: '/v1/admin/audit',
      access: 'admin',
      summary: 'What moderators did, the newest first. POST /v1/admin/undo/{id} reverts an entry.',
      query: schema.auditQuery,
      answers: { 200: { description: 'Up to 50 entries.', schema: schema.auditAnswer } },
    },
    async ({ c, query, answer }) => {
      const sites = sitesNamed(services, query.site, c.get('moderator'));
      const before = query.cursor === undefined ? null : Number(query.cursor);
      return answer(200, await listEntries(services.database, sites, before));
    },
  );
}
