/** Questions at a terminal. */
import { createInterface } from 'node:readline';
import { ConfigError } from '../config/error.js';

/** Asks a person a question; the proposal is the answer when nothing is typed. */
export type Prompt = (question: string, proposal: string) => Promise<string>;

export interface Terminal {
  prompt: Prompt;
  say: (line: string) => void;
  close: () => void;
}

/** `null` where nobody sits at one. */
export function openTerminal(): Terminal | null {
  const { stdin, stdout } = process;
  return stdin.isTTY && stdout.isTTY ? terminalOn(stdin, stdout) : null;
}

export function terminalOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Terminal {
  const lines = createInterface({ input, output, historySize: 0 });
  const waiting: string[] = [];
  let asked: PromiseWithResolvers<string> | null = null;
  let ended = false;
  // several answers that are pasted at once arrive before their questions
  lines.on('line', (line) => {
    if (!asked) return void waiting.push(line);
    asked.resolve(line);
    asked = null;
  });
  lines.on('close', () => {
    ended = true;
    if (!asked) return;
    output.write('\n');
    asked.reject(cancelled());
  });
  // in the terminal's raw mode Ctrl-C is a key; for the process it is the signal that it is everywhere else
  lines.on('SIGINT', () => {
    output.write('\n');
    process.kill(process.pid, 'SIGINT');
  });
  const next = async () => {
    if (waiting.length) return waiting.shift()!;
    if (ended) throw cancelled();
    asked = Promise.withResolvers();
    return asked.promise;
  };
  return {
    async prompt(question, proposal) {
      const words = `${question}${proposal && ` [${proposal}]`}: `;
      const ahead = waiting[0];
      if (ahead !== undefined) output.write(`${words}${ahead}\n`);
      else if (!ended) {
        lines.setPrompt(words);
        lines.prompt();
      }
      return (await next()).trim() || proposal;
    },
    say: (line) => void output.write(`${line}\n`),
    close: () => lines.close(),
  };
}

const cancelled = (): ConfigError => new ConfigError('init was cancelled: nothing was written.');
