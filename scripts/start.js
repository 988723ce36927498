// `npm start`: the demo newspaper, served by inlay-server. Arguments go to the server: `npm start -- --port 8080`, or
// `npm start -- admin NAME` for a token that opens the demo's admin.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { main } from './setup/index.js';
import { follow } from './setup/node.js';
import { root } from './setup/npm.js';

const usualPort = '4300';

await main(async (args) => {
  const wished = flag(args, 'port') || process.env.PORT || usualPort;
  const port = wished === '0' ? await freePort() : wished;
  // the pages' canonical links name the port
  process.env.DEMO_ORIGIN ??= `http://localhost:${port}`;
  const { buildIfChanged } = await import('./build/index.js');
  const { node, typescript } = await import('./build/run.js');
  buildIfChanged();
  const { printing } = await import('../demo/printing.js');
  const printed = join(root, 'demo/dist/.printing');
  if (!existsSync(printed) || readFileSync(printed, 'utf8') !== printing())
    node(...typescript, 'demo/build.ts');
  const { demoSettings } = await import('../demo/settings.js');
  const { firstReaders } = await import('../demo/readers.js');
  const { firstThreads } = await import('../demo/threads.js');
  const settings = '.cache/demo.config.json';
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, settings), JSON.stringify(demoSettings(port), null, 2));
  // the pages of another port are other pages
  const file = port === usualPort ? 'demo' : `demo-${port}`;
  const database = flag(args, 'database') || process.env.INLAY_DATABASE || `sqlite:.cache/${file}.sqlite`;
  const sitemap = readFileSync(join(root, 'demo/dist/sitemap.xml'), 'utf8');
  await firstThreads(database, port, sitemap).catch(({ message }) =>
    console.warn(`The demo starts without its first threads: ${message}`),
  );
  const own = { config: settings, demo: 'demo/dist', database, port };
  const server = spawn(process.execPath, ['server/dist/main.js', ...withOwn(own, args)], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  createInterface({ input: server.stdout }).on('line', (line) => {
    console.log(line);
    // the server's own word, for another may answer at the port
    const at = /^inlay-server listens on \S+:(\d+)$/.exec(line);
    if (!at) return;
    const origin = `http://localhost:${at[1]}`;
    const command = ['npm start -- admin NAME', ...args].join(' ');
    console.log(`The demo newspaper: ${origin}/`);
    console.log(`Every element, in all its states and with a builder: ${origin}/reference/`);
    console.log(`The admin: ${origin}/admin, opened by the token that "${command}" makes`);
    firstReaders(database, origin).catch(({ message }) =>
      console.warn(`The demo starts without its first readers: ${message}`),
    );
  });
  await follow(server);
});

/** The arguments with the demo's own flags: the port is the one that was found, and every other that is given wins. */
function withOwn(own, args) {
  const at = args.findIndex(isFlag('port'));
  const rest = at < 0 ? args : args.toSpliced(at, args[at].includes('=') ? 1 : 2);
  const added = Object.entries(own).filter(([name]) => !rest.some(isFlag(name)));
  return [...rest, ...added.map(([name, value]) => `--${name}=${value}`)];
}

function isFlag(name) {
  return (arg) => arg === `--${name}` || arg.startsWith(`--${name}=`);
}

/** What is given for a flag, as `--name value` or `--name=value`. */
function flag(args, name) {
  const at = args.findIndex(isFlag(name));
  if (at < 0) return undefined;
  const equals = args[at].indexOf('=');
  return equals < 0 ? args[at + 1] : args[at].slice(equals + 1);
}

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(String(port)));
    });
  });
}
