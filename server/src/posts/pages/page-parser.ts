/**
 * Parses pages in a process of its own, one for the server: a page that takes long holds nobody else up, and one that takes
 * more memory than there is ends that process only. A thread would not do: memory that runs out in V8's own code ends the
 * process that the thread is in.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { InlayError } from 'inlay/error';
import type { Page, PageSource } from './read-page.js';
import type { Parsed } from './page-worker.js';

/** ms; a long article takes a tenth of a second */
const patience = 5000;
/** ms; a process that has not started by then does not */
const startPatience = 30_000;
/** An idle process ends after this many ms. */
const idle = 60_000;
/** of its heap */
const megabytes = 256;

export class ParseTimeout extends InlayError {
  constructor(url: string) {
    super('timeout', `${url} takes too long to parse.`);
  }
}

let parser: ChildProcess | null = null;
let turn: Promise<unknown> = Promise.resolve();
let retire: NodeJS.Timeout | undefined;

/** Pages wait for each other. Throws where the page cannot be parsed in time (ms). */
export function parsePage(source: PageSource, time = patience): Promise<Page> {
  const parsed = turn.then(() => parse(source, time));
  turn = parsed.catch(() => {});
  return parsed;
}

async function parse(source: PageSource, time: number): Promise<Page> {
  clearTimeout(retire);
  const child = (parser ??= await start());
  child.channel?.ref();
  try {
    return await answerOf(child, source, time);
  } finally {
    // it does not keep a server that stops
    child.channel?.unref();
    retire = setTimeout(end, idle).unref();
  }
}

function end(): void {
  parser?.kill('SIGKILL');
  parser = null;
}

async function start(): Promise<ChildProcess> {
  const path = fileURLToPath(import.meta.url);
  const isSource = path.endsWith('.ts');
  const child = fork(path.replace('page-parser', 'page-worker'), {
    // in development it is TypeScript, and the loader is inherited
    execArgv: [...(isSource ? process.execArgv : []), `--max-old-space-size=${megabytes}`],
    // it reads what outsiders wrote, and needs no key of the owner's
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(INLAY_|PG)/.test(name))),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // also where it ends while nobody waits for it
  const forget = () => void (parser === child && (parser = null));
  child.on('error', forget).on('exit', forget).unref();
  const failed = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the process that parses pages ended with ${code ?? signal}`);
  });
  failed.catch(() => {});
  // it says when it has loaded, which takes its time on a busy machine
  const signal = AbortSignal.timeout(startPatience);
  await Promise.race([once(child, 'message', { signal }), failed]);
  return child;
}

function answerOf(child: ChildProcess, source: PageSource, time: number): Promise<Page> {
  const failure = `${source.url} cannot be parsed`;
  return new Promise<Page>((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(late);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      settle();
    };
    const fail = (error: InlayError) => finish(() => reject(error));
    const onError = (cause: unknown) => fail(new InlayError('format', `${failure}.`, { cause }));
    const onExit = () => onError(new Error('its process ended'));
    const onMessage = (parsed: Parsed) =>
      'failed' in parsed
        ? fail(new InlayError('format', `${failure}: ${parsed.failed}`))
        : finish(() => resolve(parsed.page));
    const late = setTimeout(() => {
      // the next page gets a process that is free
      end();
      fail(new ParseTimeout(source.url));
    }, time);
    child.once('message', onMessage).once('exit', onExit).once('error', onError);
    child.send(source, (error) => error && onError(error));
  });
}
