import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installApart, root } from './npm.js';
import { Stop } from './stop.js';

const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Whether a Node version is one that the server's `engines` allows (`>=major.minor`). */
export function isCurrent(version) {
  const [wanted, has] = [json('server/package.json').engines.node.slice(2), version].map((v) =>
    v.split('.').map(Number),
  );
  return has[0] > wanted[0] || (has[0] === wanted[0] && has[1] >= wanted[1]);
}

/** The path of a current Node, fetched from the npm registry into .cache/ unless it is there. */
export function ensureNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const versions = json('scripts/node/package.json').optionalDependencies;
  const name = `node-${platform}-${process.arch}`;
  const wanted = `Node ${process.versions.node} is too old: Inlay wants ${json('server/package.json').engines.node}`;
  if (!versions[name]) throw new Stop(`${wanted}. Install it from https://nodejs.org, then run again.`);
  const version = versions[name];
  const path = join('.cache/node/node_modules', name);
  const program = join(root, path, platform === 'win' ? 'bin/node.exe' : 'bin/node');
  if (!existsSync(program) || json(join(path, 'package.json')).version !== version) {
    console.log(`Getting Node ${version} from the npm registry, for this project only ...`);
    if (!installApart('node') || !existsSync(program))
      throw new Stop(
        `${wanted}, and the npm registry did not give one (see above). Check the connection, or install it from https://nodejs.org.`,
      );
  }
  return program;
}

/** Runs this script again on another Node, passing signals on, and ends as it ends. */
export function rerun(program) {
  const env = { ...process.env, PATH: dirname(program) + delimiter + process.env.PATH };
  return follow(spawn(program, process.argv.slice(1), { stdio: 'inherit', env }));
}

/** Passes signals on to a process and ends as it ends. Never resolves. */
export function follow(child) {
  // npm starts scripts through a shell, which may die of a signal without passing it on
  const parent = process.ppid;
  if (process.env.npm_execpath) setInterval(() => process.ppid === parent || child.kill(), 500).unref();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code === null ? (signal === 'SIGINT' ? 130 : 143) : code));
  return new Promise(() => {});
}
