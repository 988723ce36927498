/** `inlay-server init URL`: settings, a token and the lines to paste. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createToken } from '../admin/module.js';
import { ask } from '../check/module.js';
import { print, type CommandCall } from '../command.js';
import { ConfigError } from '../config-error.js';
import { collect, terminalPrompt } from './answers.js';
import { discover } from './discover.js';
import { linesToPaste, settingsFor } from './settings.js';

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
    const token = await write(JSON.stringify(settingsFor(found, answers), null, 2), loadConfig, withDatabase);
    print(`Wrote ${target} for ${answers.name}.`);
    if (found.sitemap ?? found.feed) print(`Posts are read from ${found.sitemap ?? found.feed}.`);
    print(`\nThe token of "owner", shown this once. Sign in with it at /admin:\n${token}`);
    print(`\nPaste into your pages:\n\n${linesToPaste(answers)}\n`);
    print('Start the server with "npx inlay-server", then look at a page with "npx inlay-server check URL".');
  } finally {
    terminal?.close();
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
    const { database } = loadConfig(partial);
    await withDatabase(async (opened) => {
      token = await createToken(opened, 'owner', Date.now());
    }, database);
    renameSync(partial, target);
    return token;
  } finally {
    rmSync(partial, { force: true });
  }
}
