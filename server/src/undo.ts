/** Undoes the steps of a command if it fails or is interrupted. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { endSignals } from './cli/end-signals.js';

type Undo = () => void;

const begun = new Set<Undo>();

/** Does the work; calls `undo` when it throws, or when the process is told to end before it is done. */
export async function orUndone<T>(undo: Undo, work: () => Promise<T>): Promise<T> {
  begun.add(undo);
  try {
    return await work();
  } catch (thrown) {
    undo();
    throw thrown;
  } finally {
    begun.delete(undo);
  }
}

/** Has the work write a file under another name, which becomes the file's when the work is done. */
export async function writeWhole(target: string, work: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${target}.partial`;
  await orUndone(
    () => removeDatabaseFile(partial),
    async () => {
      await work(partial);
      renameSync(partial, target);
    },
  );
}

/** Does the work with an SQLite file; one that did not exist before goes again when the work fails. */
export const withNewFile = <T>(path: string | null, work: () => Promise<T>): Promise<T> =>
  path === null || existsSync(path) ? work() : orUndone(() => removeDatabaseFile(path), work);

/** With what SQLite keeps beside it. */
export function removeDatabaseFile(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

/** Ctrl-C, `kill` and a terminal that closes: what was begun is taken back, and a sentence says so. */
export function undoWhenEnded(command: string): void {
  for (const signal of endSignals)
    process.once(signal, (_: NodeJS.Signals, number: number) => {
      for (const undo of begun) undo();
      process.stderr.write(`inlay-server: ${command} was cancelled.\n`);
      process.exit(128 + number);
    });
}
