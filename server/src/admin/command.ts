/** `inlay-server admin NAME` makes a token, `admin` lists who has one, `admin remove NAME` revokes it. */
import { print, type CommandCall } from '../command.js';
import { ConfigError } from '../config-error.js';
import { createToken, listModerators, removeModerator } from './moderators.js';

export function admin({ words: [first, second], withDatabase }: CommandCall): Promise<void> {
  if (first === 'remove' ? !second : second !== undefined)
    throw new ConfigError(
      'admin needs a name: write "admin NAME" or "admin remove NAME", in quotes if it has spaces.',
    );
  return withDatabase(async (database) => {
    if (first === undefined) {
      for (const { name, created_at } of await listModerators(database))
        print(`${name}, since ${new Date(created_at).toISOString().slice(0, 10)}`);
      return;
    }
    if (second !== undefined) {
      if (!(await removeModerator(database, second)))
        throw new ConfigError(`${second} is no moderator: "admin" alone lists them.`);
      return print(`${second} is no moderator any more.`);
    }
    const token = await createToken(database, first, Date.now());
    print(
      `The token of ${first}, shown this once; a token it had before has ended. Sign in with it at /admin:`,
    );
    print(token);
  });
}
