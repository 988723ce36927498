/** The tables in which the processes on one PostgreSQL recognise the day's visitors together. */
import type { Module } from '../module.js';
import { readersMigrations } from './migrations.js';

declare module '../db/schema.js' {
  interface Schema {
    /** two rows: the first millisecond of the UTC day and of the next one, and their salts */
    visitor_salt: { day: number; salt: Uint8Array };
    /** hashes of the day: a visitor on a page, which counts 1, or a network on it and how many visitors it had */
    visitors_seen: { mark: number; visitors: number };
  }
}

export const readersModule: Module = { name: 'readers', migrations: readersMigrations };
