// `npm start`: the demo newspaper, served by inlay-server. Arguments go to the server: `npm start -- --port 8080`.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from './setup/index.js';
import { follow } from './setup/node.js';
import { root } from './setup/npm.js';

await main(async (args) => {
  const { buildIfChanged } = await import('./build/index.js');
  buildIfChanged();
  const { demoSettings } = await import('../demo/settings.js');
  const { firstReaders } = await import('../demo/readers.js');
  const port = portOf(args);
  const settings = '.cache/demo.config.json';
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, settings), JSON.stringify(demoSettings(port), null, 2));
  const database = process.env.INLAY_DATABASE ?? 'sqlite:.cache/demo.sqlite';
  const own = ['--config', settings, '--demo', 'demo/dist', '--database', database, '--port', port];
  const server = spawn(process.execPath, ['server/dist/main.js', ...own, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  const origin = `http://localhost:${port}`;
  void whenReady(origin, server).then(async (ready) => {
    if (!ready) return;
    console.log(`The demo newspaper: ${origin}/`);
    await firstReaders(origin).catch(() => {});
  });
  await follow(server);
});

function portOf(args) {
  const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  return (at < 0 ? process.env.PORT : (args[at].split('=')[1] ?? args[at + 1])) || '4300';
}

/** Whether the server answers, as soon as it does; `false` when it has ended. */
async function whenReady(origin, server) {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    if (
      await fetch(`${origin}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
