/** The command line: `inlay-server [command] [flags]`. */
import { parseArgs } from 'node:util';
import { ConfigError } from './config-error.js';
import { loadConfig, type Config } from './config.js';

interface Command {
  /** words that it takes at most */
  most: number;
  /** loaded on demand, so that one command does not pay for another's libraries */
  load: () => Promise<(config: Config, words: string[]) => Promise<void>>;
}

const commands: Record<string, Command> = {
  serve: { most: 0, load: async () => (await import('./serve.js')).serveUntilStopped },
  admin: { most: 2, load: async () => (await import('./moderation/command.js')).admin },
  export: { most: 1, load: async () => (await import('./moderation/command.js')).exportAll },
  erase: { most: 1, load: async () => (await import('./moderation/command.js')).erase },
  sync: { most: 0, load: async () => (await import('./posts/command.js')).sync },
};

const usage = `Usage: inlay-server [${Object.keys(commands).join('|')}] [flags]

  serve                answers the widgets; the default
  admin NAME           makes a moderator's token; "admin" lists them, "admin remove NAME" ends one
  export [AUTHOR]      writes comments as JSON lines: all, or those under an e-mail address or a name
  erase AUTHOR         takes the comments under an e-mail address or a name away for good
  sync                 reads the sources of posts once

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
  else if (words.length > command.most)
    fail(`"${words[command.most]}" is one word too many after ${name}: put a name with spaces into quotes.`);
  else {
    const serving = name === 'serve' || name === 'sync';
    await (
      await command.load()
    )(loadConfig({ flags, environment: process.env, serving }), words);
  }
} catch (thrown) {
  const { code, message } = thrown as NodeJS.ErrnoException;
  if (thrown instanceof ConfigError) fail(message);
  else if (code?.startsWith('ERR_PARSE_ARGS'))
    fail(`${message.split('. ')[0]!.replace(/\.$/, '')}: see --help.`);
  else throw thrown;
}

function fail(sentence: string): void {
  process.stderr.write(`inlay-server: ${sentence}\n`);
  process.exitCode = 1;
}
