/** `inlay-server import FILE [now]`: the comments that another system exported. */
import { counted, print, type CommandCall } from '../../cli/command.js';
import { ConfigError } from '../../config/error.js';
import { normalOrigin } from '../../sites/origins.js';
import { siteOfPage, timeZoneOf } from '../../sites/sites.js';
import { commandEvents } from '../live/bridge.js';
import { readExport } from './read-export.js';
import { report } from './report.js';
import { countStored, storeThreads } from './store.js';
import { sortThreads } from './threads.js';

export async function importComments(call: CommandCall): Promise<void> {
  const { config, withDatabase } = call;
  const { path, now, origin } = wordsOf(call);
  const site = (origin && siteOfPage(config.sites, origin)) || config.sites[0];
  if (!site) throw new ConfigError('import needs a site: write "sites" into the settings, or run init.');
  const { system, threads } = await readExport(path, timeZoneOf(site));
  const sorted = sortThreads(threads, config.sites, origin);
  await withDatabase(async (database) => {
    const events = commandEvents(database);
    let fresh = 0;
    const all = sorted.threads.map((thread) => ({ ...thread, system }));
    const total = all.reduce((sum, thread) => sum + thread.comments.length, 0);
    const done = ({ url }: { url: string }, stored: number): void => {
      fresh += stored;
      if (stored) print(`${url}  ${counted(stored, 'comment')}`);
    };
    if (now) await storeThreads({ database, events }, all, Date.now(), done);
    else
      for (const thread of all) done(thread, thread.comments.length - (await countStored(database, thread)));
    await events.settled();
    report(sorted, total - fresh);
    const from = `from ${system} on ${counted(sorted.threads.length, 'page')}`;
    if (now) print(`${counted(fresh, 'comment')} ${from} imported.`);
    else print(`${counted(fresh, 'comment')} ${from} would be imported. Add "now" to import them.`);
  });
}

function wordsOf({ words: [path, now], flags }: CommandCall) {
  if (!path) throw new ConfigError('import needs a file: write "import FILE", the export of another system.');
  if (now !== undefined && now !== 'now') throw new ConfigError('import: the second word can only be "now".');
  const written = flags['origin'];
  const origin = written === undefined ? null : normalOrigin(written);
  if (written !== undefined && (!origin || origin.includes('*')))
    throw new ConfigError(
      `--origin ${written} is not an origin: write one such as https://news.example.com.`,
    );
  return { path, now: now === 'now', origin };
}
