/**
 * `with-cluster.ts ARG …`: runs Node with these arguments beside one PostgreSQL that all its tests share, as starting one
 * takes longer than most of them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sharedCluster, startCluster } from './cluster.js';

const cluster = await startCluster();
// makes the template too
if (cluster) await (await cluster.open('first')).close();

const child = spawn(process.execPath, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, ...(cluster && { [sharedCluster]: cluster.address('') }) },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const [code] = (await once(child, 'exit')) as [number | null];
await cluster?.stop();
process.exitCode = code ?? 1;
