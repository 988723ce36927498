/** Parses pages in a thread of its own, one for the process: a page that takes long holds nobody else up. */
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { InlayError } from 'inlay/error';
import { startWorker } from '../../start-worker.js';
import type { Page, PageSource } from './read-page.js';

/** ms; a long article takes a tenth of a second */
const patience = 5000;
/** An idle thread ends after this many ms. */
const idle = 60_000;
const megabytes = 256;

export class ParseTimeout extends InlayError {
  constructor(url: string) {
    super('timeout', `${url} takes too long to parse.`);
  }
}

let thread: Promise<Worker> | null = null;
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
  const worker = await (thread ??= start());
  try {
    return await answerOf(worker, source, time);
  } catch (thrown) {
    // whatever it is at, the next page gets a thread that is free
    await end();
    throw thrown;
  } finally {
    retire = setTimeout(() => void end(), idle).unref();
  }
}

async function end(): Promise<void> {
  const ended = thread;
  thread = null;
  await (await ended)?.terminate();
}

async function start(): Promise<Worker> {
  const worker = startWorker('page-worker', import.meta.url, {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // it says when it has loaded, which takes its time on a busy machine
  await once(worker, 'message');
  worker.unref();
  return worker;
}

function answerOf(worker: Worker, source: PageSource, time: number): Promise<Page> {
  const failure = `${source.url} cannot be parsed`;
  return new Promise<Page>((resolve, reject) => {
    const onMessage = (answer: Page | { failed: string }) =>
      'failed' in answer
        ? fail(new InlayError('format', `${failure}: ${answer.failed}`))
        : finish(() => resolve(answer));
    const onError = (cause: unknown) => fail(new InlayError('format', `${failure}.`, { cause }));
    const finish = (settle: () => void) => {
      clearTimeout(late);
      worker.off('message', onMessage).off('error', onError);
      settle();
    };
    const fail = (error: InlayError) => finish(() => reject(error));
    const late = setTimeout(() => fail(new ParseTimeout(source.url)), time);
    worker.once('message', onMessage).once('error', onError);
    worker.postMessage(source);
  });
}
