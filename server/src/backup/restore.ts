/** `inlay-server restore FILE`: puts a backup in the place of the SQLite file. The server must be stopped. */
import { chmodSync, chownSync, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { counted, print, type CommandCall } from '../cli/command.js';
import { writeWhole } from '../undo.js';
import { checkCopy, requireExisting, requireFile, requireUnused, sqlitePath } from './file.js';

export async function restore({
  config: { database },
  words: [name],
  withDatabase,
}: CommandCall): Promise<void> {
  const source = requireExisting(requireFile(name, 'restore'));
  const dump = `"pg_restore --clean --if-exists --dbname=DATABASE-URL ${source}"`;
  const target = sqlitePath(database, 'restore', dump);
  const counts = checkCopy(source);
  let kept: string | null = null;
  await writeWhole(target, async (partial) => {
    copyFileSync(source, partial);
    // brings an older backup up to date, and refuses one that a newer server made
    await withDatabase(async () => {}, `sqlite:${partial}`);
    giveTo(target, partial);
    kept = existsSync(target) ? setAside(target) : null;
  });
  print(`Restored ${target} from ${source}: ${counted(counts['comments'] ?? 0, 'comment')}.`);
  if (kept) print(`What was there before is now ${kept}: delete it when all is well.`);
}

/** Root restores what another user's server writes: the file goes to whoever has the present one, or else its folder. */
function giveTo(target: string, path: string): void {
  const present = statSync(target, { throwIfNoEntry: false });
  const { uid, gid } = present ?? statSync(dirname(target));
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
  chmodSync(path, present ? present.mode & 0o777 : 0o600);
}

/** Renames the present file, which must not be in use, and gives its new name. */
function setAside(path: string): string {
  requireUnused(path, 'restore');
  const kept = `${path}.before-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
  renameSync(path, kept);
  // what belonged to the old file must not be read as part of the new one
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  return kept;
}
