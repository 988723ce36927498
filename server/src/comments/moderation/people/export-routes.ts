/** All comments of a site, to take along. */
import type { Route } from '../../../http/routes.js';
import { siteNamed } from '../../../sites/request-site.js';
import type { Services } from '../../services.js';
import { exportComments } from './export.js';
import * as schema from '../schema.js';

export function exportRoutes(services: Services, route: Route): void {
  route(
    {
      method: 'GET',
      path: '/v1/admin/export',
      access: 'admin',
      summary: 'All comments of a site, one JSON object a line.',
      query: schema.siteQuery,
      answers: { 200: { description: 'JSON lines.', type: 'application/jsonl' } },
    },
    ({ c, query }) => {
      const site = siteNamed(services, query.site, c.get('moderator'));
      const lines = exportComments(services.database, { site });
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
