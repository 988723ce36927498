/** A command of `inlay-server`. */
import type { Config } from '../config/config.js';
import type { Database } from '../db/index.js';

export interface Command {
  /** what follows the command's name, such as `[AUTHOR]` */
  usage?: string;
  /** one line for `--help` */
  summary: string;
  /** how many words it takes at most; default 0 */
  most?: number;
  /** flags of its own, each followed by a value: name → one line for `--help` */
  flags?: Readonly<Record<string, string>>;
  /** whether it needs settings that serving needs, not only the database */
  serving?: true;
  /** whether it makes the settings, so that there are none to read */
  makesSettings?: true;
  /** Loads what it needs itself, so that one command does not wait for another's libraries. */
  run: (call: CommandCall) => Promise<void>;
}

export interface CommandCall {
  config: Config;
  /** what follows the command's name */
  words: string[];
  /** the flags that were given, of the command's own */
  flags: Readonly<Record<string, string | undefined>>;
  /** Checks settings as those that a server starts with. */
  checkSettings: (settings: Record<string, unknown>) => Config;
  /** Throws where the configured database is a file that does not exist: a new one would hold nothing. */
  requireDatabase: () => void;
  /** Opens the configured database, or the named one, for the work, and closes it. */
  withDatabase: (work: (database: Database) => Promise<void>, database?: string) => Promise<void>;
}

/** Such as `1 comment` or `2 comments`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Writes a line to standard output. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
