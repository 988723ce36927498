/** The command line's part: `admin`, `export`, `erase`. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.js';
import { ConfigError } from '../config-error.js';
import { openConfigured } from '../db/configured.js';
import type { Database } from '../db/index.js';
import { eraseAuthor } from './erase.js';
import { exportComments } from './export.js';
import { createToken, listModerators, removeModerator } from './moderators.js';

type Say = (line: string) => void;
const say: Say = (line) => void process.stdout.write(`${line}\n`);

async function onDatabase(config: Config, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openConfigured(config);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** `admin NAME` makes a token, `admin` lists who has one, `admin remove NAME` ends it. */
export function admin(config: Config, [first, second]: string[]): Promise<void> {
  if (first === 'remove' ? !second : second !== undefined)
    throw new ConfigError(
      'admin needs a name: write "admin NAME" or "admin remove NAME", in quotes if it has spaces.',
    );
  return onDatabase(config, async (database) => {
    if (first === undefined) {
      for (const { name, created_at } of await listModerators(database))
        say(`${name}, since ${new Date(created_at).toISOString().slice(0, 10)}`);
      return;
    }
    if (second !== undefined) {
      if (!(await removeModerator(database, second)))
        throw new ConfigError(`${second} is no moderator: "admin" alone lists them.`);
      return say(`${second} is no moderator any more.`);
    }
    const token = await createToken(database, first, Date.now());
    say(
      `The token of ${first}, shown this once; a token it had before has ended. Sign in with it at /admin:`,
    );
    say(token);
  });
}

/** `export [AUTHOR]`: all comments, or those under an e-mail address or a name, as JSON lines. */
export const exportAll = (config: Config, [author]: string[]): Promise<void> =>
  onDatabase(config, async (database) => {
    try {
      await pipeline(
        Readable.from(exportComments(database, { author })),
        // as fast as whoever reads it takes it
        async function* (lines: AsyncIterable<string>) {
          for await (const line of lines) yield `${line}\n`;
        },
        process.stdout,
        { end: false },
      );
    } catch (thrown) {
      // whoever read it has seen enough
      if ((thrown as NodeJS.ErrnoException).code !== 'EPIPE') throw thrown;
    }
  });

/** `erase AUTHOR`: takes away the comments under an e-mail address or a name, for good. */
export function erase(config: Config, [author]: string[]): Promise<void> {
  if (!author) throw new ConfigError('erase needs an author: write an e-mail address or a name after it.');
  return onDatabase(config, async (database) => {
    const erased = await eraseAuthor(database, author);
    say(`${erased} ${erased === 1 ? 'comment' : 'comments'} by ${author} erased.`);
  });
}
