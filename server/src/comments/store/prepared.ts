/** Queries on the hot path, compiled once for each database: compiling costs as much as running them. */
import type { CompiledQuery, Kysely } from 'kysely';
import type { Schema } from '../../db/index.js';

const shapes = new WeakMap<Kysely<Schema>, Map<string, CompiledQuery>>();

/** Runs the query that goes by this name, made by `compile` the first time, with these parameters for its own. */
export async function runPrepared<Row>(
  db: Kysely<Schema>,
  name: string,
  compile: () => CompiledQuery<Row>,
  parameters: readonly unknown[],
): Promise<Row[]> {
  let byName = shapes.get(db);
  if (!byName) shapes.set(db, (byName = new Map()));
  let query = byName.get(name);
  if (!query) byName.set(name, (query = compile()));
  return (await db.executeQuery({ ...query, parameters })).rows as Row[];
}
