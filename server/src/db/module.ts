/** The table of messages between processes. */
import type { Generated, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Context } from '../context.js';
import type { Module } from '../module.js';
import type { Migrations } from './migrations.js';
import { deleteOldMessages, retention } from './postgres/messages.js';

declare module './schema.js' {
  interface Schema {
    messages: {
      id: Generated<number>;
      body: string;
      /** epoch ms, by the clock of the database */
      sent_at: number;
    };
  }
}

const migrations: Migrations = ({ pk, bigint, unlogged }) => ({
  '063-db-messages': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('messages')
        .modifyFront(sql.raw(unlogged))
        .addColumn('id', ...pk)
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('sent_at', bigint, (c) => c.notNull())
        .execute();
      await db.schema.createIndex('messages_sent_at').on('messages').column('sent_at').execute();
    },
  },
});

export const dbModule: Module = { name: 'db', migrations, start };

function start({ database, schedule }: Context): void {
  if (database.dialect === 'postgres')
    schedule({
      name: 'forget old messages between processes',
      every: retention,
      run: async () => void (await deleteOldMessages(database.db)),
    });
}
