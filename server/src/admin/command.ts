/** `inlay-server admin NAME` makes a token, `admin` lists who has one, `admin remove NAME` revokes it. */
import { resolve } from 'node:path';
import { print, type CommandCall } from '../cli/command.js';
import { ConfigError } from '../config/error.js';
import { createToken, listModerators, removeModerator, sitesOf, type TokenOptions } from './moderators.js';
import { roles, type Role } from '../roles.js';

export async function admin({
  words: [first, second],
  flags,
  config,
  requireDatabase,
  withDatabase,
}: CommandCall): Promise<void> {
  const named = first !== undefined && first !== 'remove';
  const hasOptions = ['role', 'site', 'days', 'public-name'].some((flag) => flags[flag] !== undefined);
  const misplaced = first === 'remove' ? !second : second !== undefined;
  if (first === '' || misplaced || (!named && hasOptions))
    throw new ConfigError(
      'admin needs a name: write "admin NAME" or "admin remove NAME", in quotes if it has spaces.',
    );
  checkName(named ? first : undefined, 'the name');
  checkName(flags['public-name'], '--public-name');
  const options = optionsFrom(flags, config.sites);
  // a token in a new database is for a server that starts after it
  if (!named) requireDatabase();
  await withDatabase(async (database) => {
    if (first === undefined) {
      for (const { name, role, sites, created_at, last_used_at, expires_at } of await listModerators(
        database,
      ))
        print(
          [
            name,
            role,
            sitesOf(sites)?.join(' and ') ?? 'all sites',
            `since ${day(created_at)}`,
            last_used_at === null ? 'never used' : `last used ${day(last_used_at)}`,
            ...(expires_at === null ? [] : [`expires ${day(expires_at)}`]),
          ].join(', '),
        );
      return;
    }
    if (second !== undefined) {
      if (!(await removeModerator(database, second)))
        throw new ConfigError(`${second} is no moderator: "admin" alone lists them.`);
      return print(`${second} is no moderator any more.`);
    }
    const token = await createToken(database, first, Date.now(), options);
    print(
      `The token of ${first} for ${whereOf(config.database)}, shown this once; a token it had before has ended. Sign in with it at /admin:`,
    );
    print(token);
  });
}

/** It stands in lists and beside comments. */
function checkName(name: string | undefined, what: string): void {
  if (name !== undefined && (!name.trim() || name.length > 60 || /\p{Cc}/u.test(name)))
    throw new ConfigError(`${what} is wrong: write up to 60 characters in one line, such as "Ada Byron".`);
}

/** The token works at the server that uses this database. */
function whereOf(database: string): string {
  if (database === 'sqlite::memory:') return 'a database in memory, which is gone already';
  return database.startsWith('sqlite:') ? resolve(database.slice('sqlite:'.length)) : new URL(database).host;
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

function optionsFrom(
  { role, site, days, 'public-name': publicName }: CommandCall['flags'],
  sites: readonly { name: string }[],
): TokenOptions {
  if (role !== undefined && !roles.some((known) => known === role))
    throw new ConfigError(`--role ${role} is no role: write one of ${roles.join(', ')}.`);
  if (site !== undefined && !sites.some(({ name }) => name === site))
    throw new ConfigError(
      `--site ${site} is no site of the settings: write one of ${sites.map(({ name }) => name).join(', ') || 'those that --config names'}.`,
    );
  if (days !== undefined && !(Number(days) > 0 && Number(days) < 10_000))
    throw new ConfigError(`--days ${days} is wrong: write a number of days, such as 90.`);
  return {
    role: role as Role | undefined,
    sites: site === undefined ? null : [site],
    publicName,
    expiresAt: days === undefined ? null : Date.now() + Number(days) * 86_400_000,
  };
}
