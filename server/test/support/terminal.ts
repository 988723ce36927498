/** inlay-server at a terminal: a pseudo-terminal of util-linux' `script`, which is essential in Debian. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { built } from './process.js';

/** Whether there is such a program; that of macOS and BSD takes other arguments. */
export const hasTerminal = (): boolean =>
  /util-linux/.test(spawnSync('script', ['--version']).stdout?.toString() ?? '');

export interface TerminalRun {
  code: number;
  /** all that the terminal showed */
  shown: string;
}

/** Each step waits until the terminal shows the words, then types. */
export type Step = readonly [shown: RegExp, typed: string];

/** Runs a command at a terminal until it ends; what does not appear within the seconds ends it. */
export async function runAtTerminal(
  args: readonly string[],
  steps: readonly Step[],
  { cwd, columns = 80, seconds = 30 }: { cwd: string; columns?: number; seconds?: number },
): Promise<TerminalRun> {
  const command = [process.execPath, built, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', `stty cols ${columns}; exec ${command}`, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const late = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  let shown = '';
  let from = 0;
  const waiting = [...steps];
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    shown += words;
    for (let step = waiting[0]; step; step = waiting[0]) {
      const found = step[0].exec(shown.slice(from));
      if (!found) return;
      waiting.shift();
      from += found.index + found[0].length;
      child.stdin.write(step[1]);
    }
  });
  const [code] = (await once(child, 'close')) as [number];
  clearTimeout(late);
  if (waiting.length) throw new Error(`${waiting[0]![0]} never appeared:\n${shown}`);
  return { code, shown };
}
