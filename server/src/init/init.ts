/** `inlay-server init URL`: settings, a token and the lines to paste. */
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createToken } from '../admin/module.js';
import { print, type CommandCall } from '../cli/command.js';
import { ConfigError } from '../config/error.js';
import { secretsOf } from '../config/secrets.js';
import { defaultFile } from '../config/config.js';
import { writeWhole } from '../undo.js';
import { collect, WrongAnswer, type Answers, type InitFlags } from './answers.js';
import { discover, type Discovered } from './discover.js';
import { baseFor, linesToPaste, settingsFor, unknownBase } from './settings.js';
import { findSite, siteAsked } from './site.js';
import { openTerminal } from './terminal.js';

export async function init(call: CommandCall): Promise<void> {
  const { flags, words } = call;
  const target = flags['config'] ?? defaultFile;
  if (existsSync(target))
    throw new ConfigError(`${target} exists already: change it, or move it away and run init again.`);
  const terminal = openTerminal();
  try {
    const { site, ask } = await findSite(words[0] ?? (await siteAsked(terminal)));
    const found = await discover(site, ask);
    terminal?.say(`${found.origin} answers. Press Enter to take what stands in brackets.`);
    const settings = (answers: Answers) => settingsFor(found, answers, given(call));
    const check = (flag: keyof InitFlags, answers: Answers) =>
      checkAnswer(flag, () => call.checkSettings(settings(answers)));
    const answers = await collect(found, flags, { terminal, check });
    terminal?.close();
    const token = await write(target, settings(answers), call);
    report(target, token, found, answers, call);
  } finally {
    terminal?.close();
  }
}

/** The flags that are settings: every later command finds in the file what `init` was told. */
function given({ flags, config }: CommandCall): object {
  const names = ['port', 'host', 'demo', 'database'] as const;
  return Object.fromEntries(
    names.filter((name) => flags[name] !== undefined).map((name) => [name, config[name]]),
  );
}

/** A flag, and the setting that it becomes. */
const settingOf: Record<keyof InitFlags, string> = {
  name: 'sites[0].name',
  language: 'sites[0].language',
  place: 'sites[0].places',
  'time-zone': 'sites[0].timeZone',
  contact: 'weather.contact',
  'public-url': 'publicUrl',
};

/** Throws where the setting that the flag becomes is wrong; it is called by the flag, as nobody has seen the file yet. */
function checkAnswer(flag: keyof InitFlags, check: () => void): void {
  const wrong = wrongSetting(check);
  if (wrong?.setting.startsWith(settingOf[flag]))
    throw new WrongAnswer(`--${flag} is ${wrong.what}`, wrong.mend);
}

function wrongSetting(check: () => void): { setting: string; what: string; mend: string } | null {
  try {
    check();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof ConfigError)) throw thrown;
    const [, setting, what, mend] = /^(\S+) is (wrong|missing): (.*)$/s.exec(thrown.message) ?? [];
    return setting ? { setting, what: what!, mend: mend! } : null;
  }
}

/** Writes the settings once they are known to be right and the database opens; else nothing stays. */
async function write(
  target: string,
  settings: Record<string, unknown>,
  { checkSettings, withDatabase }: CommandCall,
): Promise<string> {
  for (const flag of Object.keys(settingOf) as (keyof InitFlags)[])
    checkAnswer(flag, () => checkSettings(settings));
  const { database } = checkSettings(settings);
  let token = '';
  await withDatabase(
    (opened) =>
      writeWhole(target, async (partial) => {
        save(partial, settings);
        token = await createToken(opened, 'owner', Date.now());
      }),
    database,
  );
  return token;
}

function save(path: string, settings: Record<string, unknown>): void {
  try {
    writeFileSync(path, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
    // the user of the service reads it too, but no passwords
    if (!secretsOf(settings).length) chmodSync(path, 0o644);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const mend =
      code === 'ENOENT'
        ? `create the folder ${dirname(path)}`
        : 'let the user that runs init write to its folder';
    throw new ConfigError(`${path} cannot be written (${message}): ${mend}.`, { cause });
  }
}

function report(
  target: string,
  token: string,
  found: Discovered,
  answers: Answers,
  { flags }: CommandCall,
): void {
  const base = baseFor(found, answers, flags['port']);
  print(`Wrote ${target} for ${answers.name}.`);
  if (secretsOf({ database: flags['database'] }).length)
    print(
      `${target} holds the password of the database, so nobody but you may read it. To leave it out, remove "database" there and set INLAY_DATABASE, or INLAY_DATABASE_FILE to a file that holds it.`,
    );
  const source = found.sitemap ?? found.feed;
  print(
    source
      ? `Posts are read from ${source}.`
      : 'No sitemap and no feed was found: a post is listed once a reader has visited it.',
  );
  print(`\nThe token of "owner", shown this once. Sign in with it at ${base}admin/:\n${token}`);
  print(`\n${linesToPaste(base, answers)}\n`);
  if (base === unknownBase && answers.publicUrl === null)
    print(`In these lines, replace ${base} with the address at which readers will reach the server.`);
  // installed in a folder, it is called by npx
  const program = process.env['npm_command'] === 'exec' ? 'npx inlay-server' : 'inlay-server';
  print(`Start the server with "${program}", then look at a page with "${program} check URL".`);
}
