/** inlay-server, as built, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const built = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface ProcessOptions {
  /** the program, where it is not this repository's */
  program?: string;
  cwd?: string;
  /** more of the environment */
  env?: Record<string, string>;
}

export const spawnProgram = (args: readonly string[], { program = built, cwd, env }: ProcessOptions = {}) =>
  spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

export interface Outcome {
  code: number;
  /** standard output */
  output: string;
  /** standard error */
  errors: string;
}

/** ms after which a command that does not end is ended */
const patience = 60_000;

/** Runs a command to its end. */
export async function runCommand(args: readonly string[], options: ProcessOptions = {}): Promise<Outcome> {
  const child = spawnProgram(args, options);
  const late = setTimeout(() => child.kill('SIGKILL'), patience);
  const [[code], output, errors] = await Promise.all([
    once(child, 'exit') as Promise<[number]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  clearTimeout(late);
  return { code, output, errors };
}

export interface ServerProcess {
  /** such as `http://127.0.0.1:41234`, without a slash at its end */
  url: string;
  child: ChildProcess;
  /** what it wrote to its log so far */
  log: string[];
  /** Sends the signal and waits for the end; gives the exit code and the signal that ended it. */
  stop(signal?: NodeJS.Signals): Promise<[number | null, NodeJS.Signals | null]>;
}

/** Starts the server on a free port, and waits for its address. Rejects with its words if it ends before that. */
export async function startProcess(
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<ServerProcess> {
  const child = spawnProgram(['--port', '0', ...args], options);
  const closed = once(child, 'close') as ReturnType<ServerProcess['stop']>;
  const log: string[] = [];
  createInterface(child.stderr).on('line', (line) => log.push(line));
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line') as Promise<[string]>,
    closed.then(([code]): never => {
      throw new Error(`inlay-server ended with ${code}:\n${log.join('\n')}`);
    }),
  ]);
  return {
    url: /http:\S+/.exec(line)![0],
    child,
    log,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return closed;
    },
  };
}
