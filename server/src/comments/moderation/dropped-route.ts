/** The route that reports votes and reports that were not counted. */
import * as v from 'valibot';
import type { Route } from '../../http/routes.js';
import type { Services } from '../services.js';

export function droppedRoute({ drops }: Services, route: Route): void {
  route(
    {
      method: 'GET',
      path: '/v1/admin/comments/dropped',
      access: 'admin',
      summary: 'Votes and reports that were not counted since the server started, by reason.',
      answers: {
        200: {
          description: 'The numbers.',
          schema: v.object({ since: v.string(), dropped: v.record(v.string(), v.number()) }),
        },
      },
    },
    ({ answer }) =>
      answer(200, {
        since: new Date(drops.since).toISOString(),
        dropped: { ...drops.counts } as Record<string, number>,
      }),
  );
}
