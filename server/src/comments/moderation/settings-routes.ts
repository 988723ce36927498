/** `/v1/admin/settings` and `/v1/admin/export`: the rules of a site's comments, and all of the comments. */
import * as v from 'valibot';
import type { Route } from '../../http/routes.js';
import { siteNamed } from '../../sites-of-requests.js';
import { settingsSchema } from '../config.js';
import type { Desk } from '../services.js';
import { exportComments } from './export.js';

const siteQuery = v.object({ site: v.string() });

export function settingsRoutes(desk: Desk, route: Route): void {
  route(
    {
      method: 'GET',
      path: '/v1/admin/settings',
      access: 'admin',
      summary: 'The rules for a site’s comments.',
      query: siteQuery,
      answers: { 200: { description: 'The settings.', schema: settingsSchema } },
    },
    async ({ c, query, answer }) => {
      const site = siteNamed(desk, query.site, c.get('moderator'));
      const { version: _, ...settings } = await desk.settings.of(site);
      return answer(200, settings);
    },
  );

  route(
    {
      method: 'PATCH',
      path: '/v1/admin/settings',
      access: 'admin',
      summary: 'Changes some of the rules; send JSON.',
      query: siteQuery,
      body: v.partial(settingsSchema),
      answers: { 200: { description: 'The settings as they are now.', schema: settingsSchema } },
    },
    async ({ c, query, body, answer }) => {
      const site = siteNamed(desk, query.site, c.get('moderator'));
      const { version: _, ...settings } = await desk.settings.change(site, body);
      return answer(200, settings);
    },
  );
}

export function exportRoute(desk: Desk, route: Route): void {
  const { database } = desk;
  route(
    {
      method: 'GET',
      path: '/v1/admin/export',
      access: 'admin',
      summary: 'All comments of a site, one JSON object a line.',
      query: siteQuery,
      answers: { 200: { description: 'JSON lines.', type: 'application/jsonl' } },
    },
    ({ c, query }) => {
      const lines = exportComments(database, { site: siteNamed(desk, query.site, c.get('moderator')) });
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
