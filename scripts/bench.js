// `npm run bench -- NAME ...`: one measurement of bench/. Arguments after the name go to it.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './setup/index.js';
import { follow } from './setup/node.js';
import { root } from './setup/npm.js';
import { Stop } from './setup/stop.js';

const nameOf = (file) => file.replace(/\.[jt]s$/, '');

await main(
  async ([name, ...args]) => {
    const files = readdirSync(join(root, 'bench')).filter((file) => nameOf(file) !== file);
    const file = files.find((candidate) => nameOf(candidate) === name);
    if (!file)
      throw new Stop(
        `${name ? `There is no measurement "${name}".` : 'Name a measurement.'} There are: ${files.map(nameOf).join(', ')}.`,
      );
    const { buildIfChanged } = await import('./build/index.js');
    const { typescript } = await import('./build/run.js');
    buildIfChanged();
    const run = [...typescript, `bench/${file}`, ...args];
    await follow(spawn(process.execPath, run, { cwd: root, stdio: 'inherit' }));
  },
  { browser: true },
);
