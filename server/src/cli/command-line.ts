/** The command line: `inlay-server [command] [flags]`. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Command } from './command.js';
import { ConfigError } from '../config/error.js';
import { loadConfig } from '../config/config.js';
import { nearest } from '../nearest.js';
import { openConfigured } from '../db/configured.js';
import { commands as commandsOfModules, migrations, modules } from '../modules.js';
import { undoWhenEnded, withNewFile } from '../undo.js';
import { version } from '../version.js';

const commands: Readonly<Record<string, Command>> = {
  serve: {
    summary: 'answers the widgets; the default',
    serving: true,
    run: async ({ config }) => (await import('../serve.js')).serveUntilStopped(config),
  },
  ...commandsOfModules,
};

const listed = Object.entries(commands).map(
  ([name, { usage, summary }]) => `  ${[name, usage].filter(Boolean).join(' ').padEnd(20)} ${summary}`,
);

/** The flags that stand for settings. */
const generalFlags = new Set(['config', 'port', 'host', 'demo', 'database']);

const ownFlags = Object.values(commands).flatMap(({ flags = {} }) => Object.entries(flags));

const usage = `Usage: inlay-server [${Object.keys(commands).join('|')}] [flags]

${listed.join('\n')}

  --config FILE    settings, default inlay.config.json
  --port N         default 4300, 0 lets the system choose
  --host ADDRESS   default 127.0.0.1
  --demo FOLDER    serve a folder of static files at / and allow made-up weather
  --database URL   sqlite:path or postgres://…
  --help
  --version

${Object.entries(commands)
  .filter(([, { flags }]) => flags)
  .map(([name, { flags }]) => `Flags of ${name}:\n${flagLines(flags!)}\n`)
  .join('\n')}
Every setting can also be set in the environment: weather.key is INLAY_WEATHER_KEY.
`;

function flagLines(flags: Readonly<Record<string, string>>): string {
  return Object.entries(flags)
    .map(([name, summary]) => `  --${name.padEnd(14)} ${summary}`)
    .join('\n');
}

try {
  const { values, positionals, tokens } = parseArgs({
    tokens: true,
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      demo: { type: 'string' },
      database: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
      ...Object.fromEntries(ownFlags.map(([flag]) => [flag, { type: 'string' as const }])),
    },
  });
  const { help, version: asksVersion, ...flags } = values;
  const [name = 'serve', ...words] = positionals;
  const command = commands[name];
  const wrong = wrongFlag(tokens);
  if (help) process.stdout.write(usage);
  else if (wrong) fail(wrong);
  else if (asksVersion) process.stdout.write(`${version}\n`);
  else if (!command) fail(unknownCommand(name));
  else if (words.length > (command.most ?? 0))
    fail(
      `"${words[command.most ?? 0]}" is one word too many after ${name}: put a name with spaces into quotes.`,
    );
  else {
    const foreign = Object.keys(flags).find((flag) => !generalFlags.has(flag) && !command.flags?.[flag]);
    if (foreign) fail(`--${foreign} is no option of ${name}: see --help.`);
    else await run(name, command, flags, words);
  }
} catch (thrown) {
  const { code, message } = thrown as NodeJS.ErrnoException;
  if (thrown instanceof ConfigError) fail(message);
  else if (code?.startsWith('ERR_PARSE_ARGS')) fail(wrongOption(message));
  else throw thrown;
}

function unknownCommand(name: string): string {
  const all = Object.keys(commands);
  const near = nearest(name, all);
  return `${name} is no command: write ${near ?? `one of ${all.join(', ')}`}.`;
}

interface Token {
  kind: string;
  name?: string;
  value?: string | undefined;
}

/** What the parser lets pass: it takes the last of two, and nothing for a value. */
function wrongFlag(tokens: readonly Token[]): string | null {
  const given = new Set<string>();
  for (const { kind, name = '', value } of tokens) {
    if (kind !== 'option') continue;
    if (given.has(name)) return `--${name} is given twice: write it once.`;
    if (value === '' && generalFlags.has(name)) return `--${name} is empty: write its value after it.`;
    given.add(name);
  }
  return null;
}

/** Node's own words name the option; what was meant is ours. */
function wrongOption(message: string): string {
  const [, dashed] = /^Option '--([\w-]+)\b.*' argument is ambiguous/.exec(message) ?? [];
  if (dashed) return `--${dashed} has no value: write --${dashed}=VALUE if the value begins with a dash.`;
  const [, unknown] = /^Unknown option '--?([^']+)'/.exec(message) ?? [];
  if (unknown === undefined) return `${message.split('. ')[0]!.replace(/\.$/, '')}: see --help.`;
  // one letter is near to everything short
  const near =
    unknown.length < 3
      ? null
      : nearest(unknown, [...generalFlags, ...ownFlags.map(([flag]) => flag), 'help', 'version']);
  return `Unknown option '--${unknown}': ${near ? `write --${near}` : 'see --help'}.`;
}

type Flags = Record<string, string | undefined>;

async function run(name: string, command: Command, flags: Flags, words: string[]): Promise<void> {
  // what is written holds email addresses and secrets: nobody outside its user and group reads it
  process.umask(process.umask() | 0o007);
  const { serving = false, makesSettings = false } = command;
  if (!serving) undoWhenEnded(name);
  const sources = { environment: process.env, serving };
  const general = Object.fromEntries(Object.entries(flags).filter(([flag]) => generalFlags.has(flag)));
  const read = (settings?: Record<string, unknown>) => ({ flags: general, settings, ...sources });
  const config = loadConfig(modules, read(makesSettings ? {} : undefined));
  await command.run({
    config,
    words,
    flags,
    checkSettings: (settings) => loadConfig(modules, { ...read(settings), serving: true }),
    requireDatabase() {
      const path = fileOf(config.database);
      if (path === null || existsSync(path)) return;
      throw new ConfigError(
        `${path} does not exist: run this where the server runs, or name its settings with --config.`,
      );
    },
    withDatabase: (work, database = config.database) =>
      withNewFile(fileOf(database), async () => {
        const opened = await openConfigured({ database }, migrations);
        try {
          await work(opened);
        } finally {
          await opened.close();
        }
      }),
  });
}

/** The path of an SQLite file; `null` where the database is none. */
function fileOf(database: string): string | null {
  const [, path] = /^sqlite:(.+)$/.exec(database) ?? [];
  return path === undefined || path === ':memory:' ? null : path;
}

function fail(sentence: string): void {
  process.stderr.write(`inlay-server: ${sentence}\n`);
  process.exitCode = 1;
}
