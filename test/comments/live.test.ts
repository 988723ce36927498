import { newAuthor } from '../../src/comments/defaults.js';
import { expect } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import '../../src/comments/comment-count/index.js';
import { InlayComments } from '../../src/comments/index.js';
import { exampleThread } from '../../src/comments/states.js';
import { richStyles } from '../../src/comments/thread/rich.js';
import { alone, queued } from '../support/comments.js';
import { counted } from '../support/counted.js';
import { json, network, silence } from '../support/network.js';
import { part, words } from '../support/shown.js';
import { undo } from '../support/undo.js';
import { waitUntil as soon } from '../support/until.js';

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

type WireComment = ReturnType<typeof exampleThread>['comments'][number];

const fresh = (id: number, more: object = {}, of = exampleThread().comments[1]!) => ({
  comment: alone(of, {
    id: String(id),
    text: `News ${id}`,
    createdAt: new Date().toISOString(),
    ...more,
  }),
  rev: id,
});

describe('while a thread is read', () => {
  const real = globalThis.EventSource;
  let restore: () => void;
  let element: HTMLElement;
  let stream: Stream;
  let thread: object;
  let base: string;
  /** what is asked beside the thread */
  let answer: (url: URL, init: RequestInit) => Response | undefined;

  beforeEach(async () => {
    localStorage.clear();
    Stream.open = [];
    globalThis.EventSource = Stream as unknown as typeof EventSource;
    thread = exampleThread();
    answer = () => undefined;
    ({ restore } = network((url, init) => answer(url, init) ?? json(thread)));
    base = `/live-${Math.random()}/`;
    await open(base);
  });

  async function open(endpoint: string): Promise<void> {
    element?.remove();
    element = document.createElement('inlay-comments');
    const page = 'https://www.example.com/live/';
    for (const [name, value] of Object.entries({ endpoint, page, loading: 'eager', lang: 'en' }))
      element.setAttribute(name, value);
    document.body.append(element);
    await soon(() => Stream.open.length, 'a stream');
    [stream] = Stream.open as [Stream];
  }

  /** The items that this device stores for the page. */
  const store = (name: string, value: object) =>
    localStorage.setItem(
      `inlay:${name}`,
      JSON.stringify({ key: 'k', page: 'https://www.example.com/live/', ...value }),
    );
  const endpoint = () => new URL(base, document.baseURI).href;
  const title = () => part(element, 'title')!.textContent;
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
    stream.tell('delete', { id: '1', rev: 13 });
    await soon(() => inside('#comment-4')!.textContent!.includes('Dear'));
    expect(inside('#comment-3')).to.equal(null);
    expect(inside('#comment-1 > article')!.textContent).to.contain('was deleted');
    expect(inside('#comment-2')).to.exist;
    expect(title()).to.contain('2 comments');
    // one that is brought back
    stream.tell('comment', { comment: alone(exampleThread().comments[0]!), rev: 14 });
    await soon(() => title()!.includes('3 comments'));
    expect(inside('#comment-1 > article')!.textContent).to.contain('The old ferry');
    expect(inside('#comment-1 #comment-2')).to.exist;
  });

  it('a long text can be scrolled by keyboard until it is edited to a short one', async () => {
    const body = () => inside('#comment-4 [part=body]')!;
    stream.tell('edit', fresh(4, { text: 'Long. '.repeat(1000) }));
    await soon(() => body().tabIndex === 0);
    expect(body().ariaLabel).to.equal('Bo');
    expect(body().scrollHeight).to.be.above(body().clientHeight);
    stream.tell('edit', fresh(4, { text: 'Short.' }));
    expect(body().textContent).to.equal('Short.');
    expect(body().tabIndex).to.equal(-1);
    expect(body().role).to.equal(null);
  });

  it('no comment is styled again before a pointer or the focus comes, but links are large enough at once', () => {
    const sheets = () => [...element.shadowRoot!.adoptedStyleSheets];
    const inComments = (rule: CSSRule) =>
      rule instanceof CSSStyleRule
        ? !!inside(`li :is(${rule.selectorText.replaceAll(/::[\w-]+/g, '')})`)
        : !(rule instanceof CSSMediaRule);
    const stylesComments = ({ cssRules }: CSSStyleSheet) => [...cssRules].some(inComments);
    const answersPointer = (sheet: CSSStyleSheet) =>
      [...sheet.cssRules].some(({ cssText }) => cssText.includes('button') && cssText.includes(':hover'));
    const firstView = [...InlayComments.elementStyles, ...richStyles].map(
      (style) => (style as CSSResult).styleSheet,
    );
    const late = sheets().filter((sheet) => !firstView.includes(sheet));
    expect(late).to.not.have.length(0);
    expect(late.filter(stylesComments)).to.have.length(0);
    const permalink = inside('#comment-1 [part~=permalink]')!;
    expect(permalink.getBoundingClientRect().height).to.be.at.least(24);
    expect(sheets().filter(answersPointer)).to.have.length(0);
    permalink.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    expect(sheets().filter(answersPointer)).to.have.length(1);
  });

  it('a change leaves the focus where it was', async () => {
    const edited = (more: object = {}) =>
      fresh(1, { editedAt: new Date().toISOString(), ...more }, exampleThread().comments[0]);
    const vote = inside('#comment-1 > article [data-do=vote]')!;
    vote.focus();
    stream.tell('edit', edited({ text: 'Dear' }));
    expect(inside('#comment-1 > article')!.textContent).to.contain('Dear').and.contain('edited');
    const focused = element.shadowRoot!.activeElement as HTMLElement | null;
    expect(words(element)).to.not.contain('more replies');
    expect(vote.isConnected, 'the button was replaced').to.equal(false);
    expect(focused?.dataset.do).to.equal('vote');
    // what has no namesake leaves it to the comment
    inside('#comment-1 > article a')!.focus();
    stream.tell('edit', edited({ editedAt: null }));
    expect(element.shadowRoot!.activeElement?.localName).to.equal('article');
  });

  it('what the reader’s own waited for happens: it is published, once', async () => {
    const own = fresh(60, { status: 'pending' }).comment;
    store(`mine:${endpoint()}#60`, { comment: own });
    answer = ({ pathname }) => (pathname.endsWith('/60') ? json(own) : undefined);
    await open(base);
    await soon(() => inside('#comment-60')?.textContent!.includes('Only you can see it'));
    expect(title()).to.contain('4 comments');
    for (const times of [1, 2])
      stream.tell('comment', { comment: { ...own, status: 'approved' }, rev: times });
    await soon(() => !inside('#comment-60')!.textContent!.includes('Only you can see it'));
    await soon(() => title()!.includes('5 comments'));
    expect(inside('[data-do=fresh]')).to.equal(null);
    expect(inside('#comment-60[part~=own]')).to.exist;
    expect(inside('[role=status]')!.textContent).to.equal('Your comment is published.');
    expect(localStorage.getItem(`inlay:mine:${endpoint()}#60`)).to.contain('"approved"');
  });

  it('what the reader’s own waited for is asked for where no stream told of it', async () => {
    let own: object = fresh(61, { status: 'pending' }).comment;
    for (const id of ['61', '62']) store(`mine:${endpoint()}#${id}`, { comment: { ...own, id } });
    const asked = new Set<string>();
    answer = ({ pathname }) => {
      const id = /\d+$/.exec(pathname)?.[0];
      if (!id) return undefined;
      asked.add(id);
      return json({ ...own, id });
    };
    await open(base);
    await soon(() => asked.has('61') && asked.has('62'), 'both to be pending still');
    own = { ...own, status: 'approved' };
    answer = ({ pathname }) =>
      pathname.endsWith('/61')
        ? json(own)
        : pathname.endsWith('/62')
          ? new Response('', { status: 404 })
          : undefined;
    stream.tell('reload', { rev: 20 });
    await soon(() => !inside('#comment-61')!.textContent!.includes('Only you can see it'));
    await soon(() => !inside('#comment-62'));
    await soon(() => title()!.includes('5 comments'));
  });

  describe('what was missed is read again', () => {
    const [ada, bo] = exampleThread().comments as [WireComment, WireComment];
    const missed = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => fresh(from + at, {}, bo).comment);
    const shown = () =>
      [...element.shadowRoot!.querySelectorAll('[id^=comment-]')].map(({ id }) =>
        id.slice('comment-'.length),
      );

    it('however much it was: what is new, what changed and what is gone', async () => {
      const changed = { ...ada, replies: [] as WireComment[], replyCount: 0, text: 'The new ferry' };
      const news = missed(100, 259);
      // as the server hands it out: no more than 100 at once
      answer = ({ searchParams }) =>
        searchParams.get('cursor')
          ? json({ ...exampleThread(), comments: news.slice(99) })
          : json({ ...exampleThread(), comments: [changed, ...news.slice(0, 99)], next: 'more' });
      stream.tell('reload', { rev: 300 });
      await soon(() => words(element).includes('160 new comments'));
      expect(shown()).to.deep.equal(['1']);
      expect(inside('#comment-1')!.textContent).to.contain('The new ferry');
      inside('[data-do=fresh]')!.click();
      await soon(() => shown().length === 161);
      expect(shown()).to.deep.equal(['1', ...news.map(({ id }) => id)]);
      expect(title()).to.contain('161 comments');
    });

    it('below a comment whose replies go on, too', async () => {
      const replies = missed(100, 130).map((one) => ({ ...one, parent: '4' }));
      answer = ({ searchParams }) => {
        if (searchParams.get('parent') === '4')
          return json({ ...exampleThread(), comments: replies.slice(10) });
        const first = { ...bo, replyCount: 31, replies: replies.slice(0, 10), nextReplies: '10' };
        return json({ ...exampleThread(), comments: [ada, first] });
      };
      stream.tell('reload', { rev: 300 });
      await soon(() => words(element).includes('31 new comments'));
      inside('[data-do=fresh]')!.click();
      await soon(() => element.shadowRoot!.querySelectorAll('#comment-4 [id^=comment-]').length === 31);
    });

    it('where the thread goes on, without what stands there already', async () => {
      thread = { ...exampleThread(), next: 'more', count: 40 };
      await open(`${base}long/`);
      const later = missed(30, 60).map((one) => ({ ...one, createdAt: '2026-03-05T10:00:00Z' }));
      const [newest] = missed(100, 100);
      answer = ({ searchParams }) =>
        json({
          ...exampleThread(),
          comments: searchParams.get('sort') === 'newest' ? [newest] : [ada, ...later],
          next: 'more',
        });
      stream.tell('reload', { rev: 300 });
      await soon(() => words(element).includes('1 new comment'));
    });

    it('until it could be read', async () => {
      let asked = 0;
      answer = () =>
        ++asked < 2
          ? new Response('', { status: 404 })
          : json({ ...exampleThread(), comments: [ada, bo, ...missed(90, 90)] });
      stream.tell('reload', { rev: 300 });
      await soon(() => words(element).includes('1 new comment'));
      expect(asked).to.be.greaterThan(1);
    });
  });

  it('what waits to be shown is shown as it is by then', async () => {
    stream.tell('comment', fresh(50));
    await soon(() => words(element).includes('1 new comment'));
    stream.tell('edit', fresh(50, { text: 'Said better' }));
    inside('[data-do=fresh]')!.click();
    await soon(() => inside('#comment-50'));
    expect(inside('#comment-50')!.textContent).to.contain('Said better');
  });

  it('events that are broken change nothing, and are no errors of the page', async () => {
    const errors: unknown[] = [];
    const note = (event: ErrorEvent) => void errors.push(event.message);
    addEventListener('error', note);
    for (const event of ['comment', 'edit', 'delete'])
      for (const data of [
        '',
        '{',
        'null',
        '7',
        '[]',
        '{}',
        '{"comment":7}',
        '{"comment":{"id":{}}}',
        '{"id":7}',
      ])
        stream.dispatchEvent(new MessageEvent(event, { data }));
    stream.tell('comment', fresh(50));
    await soon(() => words(element).includes('1 new comment'));
    removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
    expect(title()).to.contain('4 comments');
  });

  it('a thread that is closed takes its form away, but not from one who writes', async () => {
    const field = () => inside('form[data-id=""] textarea') as HTMLTextAreaElement | null;
    thread = { ...exampleThread(), closed: true };
    field()!.value = 'Half a';
    stream.tell('reload', { rev: 20 });
    await soon(() => inside('[role=status]')!.textContent === 'Comments are closed.');
    expect(field()!.value).to.equal('Half a');
    field()!.value = '';
    stream.tell('reload', { rev: 21 });
    await soon(() => !field());
    expect(inside('[data-do=reply]')).to.equal(null);
    expect(words(element)).to.contain('Comments are closed.');
    thread = exampleThread();
    stream.tell('reload', { rev: 22 });
    await soon(() => field() && inside('[data-do=reply]'));
  });

  it('a comment whose answer was lost is shown once, as soon as the thread has it', async () => {
    const letter = (text: string) => ({
      ...{ endpoint: endpoint(), parent: null, text, name: 'Bo', email: '', url: '', token: null },
      ...{ challenge: null, trap: {}, writtenAt: Date.now(), tries: 1, due: Date.now() + 60_000 },
    });
    const published = (id: number) => fresh(id, { author: newAuthor({ name: 'Bo' }) }).comment;
    store('outbox:k', letter('News 70'));
    thread = { ...exampleThread(), count: 5, comments: [...exampleThread().comments, published(70)] };
    let number = 70;
    answer = (_, { method }) => (method === 'POST' ? json(published(number)) : undefined);
    await open(base);
    await soon(() => !localStorage.getItem('inlay:outbox:k') && inside('#comment-70[part~=own]'));
    const count = (text: string) => words(element).split(text).length - 1;
    expect([count('News 70'), count('Not sent yet')]).to.deep.equal([1, 0]);
    expect(title()).to.contain('5 comments');

    // and where it comes while the other is shown as waiting
    number = 71;
    store('outbox:k', letter('News 71'));
    await open(base);
    await soon(() => count('Not sent yet') === 1);
    stream.tell('comment', { comment: published(71), rev: 30 });
    await soon(() => inside('#comment-71') && !count('Not sent yet'));
    expect([count('News 71'), inside('[data-do=fresh]')]).to.deep.equal([1, null]);
    expect(title()).to.contain('6 comments');
  });

  it('one stream is open, and none once the element is gone', () => {
    expect(Stream.open.length).to.equal(1);
    element.remove();
    expect(Stream.open.length).to.equal(0);
  });
});

