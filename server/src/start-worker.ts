import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread.
 *
 * @param name of its file, beside the one that starts it and without its ending: as TypeScript in development, where the
 *   loader is inherited, and else as JavaScript
 * @param from `import.meta.url` of that one
 */
export const startWorker = (name: string, from: string, options?: WorkerOptions): Worker =>
  new Worker(new URL(`./${name}.${from.endsWith('.ts') ? 'ts' : 'js'}`, from), options);
