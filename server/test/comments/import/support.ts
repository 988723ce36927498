/** Files that other systems might have exported, with invented readers, and what is made of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import SQLite from 'better-sqlite3';
import { readExport } from '../../../src/comments/import/read-export.js';
import type { TakenComment } from '../../../src/comments/import/take.js';
import { sortThreads, type Sorted } from '../../../src/comments/import/threads.js';
import { page, sites as named } from '../support.js';

export { page };
export const sites = named.map((site) => ({ ...site, places: [] }));
/** The only site, so that a path is enough to know a page by. */
const news = sites.slice(0, 1);

export const folder = mkdtempSync(join(tmpdir(), 'inlay-import-'));
after(() => rmSync(folder, { recursive: true }));

let written = 0;

/** Writes the content into a file; what is no text or bytes as JSON. */
export function file(content: unknown, name = `${++written}.export`): string {
  const path = join(folder, name);
  const isReady = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(path, isReady ? content : JSON.stringify(content));
  return path;
}

export type Rows = Readonly<Record<string, string | number | null>>[];

/** An SQLite file with these tables, each with the columns of its first row. */
export function sqliteFile(tables: Readonly<Record<string, Rows>>): string {
  const path = join(folder, `${++written}.db`);
  const database = new SQLite(path);
  for (const [name, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0]!);
    database.exec(`create table "${name}" (${columns.map((column) => `"${column}"`).join()})`);
    const insert = database.prepare(`insert into "${name}" values (${columns.map(() => '?').join()})`);
    for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null));
  }
  database.close();
  return path;
}

export const read = async (path: string, origin: string | null = null): Promise<Sorted> =>
  sortThreads((await readExport(path, 'Europe/Oslo')).threads, news, origin);

export const systemOf = async (path: string): Promise<string> => (await readExport(path, 'UTC')).system;

export const texts = ({ threads }: Sorted): string[] =>
  threads.flatMap(({ comments }) => comments.map(({ text }) => text));

/** Each comment with what it answers: `Reply < Comment`. */
export const lines = ({ threads }: Sorted): string[] =>
  threads.flatMap(({ url, comments }) => [
    new URL(url).pathname,
    ...comments.map(({ text, parent }) => (parent ? `${text} < ${parent.text}` : text)),
  ]);

/** A comment without its place. */
export function known(comment: TakenComment): Omit<TakenComment, 'parent'> {
  const { parent: _, ...rest } = comment;
  return rest;
}

/** A comment as most are: fields that a format has are given. */
export const usual = {
  ...{ name: null, email: null, url: null, status: 'approved' },
  ...{ editedAt: null, votes: 0, pinned: false, badge: null },
};
