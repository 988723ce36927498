/** Server-sent events of one page's thread. */
import type { Context as HonoContext } from 'hono';
import { clientAddress } from '../http/address.js';
import { commonHeaders } from '../http/headers.js';
import { Problem } from '../http/problem.js';
import type { Env } from '../http/routes.js';
import { servedPage } from '../sites-of-requests.js';
import type { Desk } from './desk.js';
import type { Heard, ThreadEvent } from './hub.js';
import { ensurePage } from './store/pages.js';

/** ms between two signs of life, which keep proxies from closing the line */
const heartbeat = 25_000;
const mostStreams = 10_000;
const mostFromOne = 20;

export class Streams {
  readonly #desk: Desk;
  readonly #open = new Map<string, number>();
  #all = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async open(c: HonoContext<Env>, page: string): Promise<Response> {
    const desk = this.#desk;
    const site = servedPage(desk, page).site;
    const { hash } = await desk.addresses.hash(clientAddress(c, desk.config.proxies));
    const { id, revision } = await ensurePage(desk.database, site.name, page, desk.clock());
    // counted without a pause in between, so that many at once are not all the first
    const mine = this.#open.get(hash) ?? 0;
    if (desk.closing.aborted || this.#all >= mostStreams || mine >= mostFromOne) throw full;
    const last = Number(c.req.header('Last-Event-ID') || NaN);
    const missed = Number.isNaN(last) || last >= revision ? [] : desk.hub.since(id, last);

    this.#all++;
    this.#open.set(hash, mine + 1);
    let end = (): void => {};
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const encoder = new TextEncoder();
        const write = (words: string) => {
          // a reader who does not read is let go, rather than everything be kept for it
          if ((controller.desiredSize ?? 0) < -200) return end();
          controller.enqueue(encoder.encode(words));
        };
        // the last revision that this reader knows of
        let known = revision;
        const tell = (event: Heard) => {
          if (event.event === 'missed') return write(reloadAt(known));
          known = event.rev;
          write(eventOf(event));
        };
        const stop = desk.hub.listen(id, tell);
        const beat = setInterval(() => write(': here\n\n'), heartbeat);
        beat.unref();
        end = () => {
          end = () => {};
          stop();
          clearInterval(beat);
          this.#all--;
          const left = this.#open.get(hash)! - 1;
          if (left) this.#open.set(hash, left);
          else this.#open.delete(hash);
          try {
            controller.close();
          } catch {
            // the reader has gone already
          }
        };
        desk.closing.addEventListener('abort', () => end(), { once: true });
        write(`retry: 5000\nid: ${revision}\n\n`);
        if (missed) for (const event of missed) write(eventOf(event));
        else write(reloadAt(revision));
      },
      cancel: () => end(),
    });
    return new Response(body, {
      headers: {
        ...commonHeaders,
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        // nginx would gather the events otherwise
        'X-Accel-Buffering': 'no',
      },
    });
  }
}

/** What happened is not known: the thread is to be read again. */
const reloadAt = (rev: number): string => `event: reload\nid: ${rev}\ndata: ${JSON.stringify({ rev })}\n\n`;

function eventOf({ event, ...data }: ThreadEvent): string {
  return `event: ${event}\nid: ${data.rev}\ndata: ${JSON.stringify(data)}\n\n`;
}

const full = new Problem({
  type: 'too-many-streams',
  status: 503,
  title: 'Too many are listening.',
  retryAfter: 60,
});