describe('a thread in a file', () => {
  it('is not listened to', async () => {
    localStorage.clear();
    Stream.open = [];
    const real = globalThis.EventSource;
    globalThis.EventSource = Stream as unknown as typeof EventSource;
    const { asked, restore } = network(() => json(exampleThread()));
    const element = document.createElement('inlay-comments');
    for (const [name, value] of Object.entries({ endpoint: '/thread.json', loading: 'eager', lang: 'en' }))
      element.setAttribute(name, value);
    document.body.append(element);
    await soon(() => part(element, 'list'));
    await import('../../src/comments/live/live.js');
    await new Promise(requestAnimationFrame);
    expect([Stream.open.length, asked.length]).to.deep.equal([0, 1]);
    element.remove();
    globalThis.EventSource = real;
    restore();
  });
});

describe('1,000 connects and disconnects', () => {
  const real = globalThis.EventSource;
  afterEach(() => localStorage.clear());

  it('leave no timer, listener, request or stream', async () => {
    localStorage.clear();
    Stream.open = [];
    globalThis.EventSource = Stream as unknown as typeof EventSource;
    undo(() => void (globalThis.EventSource = real));
    const signals = new Set<AbortSignal>();
    const { restore } = network(async (url, { signal }) => {
      // some answers come at once, some never
      const finished = !url.pathname.includes('silent') || url.searchParams.has('at');
      if (!finished) signals.add(signal!);
      return finished ? json(url.pathname.endsWith('/90') ? own : exampleThread()) : silence();
    });
    undo(restore);
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
    const later = queued({ endpoint, page, key: 'l', text: 'Later', tries: 3, due: Date.now() + 3600_000 });
    localStorage.setItem('inlay:outbox:l', JSON.stringify(later));
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

    const counts = counted();
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
