import { expect } from '@open-wc/testing';
import '../../src/comments/index.js';
import { exampleThread } from '../../src/comments/states.js';
import { json, network } from '../support/network.js';
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
