/** The command line: `inlay-server [command] [flags]`. */
import { parseArgs } from 'node:util';
import type { Command } from './command.js';
import { ConfigError } from './config-error.js';
import { loadConfig } from './config.js';
import { openConfigured } from './db/configured.js';
import { commands as commandsOfModules, migrations, modules } from './modules.js';

const commands: Readonly<Record<string, Command>> = {
  serve: {
    summary: 'answers the widgets; the default',
    serving: true,
    run: async ({ config }) => (await import('./serve.js')).serveUntilStopped(config),
  },
  ...commandsOfModules,
};

const listed = Object.entries(commands).map(
  ([name, { usage, summary }]) => `  ${[name, usage].filter(Boolean).join(' ').padEnd(20)} ${summary}`,
);

const usage = `Usage: inlay-server [${Object.keys(commands).join('|')}] [flags]

${listed.join('\n')}

  --config FILE    settings, default inlay.config.json
  --port N         default 4300, 0 lets the system choose
  --host ADDRESS   default 127.0.0.1
  --demo FOLDER    serve a folder of static files at / and allow made-up weather
  --database URL   sqlite:path or postgres://…
  --help

Every setting can also be set in the environment: weather.key is INLAY_WEATHER_KEY.
`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      demo: { type: 'string' },
      database: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const { help, ...flags } = values;
  const [name = 'serve', ...words] = positionals;
  const command = commands[name];
  if (help) process.stdout.write(usage);
  else if (!command) fail(`${name} is no command: write one of ${Object.keys(commands).join(', ')}.`);
  else if (words.length > (command.most ?? 0))
    fail(
      `"${words[command.most ?? 0]}" is one word too many after ${name}: put a name with spaces into quotes.`,
    );
  else await run(command, flags, words);
} catch (thrown) {
  const { code, message } = thrown as NodeJS.ErrnoException;
  if (thrown instanceof ConfigError) fail(message);
  else if (code?.startsWith('ERR_PARSE_ARGS'))
    fail(`${message.split('. ')[0]!.replace(/\.$/, '')}: see --help.`);
  else throw thrown;
}

async function run(
  command: Command,
  flags: NonNullable<Parameters<typeof loadConfig>[1]>['flags'],
  words: string[],
): Promise<void> {
  const config = loadConfig(modules, {
    flags: flags ?? {},
    environment: process.env,
    serving: command.serving ?? false,
  });
  await command.run({
    config,
    words,
    async withDatabase(work) {
      const database = await openConfigured(config, migrations);
      try {
        await work(database);
      } finally {
        await database.close();
      }
    },
  });
}

function fail(sentence: string): void {
  process.stderr.write(`inlay-server: ${sentence}\n`);
  process.exitCode = 1;
}
