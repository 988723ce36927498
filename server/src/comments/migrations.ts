import { sql, type Kysely } from 'kysely';
import { newKeys } from '../db/keys.js';
import { moveThread } from './store/move.js';
import type { Migrations } from '../db/migrations.js';

export const commentsMigrations: Migrations = ({ pk, bigint, double }) => ({
  '020-comments-threads': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('comment_pages')
        .addColumn('id', ...pk)
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('key', 'text', (c) => c.notNull().unique())
        .addColumn('url', 'text', (c) => c.notNull())
        .addColumn('closed', 'integer', (c) => c.notNull().defaultTo(0))
        .addColumn('count', bigint, (c) => c.notNull().defaultTo(0))
        .addColumn('revision', bigint, (c) => c.notNull().defaultTo(0))
        .addColumn('created_at', bigint, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('comments')
        .addColumn('id', ...pk)
        .addColumn('page_id', bigint, (c) => c.notNull().references('comment_pages.id').onDelete('cascade'))
        .addColumn('parent_id', bigint, (c) => c.references('comments.id').onDelete('cascade'))
        .addColumn('root_id', bigint)
        .addColumn('depth', 'integer', (c) => c.notNull())
        .addColumn('author_name', 'text')
        .addColumn('author_url', 'text')
        .addColumn('author_email', 'text')
        .addColumn('badge', 'text')
        .addColumn('text', 'text', (c) => c.notNull())
        .addColumn('created_at', bigint, (c) => c.notNull())
        .addColumn('edited_at', bigint)
        .addColumn('status', 'text', (c) => c.notNull())
        .addColumn('shown', 'integer', (c) => c.notNull())
        .addColumn('up', 'integer', (c) => c.notNull().defaultTo(0))
        .addColumn('reply_count', 'integer', (c) => c.notNull().defaultTo(0))
        .addColumn('token_hash', 'text')
        .addColumn('address_hash', 'text')
        .addColumn('address_salt', 'text')
        .addColumn('text_hash', 'text', (c) => c.notNull())
        .addColumn('score', double, (c) => c.notNull())
        .addColumn('reasons', 'text', (c) => c.notNull())
        .addColumn('moderated_at', bigint)
        .addColumn('checked_at', bigint)
        .execute();
      const indexes: Record<string, string[]> = {
        comments_thread: ['page_id', 'parent_id', 'shown', 'id'],
        comments_top: ['page_id', 'parent_id', 'shown', 'up', 'id'],
        comments_parent: ['parent_id', 'shown', 'id'],
        comments_root: ['root_id', 'shown', 'id'],
        comments_status: ['status', 'id'],
        comments_token: ['token_hash', 'status'],
        comments_address: ['address_hash', 'created_at'],
        comments_text: ['text_hash', 'created_at'],
        comments_email: ['author_email'],
      };
      for (const [name, columns] of Object.entries(indexes))
        await db.schema.createIndex(name).on('comments').columns(columns).execute();
      await db.schema
        .createTable('comment_keys')
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('key', 'text', (c) => c.notNull())
        .addColumn('body_hash', 'text', (c) => c.notNull())
        .addColumn('comment_id', bigint, (c) => c.notNull())
        .addColumn('http_status', 'integer', (c) => c.notNull())
        .addColumn('created_at', bigint, (c) => c.notNull())
        .addPrimaryKeyConstraint('comment_keys_pk', ['site', 'key'])
        .execute();
      await db.schema.createIndex('comment_keys_age').on('comment_keys').column('created_at').execute();
    },
  },
  '021-comments-readers': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('comment_votes')
        .addColumn('comment_id', bigint, (c) => c.notNull().references('comments.id').onDelete('cascade'))
        .addColumn('device_hash', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('comment_votes_pk', ['comment_id', 'device_hash'])
        .execute();
      await db.schema
        .createTable('comment_reports')
        .addColumn('comment_id', bigint, (c) => c.notNull().references('comments.id').onDelete('cascade'))
        .addColumn('address_hash', 'text', (c) => c.notNull())
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('created_at', bigint, (c) => c.notNull())
        .addPrimaryKeyConstraint('comment_reports_pk', ['comment_id', 'address_hash'])
        .execute();
    },
  },
  '028-comments-keys': {
    async up(db: Kysely<any>) {
      for (const move of await newKeys(db, 'comment_pages')) await moveThread(db, move);
    },
  },
  '022-comments-keeping': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('comment_settings')
        .addColumn('site', 'text', (c) => c.primaryKey())
        .addColumn('value', 'text', (c) => c.notNull())
        .addColumn('revision', bigint, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('comment_words')
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('word', 'text', (c) => c.notNull())
        .addColumn('ham', bigint, (c) => c.notNull())
        .addColumn('spam', bigint, (c) => c.notNull())
        .addPrimaryKeyConstraint('comment_words_pk', ['site', 'word'])
        .execute();
      await db.schema
        .createTable('secrets')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('value', 'text', (c) => c.notNull())
        .addColumn('created_at', bigint, (c) => c.notNull())
        .execute();
    },
  },
  '035-comments-picks': {
    async up(db: Kysely<any>) {
      await db.schema
        .alterTable('comments')
        .addColumn('pinned', 'integer', (c) => c.notNull().defaultTo(0))
        .execute();
      await db.schema
        .createIndex('comments_pinned')
        .on('comments')
        .column('page_id')
        .where(sql<boolean>`pinned = 1`)
        .execute();
    },
  },
  '036-comments-time-order': {
    async up(db: Kysely<any>) {
      const indexes: Record<string, string[]> = {
        comments_thread: ['page_id', 'parent_id', 'shown', 'created_at', 'id'],
        comments_top: ['page_id', 'parent_id', 'shown', 'up', 'created_at', 'id'],
        comments_parent: ['parent_id', 'shown', 'created_at', 'id'],
        comments_root: ['root_id', 'shown', 'created_at', 'id'],
      };
      for (const [name, columns] of Object.entries(indexes)) {
        await db.schema.dropIndex(name).execute();
        await db.schema.createIndex(name).on('comments').columns(columns).execute();
      }
    },
  },
  '037-comments-imports': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('comment_imports')
        .addColumn('key', 'text', (c) => c.primaryKey())
        .addColumn('comment_id', bigint)
        .execute();
      await db.schema
        .createIndex('comment_imports_comment')
        .on('comment_imports')
        .column('comment_id')
        .execute();
    },
  },
  '066-comments-queue-order': {
    async up(db: Kysely<any>) {
      await db.schema.dropIndex('comments_status').execute();
      const indexes: Record<string, string[]> = {
        comments_status: ['status', 'created_at', 'id'],
        comments_time: ['created_at', 'id'],
      };
      for (const [name, columns] of Object.entries(indexes))
        await db.schema.createIndex(name).on('comments').columns(columns).execute();
    },
  },
});
