/** The commands `export` and `erase`. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { counted, print, type CommandCall } from '../../../cli/command.js';
import { ConfigError } from '../../../config/error.js';
import { commandEvents } from '../../live/bridge.js';
import { scrub } from '../../store/scrub.js';
import { eraseAuthor } from './erase.js';
import { exportComments } from './export.js';

/** `export [AUTHOR]`: all comments, or those under an email address or a name, as JSON lines. */
export async function exportAll({
  words: [author],
  requireDatabase,
  withDatabase,
}: CommandCall): Promise<void> {
  requireDatabase();
  await withDatabase(async (database) => {
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
}

/** `erase AUTHOR`: takes away the comments under an email address or a name, for good. */
export async function erase({ words: [author], requireDatabase, withDatabase }: CommandCall): Promise<void> {
  if (!author) throw new ConfigError('erase needs an author: write an email address or a name after it.');
  requireDatabase();
  await withDatabase(async (database) => {
    const events = commandEvents(database);
    const erased = await eraseAuthor({ database, events }, author);
    await events.settled();
    await scrub(database, true);
    print(`${counted(erased, 'comment')} by ${author} erased.`);
  });
}
