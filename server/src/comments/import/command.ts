/** `inlay-server import FILE [now]`: the comments that another system exported. */
import { print, type CommandCall } from '../../cli/command.js';
import { ConfigError } from '../../config/error.js';
import { normalOrigin } from '../../sites/origins.js';
import { siteOfPage, timeZoneOf } from '../../sites/sites.js';
import { commandEvents } from '../live/bridge.js';
import { reasons, type LeftOut } from './export.js';
import { readExport } from './read-export.js';
import { countStored, storeThread } from './store.js';
import { sortThreads, type Sorted } from './threads.js';

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
    let total = 0;
    for (const thread of sorted.threads) {
      const { length } = thread.comments;
      total += length;
      const stored = now
        ? await storeThread({ database, events }, thread)
        : length - (await countStored(database, thread));
      fresh += stored;
      if (stored) print(`${thread.url}  ${comments(stored)}`);
    }
    await events.settled();
    report(sorted, total - fresh);
    const from = `from ${system} on ${sorted.threads.length} ${sorted.threads.length === 1 ? 'page' : 'pages'}`;
    if (now) print(`${comments(fresh)} ${from} imported.`);
    else print(`${comments(fresh)} ${from} would be imported. Add "now" to import them.`);
  });
}

function wordsOf({ words: [path, now], flags }: CommandCall) {
  if (!path)
    throw new ConfigError('import needs a file: write "import FILE", an export of Disqus or WordPress.');
  if (now !== undefined && now !== 'now') throw new ConfigError('import: the second word can only be "now".');
  const written = flags['origin'];
  const origin = written === undefined ? null : normalOrigin(written);
  if (written !== undefined && (!origin || origin.includes('*')))
    throw new ConfigError(
      `--origin ${written} is not an origin: write one such as https://news.example.com.`,
    );
  return { path, now: now === 'now', origin };
}

const comments = (count: number): string => `${count} ${count === 1 ? 'comment' : 'comments'}`;

/** What is not taken, and why. */
function report({ leftOut, noPage, strangers }: Sorted, before: number): void {
  if (before) print(`${comments(before)} ${before === 1 ? 'is' : 'are'} here already.`);
  for (const [reason, count] of leftOut) print(`Left out: ${comments(count)} ${reasons[reason as LeftOut]}.`);
  if (noPage) print(`Left out: ${comments(noPage)} whose page has no address in the export.`);
  for (const [origin, count] of strangers)
    print(
      `Left out: ${comments(count)} on ${origin}, which belongs to none of your sites. If these pages have moved, say where with --origin; else add "${origin}" to the site's origins.`,
    );
}
