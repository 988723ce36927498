import { expect } from '@open-wc/testing';
import '../../src/comments/index.js';
import { exampleThread } from '../../src/comments/states.js';
import { counted } from '../support/counted.js';
import { json, network, silence } from '../support/network.js';
import { part, words } from '../support/shown.js';
import { waitUntil } from '../support/until.js';

/** Waits for what other parts of the page are loaded for. */
const soon = (check: Parameters<typeof waitUntil>[0], what?: string) =>
  waitUntil(check, what, { timeout: 8000 });

/** The far side of a stream: the test says what comes. */
class Stream extends EventTarget {
  static open: Stream[] = [];
  static readonly CLOSED = 2;
  readonly url: string;
  readyState = 1;
  onerror: (() => void) | null = null;

  constructor(url: string | URL) {
    super();
    this.url = String(url);
    Stream.open.push(this);
  }

  close(): void {
    Stream.open = Stream.open.filter((one) => one !== this);
  }

  tell(event: string, data: object): void {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }
}

const fresh = (id: number, more: object = {}) => ({
  comment: {
    ...exampleThread().comments[1],
    id: String(id),
    text: `News ${id}`,
    createdAt: new Date().toISOString(),
    ...more,
  },
  rev: id,
});

describe('while a thread is read', () => {
  const real = globalThis.EventSource;
  let restore: () => void;
  let element: HTMLElement;
  let stream: Stream;

  beforeEach(async () => {
    localStorage.clear();
    Stream.open = [];
    globalThis.EventSource = Stream as unknown as typeof EventSource;
    ({ restore } = network(() => json(exampleThread())));
    element = document.createElement('inlay-comments');
    element.setAttribute('endpoint', `/live-${Math.random()}/`);
    element.setAttribute('loading', 'eager');
    element.setAttribute('lang', 'en');
    document.body.append(element);
    await soon(() => Stream.open.length, 'a stream');
    [stream] = Stream.open as [Stream];
  });
  afterEach(() => {
    element.remove();
    restore();
    globalThis.EventSource = real;
  });

  const inside = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);

  it('new comments wait behind a button, and take their places when it is pressed', async () => {
    stream.tell('comment', fresh(50));
    stream.tell('comment', fresh(51, { parent: '4' }));
    stream.tell('comment', fresh(51, { parent: '4' }));
    await soon(() => words(element).includes('2 new comments'));
    expect(inside('#comment-50')).to.equal(null);
    expect(inside('[role=status]')!.textContent).to.equal('2 new comments');
    inside('[data-do=fresh]')!.click();
    await soon(() => inside('#comment-50') && inside('#comment-4 #comment-51'));
    expect(element.shadowRoot!.activeElement!.parentElement!.id).to.equal('comment-50');
    expect(part(element, 'title')!.textContent).to.contain('6 comments');
    expect(inside('[data-do=fresh]')).to.equal(null);
  });

  it('changes and deletions show where they happen', async () => {
    stream.tell('edit', { ...fresh(4, { text: 'Dear' }) });
    stream.tell('delete', { id: '3', rev: 12 });
    stream.tell('delete', { id: '1', rev: 13 });
    await soon(() => inside('#comment-4')!.textContent!.includes('Dear'));
    expect(inside('#comment-3')).to.equal(null);
    expect(inside('#comment-1 > article')!.textContent).to.contain('was deleted');
    expect(inside('#comment-2')).to.exist;
  });

  it('one stream is open, and none once the element is gone', () => {
    expect(Stream.open.length).to.equal(1);
    element.remove();
    expect(Stream.open.length).to.equal(0);
  });
});

