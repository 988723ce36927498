/** `inlay-server init URL`: settings, a token and the lines to paste. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createToken } from '../admin/module.js';
import { ask } from '../check/module.js';
import { print, type CommandCall } from '../command.js';
import { ConfigError } from '../config/error.js';
import { collect, terminalPrompt } from './answers.js';
import { discover } from './discover.js';
import { baseFor, linesToPaste, settingsFor, unknownBase } from './settings.js';

const target = 'inlay.config.json';

export async function init({
  words: [address],
  flags,
  loadConfig,
  withDatabase,
}: CommandCall): Promise<void> {
  if (!address || !/^https?:/.test(address) || !URL.canParse(address))
    throw new ConfigError('init needs the address of your site: write "init https://news.example.com".');
  if (existsSync(target))
    throw new ConfigError(`${target} exists already: change it, or move it away and run init again.`);
  const site = await ask(address);
  if (!site || site.status >= 400)
    throw new ConfigError(
      `${address} ${site ? `answers ${site.status}` : 'cannot be reached'}: correct the address, or start the site first.`,
    );
  const found = await discover(site, ask);
  const terminal = terminalPrompt();
  try {
    const answers = await collect(found, flags, terminal?.prompt ?? null);
    const settings = settingsFor(found, answers, flags['database']);
    const token = await write(JSON.stringify(settings, null, 2), loadConfig, withDatabase);
    const base = baseFor(found, answers);
    print(`Wrote ${target} for ${answers.name}.`);
    if (found.sitemap ?? found.feed) print(`Posts are read from ${found.sitemap ?? found.feed}.`);
    print(`\nThe token of "owner", shown this once. Sign in with it at ${base}admin/:\n${token}`);
    print(`\n${linesToPaste(base, answers)}\n`);
    if (base === unknownBase)
      print(`In these lines, replace ${base} with the address at which readers will reach the server.`);
    print('Start the server with "inlay-server", then look at a page with "inlay-server check URL".');
  } finally {
    terminal?.close();
  }
}

/** The flags that stand for settings in the file that nobody has seen yet. */
const flagOf: Record<string, string> = {
  'sites[0].name': '--name',
  'sites[0].language': '--language',
  'sites[0].timeZone': '--time-zone',
  'weather.contact': '--contact',
  publicUrl: '--public-url',
};

/** A setting that is wrong is called by the flag that sets it. */
function byFlags<T>(load: () => T): T {
  try {
    return load();
  } catch (thrown) {
    if (!(thrown instanceof ConfigError)) throw thrown;
    const [, setting = '', rest = ''] =
      /^(\S+?)(?: in \S+)? (is (?:wrong|missing): .*)$/s.exec(thrown.message) ?? [];
    const flag = flagOf[setting];
    throw flag ? new ConfigError(`${flag} ${rest}`, { cause: thrown }) : thrown;
  }
}

/** Writes the settings once they are known to be right and the database opens; else nothing stays. */
async function write(
  settings: string,
  loadConfig: CommandCall['loadConfig'],
  withDatabase: CommandCall['withDatabase'],
): Promise<string> {
  const partial = `${target}.partial`;
  let token = '';
  try {
    writeFileSync(partial, `${settings}\n`);
    const { database } = byFlags(() => loadConfig(partial));
    await withDatabase(async (opened) => {
      token = await createToken(opened, 'owner', Date.now());
    }, database);
    renameSync(partial, target);
    return token;
  } finally {
    rmSync(partial, { force: true });
  }
}
