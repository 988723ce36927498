/** Looks through the whole SQLite file for damage, in a thread of its own: it takes seconds a gigabyte. */
import { startWorker } from '../../start-worker.js';

/** SQLite's description of the damage; `null` if there is none, or if the check was interrupted. */
export async function checkFile(path: string, signal: AbortSignal): Promise<string | null> {
  if (signal.aborted) return null;
  const worker = startWorker('file-check-worker', import.meta.url, { workerData: path });
  worker.unref();
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => void worker.terminate(), { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => resolve(null));
  });
}
