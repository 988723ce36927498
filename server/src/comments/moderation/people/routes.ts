/** `/v1/admin/people`: what one person wrote, to be counted, exported and erased by an owner. */
import * as v from 'valibot';
import { Problem } from '../../../http/problem.js';
import type { Moderator, Route } from '../../../http/routes.js';
import type { Services } from '../../services.js';
import { record } from '../audit/log.js';
import { isBy } from './by-author.js';
import { eraseAuthor } from './erase.js';
import { exportComments } from './export.js';

const query = v.object({
  author: v.pipe(
    v.string('write an email address or a name'),
    v.trim(),
    v.nonEmpty('write an email address or a name'),
    v.maxLength(320, 'write at most 320 characters'),
  ),
});

export function peopleRoutes(services: Services, route: Route): void {
  const { database, clock } = services;

  route(
    {
      method: 'GET',
      path: '/v1/admin/people',
      access: 'admin',
      role: 'owner',
      summary: 'How many comments stand under an email address or a name.',
      query,
      answers: { 200: { description: 'The number.', schema: v.object({ count: v.number() }) } },
    },
    async ({ c, query: { author }, answer }) => {
      checkAllSites(c.get('moderator'));
      const { count } = await database.db
        .selectFrom('comments')
        .select((e) => e.fn.countAll<number>().as('count'))
        .where(isBy(author))
        .executeTakeFirstOrThrow();
      return answer(200, { count });
    },
  );

  route(
    {
      method: 'GET',
      path: '/v1/admin/people/export',
      access: 'admin',
      role: 'owner',
      summary: 'Everything that was written under an email address or a name, one JSON object a line.',
      query,
      answers: { 200: { description: 'JSON lines.', type: 'application/jsonl' } },
    },
    async ({ c, query: { author } }) => {
      checkAllSites(c.get('moderator'));
      let lines = '';
      for await (const line of exportComments(database, { author })) lines += `${line}\n`;
      return c.body(lines, 200, { 'Content-Type': 'application/jsonl' });
    },
  );

  route(
    {
      method: 'DELETE',
      path: '/v1/admin/people',
      access: 'admin',
      role: 'owner',
      summary: 'Erases everything that was written under an email address or a name. It cannot be undone.',
      query,
      answers: {
        200: { description: 'How many comments there were.', schema: v.object({ erased: v.number() }) },
      },
    },
    async ({ c, query: { author }, answer }) => {
      const moderator = c.get('moderator');
      checkAllSites(moderator);
      const erased = await eraseAuthor(services, author);
      const before = { kind: 'erase', comments: erased } as const;
      if (erased)
        await record(database, { site: '', moderator: moderator.name, action: 'erase', before }, clock());
      return answer(200, { erased });
    },
  );
}

/** A person is erased everywhere or not at all. */
function checkAllSites({ sites }: Moderator): void {
  if (sites)
    throw new Problem({
      type: 'not-allowed',
      status: 403,
      title: 'Only an owner of all sites may do this.',
    });
}
