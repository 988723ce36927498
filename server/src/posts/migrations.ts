import type { Kysely } from 'kysely';
import { newKeys } from '../db/keys.js';
import type { Migrations } from '../db/migrations.js';
import { movePost } from './moves/move-post.js';

export const postsMigrations: Migrations = ({ pk, bigint, double, bytes }) => ({
  '001-posts-index': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('posts')
        .addColumn('id', ...pk)
        .addColumn('site', 'text', (c) => c.notNull())
        .addColumn('key', 'text', (c) => c.notNull().unique())
        .addColumn('url', 'text', (c) => c.notNull())
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('excerpt', 'text')
        .addColumn('image', 'text')
        .addColumn('published_at', bigint)
        .addColumn('category', 'text')
        .addColumn('tags', 'text', (c) => c.notNull())
        .addColumn('authors', 'text', (c) => c.notNull())
        .addColumn('reading_minutes', 'integer')
        .addColumn('version', 'text', (c) => c.notNull())
        .addColumn('terms', bytes)
        .addColumn('visits', bigint, (c) => c.notNull().defaultTo(0))
        .addColumn('visits_week', bigint, (c) => c.notNull().defaultTo(0))
        .addColumn('visits_month', bigint, (c) => c.notNull().defaultTo(0))
        .addColumn('heat_now', double)
        .addColumn('heat_day', double)
        .execute();
      for (const column of ['published_at', 'visits', 'visits_week', 'visits_month', 'heat_now', 'heat_day'])
        await db.schema.createIndex(`posts_${column}`).on('posts').columns(['site', column]).execute();
      await db.schema
        .createIndex('posts_category')
        .on('posts')
        .columns(['site', 'category', 'published_at'])
        .execute();
      await db.schema
        .createTable('post_labels')
        .addColumn('post_id', bigint, (c) => c.notNull().references('posts.id').onDelete('cascade'))
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('label', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('post_labels_pk', ['kind', 'label', 'post_id'])
        .execute();
      await db.schema.createIndex('post_labels_post').on('post_labels').column('post_id').execute();
    },
  },
  '002-posts-visits': {
    async up(db: Kysely<any>) {
      for (const table of ['visits_hourly', 'visits_daily']) {
        await db.schema
          .createTable(table)
          .addColumn('post_id', bigint, (c) => c.notNull().references('posts.id').onDelete('cascade'))
          .addColumn('start', bigint, (c) => c.notNull())
          .addColumn('visits', bigint, (c) => c.notNull())
          .addPrimaryKeyConstraint(`${table}_pk`, ['post_id', 'start'])
          .execute();
        await db.schema.createIndex(`${table}_start`).on(table).column('start').execute();
      }
      await db.schema
        .createTable('visit_day')
        .addColumn('id', 'integer', (c) => c.primaryKey())
        .addColumn('day', bigint, (c) => c.notNull())
        .execute();
    },
  },
  '005-posts-keys': {
    async up(db: Kysely<any>) {
      for (const move of await newKeys(db, 'posts')) await movePost(db, move);
    },
  },
  '004-posts-checks': {
    async up(db: Kysely<any>) {
      const add = (name: string, type: 'text' | typeof bigint) =>
        db.schema.alterTable('posts').addColumn(name, type).execute();
      await add('etag', 'text');
      await add('modified', 'text');
      for (const name of ['checked_at', 'gone_at', 'expires_at']) await add(name, bigint);
      for (const [name, value] of [
        ['from_page', 1],
        ['check_after', 0],
      ] as const)
        await db.schema
          .alterTable('posts')
          .addColumn(name, bigint, (c) => c.notNull().defaultTo(value))
          .execute();
      for (const name of ['check_after', 'expires_at', 'gone_at'])
        await db.schema.createIndex(`posts_${name}`).on('posts').column(name).execute();
      await db.schema
        .createTable('source_posts')
        .addColumn('source', 'text', (c) => c.notNull())
        .addColumn('key', 'text', (c) => c.notNull())
        .addColumn('version', 'text', (c) => c.notNull())
        .addColumn('run', bigint, (c) => c.notNull())
        .addPrimaryKeyConstraint('source_posts_pk', ['source', 'key'])
        .execute();
    },
  },
  '064-posts-moved': {
    async up(db: Kysely<any>) {
      await db.schema.alterTable('posts').addColumn('moved_to', 'text').execute();
    },
  },
  '003-posts-related': {
    async up(db: Kysely<any>) {
      await db.schema
        .createTable('related')
        .addColumn('post_id', bigint, (c) => c.primaryKey().references('posts.id').onDelete('cascade'))
        .addColumn('list', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('related_choices')
        .addColumn('post_id', bigint, (c) => c.notNull().references('posts.id').onDelete('cascade'))
        .addColumn('other_id', bigint, (c) => c.notNull().references('posts.id').onDelete('cascade'))
        .addColumn('choice', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('related_choices_pk', ['post_id', 'other_id'])
        .execute();
    },
  },
});
