/** Work that modules do by themselves, again and again, from when the server opens until it closes. */
import { logFailure, type Log } from './log.js';

export interface Job {
  /** names it in the log */
  name: string;
  /** ms between the end of one run and the start of the next */
  every: number;
  run: () => void | Promise<void>;
  /** Run it also as soon as the server opens. */
  atStart?: boolean;
  /** Run it once more before the server closes. */
  atEnd?: boolean;
}

export type Schedule = (job: Job) => void;

export class Jobs {
  readonly #log: Log;
  readonly #jobs: Job[] = [];
  readonly #timers = new Map<Job, NodeJS.Timeout>();
  readonly #running = new Map<Job, Promise<void>>();
  #closed = false;

  constructor(log: Log) {
    this.#log = log;
  }

  add(job: Job): void {
    this.#jobs.push(job);
  }

  open(): void {
    for (const job of this.#jobs) {
      if (job.atStart) void this.#run(job);
      else this.#wait(job);
    }
  }

  /** No run begins any more, but those `atEnd`. */
  stop(): void {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** Waits for what is running, then does the last runs. */
  async finish(): Promise<void> {
    await Promise.all(this.#running.values());
    for (const job of this.#jobs) if (job.atEnd) await this.#run(job);
  }

  #wait(job: Job): void {
    if (this.#closed) return;
    this.#timers.set(job, setTimeout(() => void this.#run(job), job.every).unref());
  }

  #run(job: Job): Promise<void> {
    const run = this.#attempt(job).finally(() => {
      this.#running.delete(job);
      this.#wait(job);
    });
    this.#running.set(job, run);
    return run;
  }

  async #attempt({ name, run }: Job): Promise<void> {
    try {
      await run();
    } catch (error) {
      logFailure(this.#log, 'a job failed', error, { job: name });
    }
  }
}
