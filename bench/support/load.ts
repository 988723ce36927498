/**
 * A server in a process of its own, and the load it is put under. Where the system has `taskset`, each of them gets a
 * core, so that what is measured is one core's work. Beside the clock the server's processor time is counted: on a
 * machine that does other things too, requests a second of it are what one core would do.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';

const pins = availableParallelism() > 1 && spawnSync('taskset', ['-acp', '1', `${process.pid}`]).status === 0;

export interface Server {
  url: string;
  pid: number;
  /** The answer of its `probe.js`, if it was started with it. */
  ask<T>(question: string): Promise<T>;
  stop(): Promise<void>;
}

/** Arguments of Node that set the probe into a server. */
export const probed = ['--expose-gc', '--import', new URL('./probe.js', import.meta.url).href];

/** Starts Node with these arguments and waits for the line that says where it listens. */
export async function startServer(
  args: readonly string[],
  environment: Record<string, string> = {},
  { log = 'inherit' }: { log?: 'inherit' | 'ignore' } = {},
): Promise<Server> {
  const command = [...(pins ? ['taskset', '-c', '0'] : []), process.execPath, ...args];
  const child = spawn(command[0]!, command.slice(1), {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', log, 'ipc'],
  });
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout! }), 'line') as Promise<[string]>,
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`))),
  ]);
  return {
    url: line.slice(line.indexOf('http')),
    pid: child.pid!,
    ask: (question) => answerOf(child, question),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function answerOf<T>(child: ChildProcess, question: string): Promise<T> {
  child.send(question);
  const [answer] = (await once(child, 'message', { signal: AbortSignal.timeout(60_000) })) as [T];
  return answer;
}

export interface Load {
  /** by the clock */
  perSecond: number;
  /** of the server's processor time; NaN where the system does not tell */
  perCpuSecond: number;
  /** ms */
  p99: number;
  /** bytes of an answer, headers included */
  bytes: number;
  failed: number;
}

/** Asks for so many seconds, over 50 connections unless told otherwise. */
export async function load({ pid, url }: Server, options: Partial<autocannon.Options>): Promise<Load> {
  const before = cpuSeconds(pid);
  const { requests, latency, throughput, non2xx, errors, duration } = await autocannon({
    url,
    connections: 50,
    ...options,
  });
  return {
    perSecond: requests.total / duration,
    perCpuSecond: requests.total / (cpuSeconds(pid) - before),
    p99: latency.p99,
    bytes: throughput.total / requests.total,
    failed: non2xx + errors,
  };
}

export const said = ({ perSecond, perCpuSecond, p99, bytes, failed }: Load): string =>
  `${perSecond.toFixed(0)} requests/s, ${perCpuSecond.toFixed(0)} a second of the server's CPU, ` +
  `p99 ${p99} ms, ${(bytes / 1000).toFixed(1)} KB an answer, ${failed} failed`;

/** Seconds of processor time that a process has used so far. */
function cpuSeconds(pid: number): number {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return NaN;
  const [user, system] = readFileSync(path, 'utf8').split(') ')[1]!.split(' ').slice(11, 13).map(Number);
  return (user! + system!) / 100;
}