describe('1,000 connects and disconnects', () => {
  const real = globalThis.EventSource;
  let undo: (() => void)[] = [];
  afterEach(() => {
    undo.reverse().forEach((restore) => restore());
    undo = [];
    localStorage.clear();
  });

  it('leave no timer, listener, request or stream', async () => {
    localStorage.clear();
    Stream.open = [];
    globalThis.EventSource = Stream as unknown as typeof EventSource;
    undo.push(() => (globalThis.EventSource = real));
    const signals = new Set<AbortSignal>();
    const { restore } = network(async (url, { signal }) => {
      // some answers come at once, some never
      const finished = !url.pathname.includes('silent') || url.searchParams.has('at');
      if (!finished) signals.add(signal!);
      return finished ? json(url.pathname.endsWith('/90') ? own : exampleThread()) : silence();
    });
    undo.push(restore);
    const base = `/often-${Math.random()}/`;
    const page = 'https://www.example.com/often/';
    // a comment that waits for a moderator and one that waits to be sent: all that follows the first view is there
    const own = {
      ...exampleThread().comments[1]!,
      id: '90',
      status: 'pending',
      createdAt: new Date().toISOString(),
    };
    const endpoint = new URL(base, document.baseURI).href;
    localStorage.setItem(`inlay:mine:${endpoint}#90`, JSON.stringify({ key: 'k', page, comment: own }));
    const letter = {
      ...{ endpoint, page, key: 'l', parent: null, text: 'Later', name: '', email: '', url: '', token: null },
      ...{ challenge: null, trap: {}, writtenAt: Date.now(), tries: 3, due: Date.now() + 3600_000 },
    };
    localStorage.setItem('inlay:outbox:l', JSON.stringify(letter));
    const make = (to: string) => {
      const element = document.createElement('inlay-comments');
      for (const [name, value] of Object.entries({ endpoint: to, page, loading: 'eager', lang: 'en' }))
        element.setAttribute(name, value);
      return element;
    };
    // once through, so that every part is loaded and what is for the page's life is there
    const warm = make(base);
    document.body.append(warm);
    await soon(() => Stream.open.length && words(warm).includes('Later'), 'the first');
    warm.remove();

    const counts = counted(undo);
    // by frames, as waiting by the clock would be a timer
    const until = async (check: () => unknown) => {
      for (let frames = 0; frames < 120 && !check(); frames++) await new Promise(requestAnimationFrame);
    };
    const element = make(base);
    const silent = make(`${base}silent/`);
    for (let times = 0; times < 1000; times++) {
      document.body.append(element, silent);
      if (times % 10 === 0) await element.updateComplete;
      // now and then as long as it takes to listen
      if (times % 100 === 0) await until(() => Stream.open.length);
      element.remove();
      silent.remove();
    }
    document.body.append(element);
    await until(() => Stream.open.length && words(element).includes('Later'));
    const shown = (id: number) => element.shadowRoot!.querySelectorAll(`#comment-${id}`).length;
    expect([shown(1), shown(90)]).to.deep.equal([1, 1]);
    element.remove();
    // once more, and gone before what follows the first view is there
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    await until(() => false);
    expect(counts()).to.deep.equal({ timers: 0, listeners: 0 });
    expect(Stream.open).to.deep.equal([]);
    expect([...signals].filter(({ aborted }) => !aborted)).to.deep.equal([]);
    expect(signals.size).to.be.above(50);
  });
});

describe('<inlay-comment-count>', () => {
  it('asks once for all counts of a page, and shows zero as zero', async () => {
    const { asked, restore } = network((url) =>
      json({
        counts: Object.fromEntries(
          url.searchParams.getAll('page').map((page) => [page, page.endsWith('/a') ? 0 : 1]),
        ),
      }),
    );
    const holder = document.createElement('div');
    holder.lang = 'en';
    for (const name of ['a', 'b']) {
      const count = document.createElement('inlay-comment-count');
      count.setAttribute('endpoint', '/counts/');
      count.setAttribute('page', `https://www.example.com/${name}`);
      count.append('Comments');
      holder.append(count);
    }
    document.body.append(holder);
    const shown = () => [...holder.children].map((count) => words(count));
    await soon(() => shown().join() === '0 comments,1 comment', 'both counts');
    expect(asked.length).to.equal(1);
    holder.remove();
    restore();
  });

  it('leaves its content where no count can be had', async () => {
    const { asked, restore } = network(() => new Response('', { status: 500 }));
    const count = document.createElement('inlay-comment-count');
    count.setAttribute('endpoint', '/no-counts/');
    count.append('Comments');
    document.body.append(count);
    await soon(() => count.matches(':state(error)'));
    expect(count.shadowRoot!.querySelector('slot')).to.exist;
    expect(asked.length).to.be.at.least(1);
    count.remove();
    restore();
  });
});
