/** A server process that is killed at random moments while readers post, and what is left in its database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../src/db/index.js';
import { migrations } from '../../src/modules.js';
import { startProcess } from '../support/process.js';

const page = 'https://news.example/story';

export interface Killed {
  /** comments that were answered with 201 or 202 */
  answered: number;
  /** of these, how many are not in the database */
  lost: number;
  /** texts that are in it more than once, though each was sent again with its key after the kill */
  doubled: number;
  /** comments that were under way when the server died */
  cut: number;
  /** counts of the page that disagree with its comments */
  miscounted: number;
  /** SQLite's `synchronous` as the server sets it: 2 is FULL */
  synchronous: number;
}

export async function killWhilePosting(
  rounds: number,
  report: (round: number) => void = () => {},
): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'inlay-kill-'));
  const database = `sqlite:${join(folder, 'inlay.sqlite')}`;
  const answered = new Set<string>();
  let again: string[] = [];
  let cut = 0;
  let made = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const { url, stop } = await start(database);
      let dead = false;
      const unanswered: string[] = [];
      let first: () => void = () => {};
      const going = new Promise<void>((resolve) => (first = resolve));
      const reader = async () => {
        while (!dead) {
          const text = again.pop() ?? `comment ${++made}`;
          try {
            const answer = await post(url, text);
            if (answer !== 201 && answer !== 202) throw new Error(`answered ${answer}`);
            answered.add(text);
            first();
          } catch (error) {
            if (!dead) throw error;
            unanswered.push(text);
          }
        }
      };
      const readers = Promise.all(Array.from({ length: 8 }, reader));
      await Promise.race([going, readers]);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
      dead = true;
      await stop('SIGKILL');
      await readers;
      cut += unanswered.length;
      again = unanswered;
      report(round);
    }
    // what was cut off is sent again, as the widget does
    const { url, stop } = await start(database);
    for (const text of again) {
      const status = await post(url, text);
      if (status === 201) answered.add(text);
    }
    await stop();
    return { ...(await look(database, answered)), cut };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const start = (database: string) =>
  startProcess(['--database', database], {
    env: {
      INLAY_SITES: JSON.stringify([{ name: 'News', origins: ['https://news.example'] }]),
      INLAY_COMMENTS_MODERATION: 'none',
      INLAY_COMMENTS_PER_HOUR: '100000',
      INLAY_COMMENTS_FLOOD_PER_MINUTE: '100000',
    },
  });

async function post(url: string, text: string): Promise<number> {
  const answer = await fetch(`${url}/v1/comments`, {
    method: 'POST',
    headers: { Origin: 'https://news.example' },
    body: new URLSearchParams({ page, text, key: text }),
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function look(url: string, answered: ReadonlySet<string>): Promise<Omit<Killed, 'cut'>> {
  const database = await openDatabase(url, migrations);
  const { db } = database;
  const rows = await db.selectFrom('comments').select(['text', 'status']).execute();
  const { count } = await db.selectFrom('comment_pages').select('count').executeTakeFirstOrThrow();
  const { rows: pragma } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
  await database.close();
  const times = new Map<string, number>();
  for (const { text } of rows) times.set(text, (times.get(text) ?? 0) + 1);
  return {
    answered: answered.size,
    lost: [...answered].filter((text) => !times.has(text)).length,
    doubled: [...times.values()].filter((n) => n > 1).length,
    miscounted: Math.abs(rows.filter(({ status }) => status === 'approved').length - count),
    synchronous: pragma[0]!.synchronous,
  };
}
