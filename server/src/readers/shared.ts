/**
 * Visitors of the day, known to all processes on one PostgreSQL: they hash under one salt and claim what they count. The
 * tables are emptied when the day ends, are not in the write-ahead log, and may be lost in a crash.
 */
import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database, Schema } from '../db/index.js';
import {
  day,
  dayOf,
  mostOfNetwork,
  saltLength,
  type Identity,
  type Verdict,
  type Visitors,
} from './visitors.js';

/** Rows of one statement. */
const chunk = 1000;

export class SharedVisitors {
  readonly #db: Kysely<Schema>;
  readonly #pepper: string;
  #joined = 0;

  /** `null` where processes share no database. @param pepper part of every salt that is not in the database */
  static on({ dialect, db }: Database, pepper: string): SharedVisitors | null {
    return dialect === 'postgres' ? new SharedVisitors(db, pepper) : null;
  }

  constructor(db: Kysely<Schema>, pepper: string) {
    this.#db = db;
    this.#pepper = pepper;
  }

  /**
   * Has visitors, the same at every call, hashed under the day's salt, and under the next one's from its first second:
   * nobody asks the database at midnight.
   */
  async join(visitors: Visitors, now: number): Promise<void> {
    visitors.expire(now);
    const today = dayOf(now);
    if (this.#joined === today) return;
    const salts = (await findSalts(this.#db, today)) ?? (await this.#make(today));
    const keyed = (salt: Uint8Array) => createHash('sha256').update(this.#pepper).update(salt).digest();
    visitors.share(keyed(salts.today), keyed(salts.tomorrow));
    this.#joined = today;
  }

  /** Makes the salts that are not there yet, and destroys what is left of other days. */
  #make(today: number): Promise<Salts> {
    return this.#db.transaction().execute(async (tx) => {
      await sql`lock table visitor_salt in access exclusive mode`.execute(tx);
      const rows = await tx.selectFrom('visitor_salt').selectAll().execute();
      const salt = (day: number) => rows.find((row) => row.day === day)?.salt ?? randomBytes(saltLength);
      const salts = { today: salt(today), tomorrow: salt(today + day) };
      // not deleted but truncated: the files themselves go
      if (rows.some((row) => row.day < today || row.day > today + day))
        await sql`truncate visitor_salt, visitors_seen`.execute(tx);
      await tx
        .insertInto('visitor_salt')
        .values([
          { day: today, salt: salts.today },
          { day: today + day, salt: salts.tomorrow },
        ])
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return salts;
    });
  }

  /**
   * Claims visits, all or none: what became of each.
   *
   * @param visits as `Visitors.onPage` makes them
   */
  claim(visits: readonly Identity[]): Promise<Verdict[]> {
    return this.#db.transaction().execute(async (tx) => {
      const fresh = await claimVisitors(tx, [...new Set(visits.map(({ visitor }) => visitor))]);
      const networks = new Map<number, number>();
      for (const { visitor, network } of visits)
        if (fresh.has(visitor)) networks.set(network, (networks.get(network) ?? 0) + 1);
      const room = await countNetworks(tx, networks);
      return visits.map(({ visitor, network }) => {
        // each counts once, also where it is here twice
        if (!fresh.delete(visitor)) return 'repeat';
        const left = room.get(network)!;
        room.set(network, left - 1);
        return left > 0 ? 'first' : 'network';
      });
    });
  }
}

interface Salts {
  today: Uint8Array;
  tomorrow: Uint8Array;
}

/** `undefined` where one is still to be made, or one of the day before to be destroyed. */
async function findSalts(db: Kysely<Schema>, today: number): Promise<Salts | undefined> {
  const rows = await db.selectFrom('visitor_salt').selectAll().orderBy('day').execute();
  const [first, second, ...rest] = rows;
  if (first?.day !== today || second?.day !== today + day || rest.length) return undefined;
  return { today: first.salt, tomorrow: second.salt };
}

const byNumber = (a: number, b: number) => a - b;

/** In one order for all writers, so that no two wait for each other. Gives those that nobody had claimed. */
async function claimVisitors(tx: Transaction<Schema>, visitors: number[]): Promise<Set<number>> {
  const fresh = new Set<number>();
  visitors.sort(byNumber);
  for (let from = 0; from < visitors.length; from += chunk) {
    const rows = await tx
      .insertInto('visitors_seen')
      .values(visitors.slice(from, from + chunk).map((mark) => ({ mark, visitors: 1 })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('mark')
      .execute();
    for (const { mark } of rows) fresh.add(mark);
  }
  return fresh;
}

/** Adds visitors to their networks. Returns how many of them each network had room for. */
async function countNetworks(
  tx: Transaction<Schema>,
  networks: ReadonlyMap<number, number>,
): Promise<Map<number, number>> {
  const room = new Map<number, number>();
  const added = [...networks].sort(([a], [b]) => a - b);
  for (let from = 0; from < added.length; from += chunk) {
    const rows = await tx
      .insertInto('visitors_seen')
      .values(added.slice(from, from + chunk).map(([mark, visitors]) => ({ mark, visitors })))
      .onConflict((conflict) =>
        conflict
          .column('mark')
          .doUpdateSet((e) => ({ visitors: sql`visitors_seen.visitors + ${e.ref('excluded.visitors')}` })),
      )
      .returning(['mark', 'visitors'])
      .execute();
    for (const { mark, visitors } of rows)
      room.set(mark, Math.max(0, mostOfNetwork - (visitors - networks.get(mark)!)));
  }
  return room;
}
