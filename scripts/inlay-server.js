// `npm run inlay-server -- [command] [flags]`: the server for a site of one's own, on a Node that can run it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { main } from './setup/index.js';
import { follow } from './setup/node.js';
import { root } from './setup/npm.js';

await main(async (args) => {
  (await import('./build/index.js')).buildIfChanged();
  await follow(spawn(process.execPath, [join(root, 'server/dist/main.js'), ...args], { stdio: 'inherit' }));
});
