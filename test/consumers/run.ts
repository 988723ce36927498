/** Builds, type-checks and opens the named consumers, or all of them, and prints what holds as a table. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { hostPages } from '../support/page-host.js';
import { behave, behaviours } from './behave.js';
import { consumers, type Consumer } from './consumers.js';
import { install, pack } from './install.js';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !consumers[name]);
if (unknown.length) {
  console.error(`There is no consumer "${unknown[0]}". There are: ${Object.keys(consumers).join(', ')}.`);
  process.exit(1);
}

const columns = ['builds', 'types', ...behaviours];
const line = (name: string, cells: string[]) =>
  `${name.padEnd(16)} ${cells.map((cell, index) => cell.padEnd(columns[index]!.length)).join('  ')}`;

const tarball = pack();
const browser = await launch();
const counts = { passed: 0, failed: 0, skipped: 0 };
console.log(line('', columns));
for (const name of named.length ? named : Object.keys(consumers)) {
  const found = await results(consumers[name]!);
  const cells = columns.map((column) =>
    found[column] === undefined ? '–' : found[column] === null ? '✓' : '✗',
  );
  console.log(line(name, cells));
  for (const column of columns) {
    const fault = found[column];
    if (fault === undefined) continue;
    counts[fault === null ? 'passed' : 'failed']++;
    if (fault !== null) console.log(`  ${column}: ${fault}`);
  }
}
await browser.close();
if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed ? 1 : 0);

/** Each column's fault, `null` where it holds; a column that the consumer does not have is absent. */
async function results(consumer: Consumer): Promise<Record<string, string | null>> {
  const folder = install(consumer.project, tarball);
  const found: Record<string, string | null> = {};
  if (consumer.build) found['builds'] = run(folder, consumer.build);
  if (found['builds']) return found;
  if (consumer.types) found['types'] = run(folder, consumer.types);
  const host = consumer.serve
    ? await start(folder, consumer.serve)
    : await hostPages({ folder: join(folder, consumer.folder!) });
  try {
    Object.assign(found, await behave(browser, host.url + (consumer.path ?? '/')));
  } finally {
    await host.stop();
  }
  return found;
}

function environment(folder: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const quiet = {
    ASTRO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NG_CLI_ANALYTICS: 'false',
    CI: '1',
  };
  return {
    ...process.env,
    ...quiet,
    PATH: `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`,
    ...more,
  };
}

/** Runs a program of the project to its end; gives what it said when it failed. */
function run(folder: string, [program, ...args]: readonly string[]): string | null {
  const { status, stdout, stderr, error } = spawnSync(program!, args, {
    cwd: folder,
    encoding: 'utf8',
    env: environment(folder),
    timeout: 600_000,
  });
  return status === 0 ? null : [error?.message, stdout, stderr].filter(Boolean).join('\n').trim();
}

/** Starts a server of the project on a free port, and waits until it answers. */
async function start(folder: string, [program, ...args]: readonly string[]) {
  const port = await freePort('localhost');
  const url = `http://localhost:${port}`;
  const child = spawn(program!, args, {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
    env: environment(folder, { PORT: String(port), HOST: 'localhost' }),
  });
  const stop = async () => {
    if (child.exitCode === null) {
      process.kill(-child.pid!, 'SIGTERM');
      await once(child, 'close');
    }
  };
  const answers = () =>
    fetch(url)
      .then(({ ok }) => ok)
      .catch(() => false);
  for (let tries = 0; !(await answers()); tries++) {
    if (tries > 300 || child.exitCode !== null) throw new Error(`${program} does not answer at ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, stop };
}
