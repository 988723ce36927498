import { sql, type Kysely } from 'kysely';
import type { Migrations } from '../../db/migrations.js';

export const moderationMigrations: Migrations = ({ pk, bigint }) => ({
  '030-moderation': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('bans')
        .addColumn('id', ...pk)
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('salt', 'text')
        .addColumn('expires_at', bigint, (c) => c.notNull())
        .addColumn('moderator', 'text', (c) => c.notNull())
        .addColumn('created_at', bigint, (c) => c.notNull())
        .execute();
      await db.schema.createIndex('bans_site').on('bans').columns(['site', 'expires_at']).execute();
      await db.schema
        .createTable('moderation_log')
        .addColumn('id', ...pk)
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('moderator', 'text', (c) => c.notNull())
        .addColumn('action', 'text', (c) => c.notNull())
        .addColumn('before', 'text', (c) => c.notNull())
        .addColumn('created_at', bigint, (c) => c.notNull())
        .addColumn('undone_at', bigint)
        .execute();
      await db.schema.createIndex('moderation_log_age').on('moderation_log').column('created_at').execute();
    },
  },
  '031-moderation-banned-comments': {
    async up(db: Kysely<any>) {
      await db.schema.alterTable('bans').addColumn('comment_id', bigint).execute();
    },
  },
  '034-moderation-edits': {
    async up(db: Kysely<any>) {
      await db.schema.alterTable('moderation_log').addColumn('comment_id', bigint).execute();
      const edits = await db
        .selectFrom('moderation_log')
        .select(['id', 'before'])
        .where('action', '=', 'edit')
        .execute();
      for (const { id, before } of edits)
        await db
          .updateTable('moderation_log')
          .set({ comment_id: (JSON.parse(before as string) as { id: number }).id })
          .where('id', '=', id)
          .execute();
      await db.schema
        .createIndex('moderation_log_comment')
        .on('moderation_log')
        .column('comment_id')
        .execute();
    },
  },
  '065-moderation-plain-reasons': {
    async up(db: Kysely<any>) {
      await sql`
        update comments set reasons = replace(reasons, '"learnt:', '"resembles-spam:')
        where reasons like '%"learnt:%'`.execute(db);
    },
  },
});
