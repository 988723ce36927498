/** A server that takes every comment, and what it has stored. */
import { openDatabase } from '../../server/src/db/index.js';
import { migrations } from '../../server/src/modules.js';

export const site = 'https://bench.example';

/** Settings, as environment variables, under which no limit is met. */
export const unlimited = (database: string): Record<string, string> => ({
  INLAY_DATABASE: database,
  INLAY_SITES: JSON.stringify([{ name: 'Bench', origins: [site] }]),
  INLAY_PROXIES: '1',
  INLAY_COMMENTS_MODERATION: 'none',
  INLAY_COMMENTS_PER_HOUR: '100000',
  INLAY_COMMENTS_FLOOD_PER_MINUTE: '100000',
});

/** The texts of all comments. */
export async function storedTexts(url: string): Promise<string[]> {
  const database = await openDatabase(url, migrations);
  const rows = await database.db.selectFrom('comments').select('text').execute();
  await database.close();
  return rows.map(({ text }) => text);
}
