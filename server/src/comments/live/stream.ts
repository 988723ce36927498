/** Server-sent events of one page's thread. */
import type { Context as HonoContext } from 'hono';
import { clientAddress } from '../../http/requests/address.js';
import { commonHeaders } from '../../http/answers/headers.js';
import { Problem } from '../../http/problem.js';
import type { Env } from '../../http/routes.js';
import { servedPage } from '../../sites/request-site.js';
import type { Services } from '../services.js';
import type { Broadcast, PastEvent, ThreadEvent } from './broadcast.js';
import { replay } from './replay.js';
import { findCommentPage } from '../store/comment-pages.js';

/** ms between two heartbeats, without which proxies would close the connection */
const heartbeat = 25_000;
const mostStreams = 10_000;
const mostFromOne = 20;

const headers = {
  ...commonHeaders,
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  // nginx would gather the events otherwise
  'X-Accel-Buffering': 'no',
};

export class Streams {
  readonly #services: Services;
  readonly #broadcast: Broadcast;
  /** how many each network has open */
  readonly #open = new Map<string, number>();
  /** ends each stream that is open */
  readonly #ends = new Set<() => void>();

  constructor(services: Services, broadcast: Broadcast) {
    this.#services = services;
    this.#broadcast = broadcast;
    services.closing.addEventListener('abort', () => this.#ends.forEach((end) => end()), { once: true });
  }

  async open(c: HonoContext<Env>, url: string): Promise<Response> {
    const { addresses, config, database, closing } = this.#services;
    const broadcast = this.#broadcast;
    const { key } = servedPage(this.#services, url);
    // nobody would read the events, or close the connection
    if (c.req.method === 'HEAD') return new Response(null, { headers });
    const { hash } = await addresses.hash(clientAddress(c, config));
    const mine = this.#open.get(hash) ?? 0;
    if (closing.aborted || this.#ends.size >= mostStreams || mine >= mostFromOne) throw full;
    this.#open.set(hash, mine + 1);

    // events that arrive while the past is looked up wait for it
    const early: ThreadEvent[] = [];
    let listener = (event: ThreadEvent): void => void early.push(event);
    const stop = broadcast.listen(key, (event) => listener(event));
    let close = (): void => {};
    const end = (): void => {
      if (!this.#ends.delete(end)) return;
      stop();
      const left = this.#open.get(hash)! - 1;
      if (left) this.#open.set(hash, left);
      else this.#open.delete(hash);
      close();
    };
    this.#ends.add(end);
    let revision: number;
    let thread: number;
    let missed: ThreadEvent[] | null;
    try {
      ({ id: thread, revision } = (await findCommentPage(database, key)) ?? { id: 0, revision: 0 });
      const past = pastAfter(c.req.header('Last-Event-ID'), { thread, revision }, (last) =>
        broadcast.since(key, last),
      );
      missed = past && (await replay(database, past));
    } catch (error) {
      end();
      throw error;
    }
    broadcast.know(key, revision);

    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const encoder = new TextEncoder();
        const write = (words: string) => {
          // a reader who does not read is disconnected before too much waits for it
          if ((controller.desiredSize ?? 0) < -200) return end();
          controller.enqueue(encoder.encode(words));
        };
        const beat = setInterval(() => write(': here\n\n'), heartbeat);
        beat.unref();
        close = () => {
          clearInterval(beat);
          try {
            controller.close();
          } catch {
            // the reader has gone already
          }
        };
        listener = (event) => write(eventOf(event, thread));
        write(`retry: 5000\nid: ${idOf(thread, revision)}\n\n`);
        (missed ?? [{ event: 'reload', rev: revision } as const]).forEach(listener);
        early.filter(({ rev }) => rev > revision).forEach(listener);
        // the server began to close meanwhile
        if (!this.#ends.has(end)) close();
      },
      cancel: () => end(),
    });
    return new Response(body, { headers });
  }
}

/** What a reader comes back with: after a move another thread is at the address, with revisions of its own. */
const idOf = (thread: number, revision: number): string => `${thread}.${revision}`;

/** What happened since the reader was last here; `null` where the thread is to be read again. */
function pastAfter(
  last: string | undefined,
  { thread, revision }: { thread: number; revision: number },
  since: (revision: number) => PastEvent[] | null,
): PastEvent[] | null {
  if (!last || last === idOf(thread, revision)) return [];
  const [, known, seen] = /^(\d{1,15})\.(\d{1,15})$/.exec(last) ?? [];
  return Number(known) === thread && Number(seen) < revision ? since(Number(seen)) : null;
}

function eventOf({ event, ...data }: ThreadEvent, thread: number): string {
  return `event: ${event}\nid: ${idOf(thread, data.rev)}\ndata: ${JSON.stringify(data)}\n\n`;
}

const full = new Problem({
  type: 'too-many-streams',
  status: 503,
  title: 'Too many streams are open.',
  retryAfter: 60,
});
