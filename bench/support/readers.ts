/** Readers of a thread with an open stream, who do what the widget does: events as they come, the thread again after `reload`. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { fetch } from 'undici';
import { listenTo } from '../../server/test/comments/stream-reader.js';

interface Thread {
  comments: { text: string }[];
  next: string | null;
}

export class StreamedReader {
  readonly #url: string;
  readonly #page: string;
  readonly #dispatcher: Dispatcher | undefined;
  readonly #address: string;
  readonly #ending = new AbortController();
  /** texts that the reader sees */
  readonly seen = new Set<string>();
  /** of these, those that no event brought */
  unannounced = 0;
  reloads = 0;
  connections = 0;
  onText: (text: string) => void = () => {};
  #reading: Promise<void> = Promise.resolve();

  /** @param address whence it comes, for a server that trusts one proxy */
  constructor(
    url: string,
    page: string,
    { dispatcher, address = '' }: { dispatcher?: Dispatcher; address?: string } = {},
  ) {
    this.#url = url;
    this.#page = encodeURIComponent(page);
    this.#dispatcher = dispatcher;
    this.#address = address;
  }

  /** Resolves when the stream is open for the first time. */
  open(): Promise<void> {
    return new Promise((resolve) => void this.#run(resolve));
  }

  async close(): Promise<void> {
    this.#ending.abort();
    await this.#reading;
  }

  async #run(opened: () => void): Promise<void> {
    let last = '';
    while (!this.#ending.signal.aborted) {
      try {
        const answer = await this.#ask(
          `/v1/comments/stream?page=${this.#page}`,
          last ? { 'Last-Event-ID': last } : {},
        );
        if (!answer.ok) throw new Error(`${answer.status}`);
        this.connections++;
        if (!last) this.#again();
        opened();
        const reader = listenTo(answer as unknown as Response);
        for (let event = await reader.next(); event; event = await reader.next()) {
          last = event.id;
          if (event.event === 'comment') this.#see(event.data.comment!.text);
          if (event.event === 'reload') {
            this.reloads++;
            this.#again();
          }
        }
      } catch {
        // it reconnects, as EventSource does
      }
      await sleep(500, undefined, { signal: this.#ending.signal }).catch(() => {});
    }
  }

  #see(text: string): boolean {
    if (this.seen.has(text)) return false;
    this.seen.add(text);
    this.onText(text);
    return true;
  }

  /** Reads the thread, one reading after the other, until one succeeds. */
  #again(): void {
    const isFirst = !this.reloads;
    this.#reading = this.#reading.then(async () => {
      while (!this.#ending.signal.aborted)
        try {
          for (const text of await this.#thread()) if (this.#see(text) && !isFirst) this.unannounced++;
          return;
        } catch {
          await sleep(300);
        }
    });
  }

  async #thread(): Promise<string[]> {
    const texts: string[] = [];
    let cursor = '';
    do {
      const answer = await this.#ask(
        `/v1/comments?page=${this.#page}&limit=100${cursor && `&cursor=${cursor}`}`,
      );
      if (!answer.ok) throw new Error(`${answer.status}`);
      const { comments, next } = (await answer.json()) as Thread;
      texts.push(...comments.map(({ text }) => text));
      cursor = next ? encodeURIComponent(next) : '';
    } while (cursor);
    return texts;
  }

  #ask(path: string, headers: Record<string, string> = {}) {
    return fetch(this.#url + path, {
      headers: { ...headers, ...(this.#address && { 'X-Forwarded-For': this.#address }) },
      signal: this.#ending.signal,
      ...(this.#dispatcher && { dispatcher: this.#dispatcher }),
    });
  }
}
