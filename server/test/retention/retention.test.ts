/** What is stored goes when its time is over: as the settings say, by the jobs that a server runs. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import type { App } from '../../src/app.js';
import { configSchema } from '../../src/modules.js';
import { onEachDatabase } from '../support/databases.js';
import { moderatorOf, openComments } from '../comments/support.js';

const day = 86_400_000;

/** Runs the jobs that a server runs when it opens. */
async function runJobs(app: App): Promise<void> {
  app.open();
  await app.close();
}

onEachDatabase('retention', ({ open }) => {
  type Settings = v.InferInput<typeof configSchema>['retention'];

  const start = async (retention: Settings = {}) => {
    const database = await open();
    const opened = await openComments(database, { retention });
    const moderate = await moderatorOf(database, opened);
    const texts = async () =>
      (await database.db.selectFrom('comments').select('text').orderBy('id').execute()).map(
        ({ text }) => text,
      );
    const days = async (days: number): Promise<void> => {
      opened.clock.now += days * day;
      await runJobs(opened.app);
    };
    /** The comments' texts after so many days. */
    const after = async (n: number) => {
      await days(n);
      return texts();
    };
    const decide = async (id: string, action: string) => {
      const answer = await moderate('POST', 'comments', { ids: id, action });
      return (await answer.json()) as { undo: string };
    };
    return { ...opened, database, moderate, decide, days, after };
  };

  /** Comments of every fate, each named by it. */
  const postAll = async ({ posted, decide }: Awaited<ReturnType<typeof start>>) => {
    const fates = { approved: null, rejected: 'reject', deleted: 'delete', spam: 'spam' };
    for (const [fate, action] of Object.entries(fates)) {
      const { id } = await posted({ text: fate, name: fate, email: `${fate}@example.com`, key: fate });
      if (action) assert.ok((await decide(id, action)).undo);
    }
  };

  it('removes spam, rejected and deleted comments after 30 days where the settings say nothing', async () => {
    const server = await start();
    await postAll(server);
    assert.deepEqual(await server.after(29), ['approved', 'rejected', 'deleted', 'spam']);
    assert.deepEqual(await server.after(1), ['approved']);
    assert.deepEqual(await server.after(3650), ['approved']);
  });

  it('removes each kind after its own time', async () => {
    const server = await start({ spam: 0, rejected: 7 });
    await postAll(server);
    assert.deepEqual(await server.after(0), ['approved', 'rejected', 'deleted']);
    assert.deepEqual(await server.after(6), ['approved', 'rejected', 'deleted']);
    assert.deepEqual(await server.after(1), ['approved']);
  });

  it('removes what no moderator looked at, and nothing that was public before it waited', async () => {
    const database = await open();
    const opened = await openComments(database, { comments: { moderation: 'all', reportsToHold: 1 } });
    const moderate = await moderatorOf(database, opened);
    const { id: reported } = await opened.posted({ text: 'reported' });
    await opened.posted({ text: 'waits' });
    await moderate('POST', 'comments', { ids: reported, action: 'approve' });
    await database.db
      .updateTable('comments')
      .set({ moderated_at: null, status: 'pending', reasons: '["reported:3"]' })
      .where('id', '=', Number(reported))
      .execute();
    const texts = async () =>
      (await database.db.selectFrom('comments').select('text').orderBy('id').execute()).map(
        (one) => one.text,
      );
    opened.clock.now += 364 * day;
    await runJobs(opened.app);
    assert.deepEqual(await texts(), ['reported', 'waits']);
    await opened.posted({ text: 'fresh' });
    opened.clock.now += day;
    await runJobs(opened.app);
    assert.deepEqual(await texts(), ['reported', 'fresh']);
  });

  it('removes nothing where null is for ever', async () => {
    const server = await start({ spam: null, rejected: null, reports: null, audit: null });
    await postAll(server);
    assert.equal((await server.after(3650)).length, 4);
    const { db } = server.database;
    assert.equal((await db.selectFrom('moderation_log').selectAll().execute()).length, 3);
  });

  it('removes more than fits into one round, and leaves no stub that nothing hangs on', async () => {
    const { database, posted, after, thread } = await start({ spam: 1 });
    const { id } = await posted({ text: 'first' });
    const { db } = database;
    const [row] = await db.selectFrom('comments').selectAll().execute();
    const { id: _, ...columns } = row!;
    const spam = { ...columns, status: 'spam' as const, shown: 0, text: 'buy' };
    await db
      .insertInto('comments')
      .values(Array.from({ length: 900 }, () => spam))
      .execute();
    const under = await db.insertInto('comments').values(spam).returning('id').executeTakeFirstOrThrow();
    await db
      .insertInto('comments')
      .values({ ...spam, parent_id: under.id, root_id: under.id, depth: 1 })
      .execute();
    assert.deepEqual(await after(1), ['first']);
    assert.deepEqual(
      (await thread()).comments.map((comment) => comment.id),
      [id],
    );
  });

  it('forgets email addresses before their comments', async () => {
    const server = await start({ emails: 10 });
    await postAll(server);
    const emails = async () =>
      (await server.database.db.selectFrom('comments').select('author_email').execute()).flatMap(
        ({ author_email }) => author_email ?? [],
      );
    await server.days(9);
    assert.equal((await emails()).length, 4);
    await server.days(1);
    assert.deepEqual(await emails(), []);
    assert.equal((await server.thread()).count, 1);
  });

  it('forgets network hashes with their salt, but not while a ban needs it', async () => {
    const { database, posted, moderate, days, clock } = await start({ addresses: 3 });
    const salts = async () =>
      (await database.db.selectFrom('secrets').select('name').orderBy('name').execute()).flatMap(
        ({ name }) => (name.startsWith('address') ? name.slice(-5) : []),
      );
    const hashes = async () =>
      (await database.db.selectFrom('comments').select('address_hash').orderBy('id').execute()).map(
        ({ address_hash }) => address_hash !== null,
      );
    const { id } = await posted({ text: 'rude' });
    assert.equal((await moderate('POST', `comments/${id}/ban`, { days: '10' })).status, 200);
    clock.now += day;
    await posted({ text: 'kind' });
    await days(2);
    assert.deepEqual(await salts(), ['01-01', '01-02']);
    await days(1);
    assert.deepEqual(await salts(), ['01-01']);
    assert.deepEqual(await hashes(), [true, false]);
    await days(6);
    assert.deepEqual(await salts(), []);
    assert.deepEqual(await hashes(), [false, false]);
  });

  it('forgets reports, moderators’ actions and idempotency keys after their own times', async () => {
    const server = await start({ reports: 20, audit: 10, idempotencyKeys: 5, rejected: null, spam: null });
    await postAll(server);
    const [first] = (await server.thread()).comments;
    await server.ask('POST', `/v1/comments/${first!.id}/report`, { reason: 'rude' });
    const rows = async () => {
      const count = async (table: 'comment_reports' | 'moderation_log' | 'comment_keys') =>
        (await server.database.db.selectFrom(table).selectAll().execute()).length;
      return [await count('comment_reports'), await count('moderation_log'), await count('comment_keys')];
    };
    await server.days(4);
    assert.deepEqual(await rows(), [1, 3, 4]);
    await server.days(1);
    assert.deepEqual(await rows(), [1, 3, 0]);
    await server.days(5);
    assert.deepEqual(await rows(), [1, 0, 0]);
    await server.days(10);
    assert.deepEqual(await rows(), [0, 0, 0]);
  });

  it('forgets who signed in through a provider that the settings name no longer', async () => {
    const { database, clock, days } = await start();
    const session = { token_hash: 'x', email: 'ada@example.com', expires_at: clock.now + day };
    await database.db.insertInto('admin_sessions').values(session).execute();
    const sessions = async () =>
      (await database.db.selectFrom('admin_sessions').selectAll().execute()).length;
    await days(8);
    assert.equal(await sessions(), 1);
    await days(1);
    assert.equal(await sessions(), 0);
  });

  it('does not bring back by revert what was removed meanwhile', async () => {
    const server = await start({ rejected: 1, audit: 30 });
    const { id } = await server.posted({ text: 'gone' });
    await server.posted({ text: 'a reply', parent: id });
    const { undo } = await server.decide(id, 'reject');
    assert.deepEqual(await server.after(2), ['', 'a reply']);
    assert.equal((await server.moderate('POST', `undo/${undo}`)).status, 204);
    assert.equal((await server.thread()).comments[0]!.status, 'deleted');
  });
});

describe('the settings of retention', () => {
  const wrong = (retention: unknown) => {
    const { issues } = v.safeParse(configSchema, { retention });
    return issues?.[0]?.message;
  };

  it('refuse what would store for ever what must end, or end what lists need', () => {
    assert.equal(wrong({ addresses: null }), 'write a number of days from 1 to 365');
    assert.equal(wrong({ addresses: 0 }), 'write a number of days from 1 to 365');
    assert.equal(wrong({ visits: 30 }), 'write a number of days from 31 to 36500, or null for ever');
    assert.equal(wrong({ spam: -1 }), 'write a number of days from 0 to 36500, or null for ever');
    assert.equal(wrong({ spam: '30' }), 'write a number of days from 0 to 36500, or null for ever');
    assert.equal(wrong({ spam: 0, rejected: null, visits: 31, emails: 0.5 }), undefined);
  });
});
