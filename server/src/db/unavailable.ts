import { troubleOf, type Trouble } from './trouble.js';

/** The database is away, frozen, locked, full or damaged: no mistake of whoever asked. */
export class DatabaseUnavailable extends Error {
  readonly trouble: Trouble;

  /** @param url as in the settings */
  constructor(url: string, cause: unknown) {
    super(`The database is not available (${(cause as Error).message}).`, { cause });
    this.name = 'DatabaseUnavailable';
    this.trouble = troubleOf(url, cause);
  }
}

/**
 * SQLSTATE classes (www.postgresql.org/docs/current/errcodes-appendix.html): 08 connection, 53 resources such as a full
 * disk, 57P shutdown, 57014 statement timeout, 25006 read-only, 55P03 lock, 40 serialization and deadlock. Then the
 * primary codes of SQLite (sqlite.org/rescode.html), and the system's words for a connection that cannot be had.
 */
const codes =
  /^(08|53|57|40)\w{3}$|^(25006|55P03)$|^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|PROTOCOL|NOTADB|CORRUPT|PERM)|^E(CONN(REFUSED|RESET|ABORTED)|TIMEDOUT|PIPE|NOTFOUND|HOSTUNREACH|NETUNREACH|AI_AGAIN|MFILE)$/;
/** pg's own, which have no code */
const messages =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|Client was closed)/;

export function isUnavailable(thrown: unknown): boolean {
  const { code = '', message = '' } = thrown as { code?: string; message?: string };
  return codes.test(code) || messages.test(message);
}

/** Whether it was the connection, and not what was asked. */
export const isConnectionLost = (thrown: unknown): boolean =>
  isUnavailable(thrown) && !/^(57014|55P03|40|53100|25006)/.test((thrown as { code?: string }).code ?? '');

/** Does the work; a failure that means that the database is away is a `DatabaseUnavailable`. */
export async function whileAvailable<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw isUnavailable(thrown) ? new DatabaseUnavailable(url, thrown) : thrown;
  }
}
