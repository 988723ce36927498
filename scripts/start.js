// `npm start`: the demo newspaper, served by inlay-server. Arguments go to the server: `npm start -- --port 8080`.
import { spawn } from 'node:child_process';
import { main } from './setup/index.js';
import { follow } from './setup/node.js';
import { root } from './setup/npm.js';

await main(async (args) => {
  const { buildIfChanged } = await import('./build/index.js');
  buildIfChanged();
  const database = process.env.INLAY_DATABASE ?? 'sqlite:.cache/demo.sqlite';
  const settings = ['--config', 'demo/inlay.config.json', '--demo', 'demo/dist', '--database', database];
  const server = ['server/dist/main.js', ...settings, ...args];
  await follow(spawn(process.execPath, server, { cwd: root, stdio: 'inherit' }));
});
