/** Diagnoses failures of the database and tells its owner how to mend them. */
import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Trouble {
  /** what two reports of one trouble share */
  kind: string;
  /** for anybody: names no path and no host */
  brief: string;
  /** for the owner: one sentence with the mend, without its full stop */
  sentence: string;
}

interface Thrown {
  code?: string;
  message?: string;
}

/** @param url as in the settings: `sqlite:path` or `postgres://…` */
export function troubleOf(url: string, thrown: unknown): Trouble {
  const { code = '', message = '' } = thrown as Thrown;
  const reason = message.replace(/\s+/g, ' ').replace(/\.$/, '');
  return url.startsWith('sqlite:')
    ? sqliteTrouble(url.slice('sqlite:'.length), code, reason)
    : postgresTrouble(url, code, reason);
}

const restore = 'stop the server, and put a backup back with "inlay-server restore FILE"';
const notOurs = 'or name another file in "database" if this is no database of inlay-server';

/** By the codes of sqlite.org/rescode.html. */
function sqliteTrouble(path: string, code: string, reason: string): Trouble {
  // a disk without room shows in several ways, such as an error of the shared memory beside the file
  if (code === 'SQLITE_FULL' || (/^SQLITE_(IOERR|CANTOPEN)/.test(code) && isDiskFull(path)))
    return diskFull(path);
  if (/^SQLITE_(READONLY_DBMOVED|IOERR_VNODE)$/.test(code))
    return {
      kind: 'moved',
      brief: 'The file was moved.',
      sentence: `${path} was moved or deleted while it was in use: put it back and restart the server`,
    };
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM' || code === 'EACCES')
    return {
      kind: 'read-only',
      brief: 'The file cannot be written.',
      sentence: `${path} cannot be written: let the user that runs inlay-server write to it and to its folder`,
    };
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return damageOf(path, reason);
  if (code.startsWith('SQLITE_CANTOPEN') || /directory does not exist/.test(reason))
    return {
      kind: 'closed',
      brief: 'The file cannot be opened.',
      sentence: existsSync(dirname(path))
        ? `${path} cannot be opened: make sure that it is a file, and let the user that runs inlay-server read and write it and its folder`
        : `${path} cannot be opened: create the folder ${dirname(path)}, or correct "database"`,
    };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return {
      kind: 'locked',
      brief: 'Another program has locked the file.',
      sentence: `another program has locked ${path}: wait for it, or end it`,
    };
  return {
    kind: 'disk',
    brief: 'The disk cannot be read or written.',
    sentence: `${path} cannot be read or written (${reason}): check the disk`,
  };
}

/** @param found SQLite's message, possibly of several lines */
export function damageOf(path: string, found: string): Trouble {
  const reason = found
    .replace(/\*{3}[^*]*\*{3}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  return {
    kind: 'damaged',
    brief: 'The file is damaged.',
    sentence: `${path} is damaged (${reason}): ${restore}${/not a database/.test(reason) ? `, ${notOurs}` : ''}`,
  };
}

export const diskFull = (path: string): Trouble => ({
  kind: 'full',
  brief: 'The disk is full.',
  sentence: `the disk that holds ${path} is full: free some space on it`,
});

/** Bytes that a comment and what belongs to it need; less is a full disk. */
const leastFree = 262_144;

export function isDiskFull(path: string): boolean {
  try {
    const { bavail, bsize, blocks } = statfsSync(dirname(path));
    return blocks > 0 && bavail * bsize < leastFree;
  } catch {
    return false;
  }
}

const urlOf = (url: string) => {
  const { host, hostname, pathname, username } = new URL(URL.canParse(url) ? url : 'postgres://host');
  return { host, hostname, pathname, username };
};

/** By the codes of www.postgresql.org/docs/current/errcodes-appendix.html, and the system's for connections. */
function postgresTrouble(url: string, code: string, reason: string): Trouble {
  const { hostname, pathname, username, ...address } = urlOf(url);
  // without a host it is this machine's
  const host = address.host || 'localhost';
  const name = decodeURIComponent(pathname.slice(1)) || decodeURIComponent(username);
  const mends: [RegExp, string, string][] = [
    [
      /^28/,
      'It refuses the sign-in.',
      `PostgreSQL at ${host} refuses the user or the password (${reason}): correct them in "database"`,
    ],
    [
      /^3D000$/,
      'It does not exist.',
      `PostgreSQL at ${host} has no database "${name}": create it with "createdb ${name}", or correct "database"`,
    ],
    [
      /^42501$/,
      'Rights are missing.',
      `the user "${username}" lacks rights in the database "${name}" (${reason}): run "alter database ${name} owner to ${username}" there`,
    ],
    [/^53100$/, 'The disk is full.', `the disk of PostgreSQL at ${host} is full: free some space on it`],
    [
      /^53300$/,
      'It takes no more connections.',
      `PostgreSQL at ${host} takes no more connections: raise its max_connections, or end other programs`,
    ],
    [
      /^25006$/,
      'It is read-only.',
      `PostgreSQL at ${host} is read-only, as a standby is: name the primary in "database"`,
    ],
    [
      /^(ENOTFOUND|EAI_AGAIN)$/,
      'Its host is not known.',
      `the host ${hostname} of the database is not known: correct "database", or the name service`,
    ],
    [
      /^57014$/,
      'It takes too long.',
      `PostgreSQL at ${host} takes too long to answer: look at its load and its locks`,
    ],
  ];
  const [pattern, brief, sentence] = mends.find(([pattern]) => pattern.test(code)) ?? [];
  if (pattern) return { kind: String(pattern), brief: brief!, sentence: sentence! };
  return {
    kind: 'away',
    brief: 'It does not answer.',
    sentence: `PostgreSQL at ${host} does not answer (${reason || code}): start it, or correct "database"`,
  };
}
