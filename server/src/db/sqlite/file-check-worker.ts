/** The thread of `file-check`. */
import { parentPort, workerData } from 'node:worker_threads';
import SQLite from 'better-sqlite3';

function check(path: string): string | null {
  try {
    const file = new SQLite(path, { readonly: true, fileMustExist: true });
    try {
      const found = file.pragma('quick_check(1)', { simple: true }) as string;
      return found === 'ok' ? null : found;
    } finally {
      file.close();
    }
  } catch (thrown) {
    const { code = '', message } = thrown as NodeJS.ErrnoException;
    // everything else, such as a file that cannot be opened, is noticed where it is used
    return /^SQLITE_(CORRUPT|NOTADB)/.test(code) ? message : null;
  }
}

parentPort!.postMessage(check(workerData as string));
