/** `inlay-server backup FILE`: a copy of the SQLite file, made while the server runs. */
import { chmodSync, existsSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { counted, print, type CommandCall } from '../cli/command.js';
import { ConfigError } from '../config/error.js';
import { writeWhole } from '../undo.js';
import { checkCopy, countsOf, requireExisting, requireFile, sqlitePath, type Counts } from './file.js';

export async function backup({ config: { database }, words: [name] }: CommandCall): Promise<void> {
  const target = requireFile(name, 'backup');
  const dump = `"pg_dump --format=custom --no-unlogged-table-data --file=${target} DATABASE-URL", and bring it back with "pg_restore --clean --if-exists --dbname=DATABASE-URL ${target}"`;
  const source = requireExisting(sqlitePath(database, 'backup', dump));
  if (existsSync(target)) throw new ConfigError(`${target} exists already: name a new file.`);
  const file = new SQLite(source, { readonly: true });
  let comments = 0;
  try {
    const before = countsOf(file);
    // under another name until it is checked, so that nobody takes half a copy for a backup
    await writeWhole(target, async (partial) => {
      await file.backup(partial);
      beOneFile(partial);
      const copied = checkCopy(partial);
      compare(before, copied, countsOf(file));
      // it holds email addresses
      chmodSync(partial, 0o600);
      comments = copied['comments'] ?? 0;
    });
  } catch (thrown) {
    if (thrown instanceof ConfigError) throw thrown;
    throw new ConfigError(
      `backup could not write ${target} (${(thrown as Error).message}): nothing was kept.`,
      { cause: thrown },
    );
  } finally {
    file.close();
  }
  print(
    `Backed up ${source} to ${target}: ${counted(comments, 'comment')}, checked. Keep it away from this machine.`,
  );
}

/** A copy of a file in WAL mode would need files beside it, even to be read. */
function beOneFile(path: string): void {
  const copy = new SQLite(path);
  copy.pragma('journal_mode = delete');
  copy.close();
}

/** The copy is of some moment of the backup, so its counts lie between those before and those after. */
function compare(before: Counts, copied: Counts, after: Counts): void {
  for (const [table, count] of Object.entries(copied)) {
    const [least, most] = [before[table] ?? 0, after[table] ?? 0].sort((a, b) => a - b) as [number, number];
    if (count < least || count > most)
      throw new ConfigError(
        `the copy holds ${count} rows of ${table} where ${least} to ${most} were expected: try again, and check the disk if it stays so.`,
      );
  }
}
