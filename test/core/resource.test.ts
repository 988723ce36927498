import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { InlayDataElement } from '../../src/core/data-element.js';
import type { InlayErrorEvent, InlayLoadEvent } from '../../src/core/events.js';
import { lastGoodStore } from '../../src/core/last-good.js';
import { pageClient } from '../../src/core/page-client.js';
import { ResourceController } from '../../src/core/resource.js';
import { shared } from '../../src/core/styles.js';
import { counted } from '../support/counted.js';
import { json, serve, silence, type Answering } from '../support/network.js';
import { consoleWarnings, heard, moveClock } from '../support/shown.js';
import { undo } from '../support/undo.js';
import { waitUntil } from '../support/until.js';
import { setHidden } from '../support/visibility.js';

type Words = { words: string[] };

/** The smallest element that asks an endpoint. */
class TestWords extends InlayDataElement<Words> {
  static override readonly tagName: string = 'test-words';
  static override styles = [shared];

  override readonly resource = new ResourceController<string, Words>(this, {
    store: lastGoodStore('test'),
    query: () => this.endpointUrl,
    load: async (endpoint, signal) => (await pageClient(signal).get(endpoint)) as Words,
    isEmpty: ({ words }) => !words.length,
  });

  protected override renderModel({ words }: Words): unknown {
    return html`<p>${words.join(' ')}</p>`;
  }
}
TestWords.define();

const answer = (...words: string[]) => json({ words });
const refused = () => new Response('', { status: 500 });

describe('a resource', () => {
  let endpoints = 0;

  const answerWith = (answering: Answering) => serve(answering).asked;

  function make(attributes: Record<string, string> = {}, content = ''): TestWords {
    const element = document.createElement('test-words') as TestWords;
    const all = { endpoint: `/words-${endpoints++}`, loading: 'eager', ...attributes };
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    element.append(content);
    return element;
  }
  function show(element: TestWords): TestWords {
    document.body.append(element);
    return element;
  }
  const loadOf = (element: Element) => heard<InlayLoadEvent<Words>>(element, 'inlay-load');
  const errorOf = (element: Element) => heard<InlayErrorEvent>(element, 'inlay-error');
  const text = (element: Element) => element.shadowRoot!.querySelector('p')?.textContent ?? null;

  beforeEach(() => {
    localStorage.clear();
    consoleWarnings();
  });
  afterEach(() => {
    document.querySelectorAll('test-words').forEach((element) => element.remove());
  });

  it('shows what came when it says so', async () => {
    answerWith(() => answer('good', 'morning'));
    const element = make();
    const event = loadOf(element);
    show(element);
    expect((await event).model.words).to.deep.equal(['good', 'morning']);
    expect(text(element)).to.equal('good morning');
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('calls an answer without entries empty', async () => {
    answerWith(() => answer());
    const element = make();
    const event = loadOf(element);
    show(element);
    await event;
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('keeps what the author wrote, and says why, when it cannot show what a source gave it', async () => {
    answerWith(() => json({}));
    const said = consoleWarnings();
    const element = make({ source: 'mine' }, 'No words today.');
    element.addEventListener('inlay-load', () => said.push('loaded'));
    const event = errorOf(element);
    show(element);
    expect((await event).error.code).to.equal('format');
    expect([element.state, element.error!.code]).to.deep.equal(['error', 'format']);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(element.shadowRoot!.querySelector('slot')).to.not.equal(null);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^<test-words> cannot show its model: .*TypeError/);
  });

  it('has nothing to ask without an endpoint', async () => {
    const asked = answerWith(() => answer());
    const element = show(make({ endpoint: 'javascript:0' }));
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(asked).to.deep.equal([]);
  });

  it('waits until it is near the viewport', async () => {
    const asked = answerWith(() => answer('near'));
    const holder = document.createElement('div');
    holder.style.paddingBlockStart = '5000px';
    document.body.append(holder);
    undo(() => holder.remove());
    const element = make({ loading: 'lazy' });
    const event = loadOf(element);
    holder.append(element);
    await element.updateComplete;
    const seen = new Promise((resolve) => new IntersectionObserver(resolve).observe(element));
    await seen;
    expect(asked.length).to.equal(0);
    element.scrollIntoView();
    await event;
    expect(asked.length).to.equal(1);
  });

  it('keeps the page author’s content while it loads and when it fails', async () => {
    answerWith(() => refused());
    const element = make({}, 'Call us for the words');
    const event = errorOf(element);
    show(element);
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('slot')).to.not.equal(null);
    expect((await event).error.status).to.equal(500);
    expect(element.shadowRoot!.querySelector('slot')).to.not.equal(null);
    expect(element.matches(':state(error)')).to.equal(true);
  });

  it('offers another try where there is no such content', async () => {
    let answering: Answering = refused;
    answerWith((...all) => answering(...all));
    const element = make();
    const failed = errorOf(element);
    show(element);
    await failed;
    answering = () => answer('back');
    const event = loadOf(element);
    element.shadowRoot!.querySelector('button')!.click();
    await event;
    expect(text(element)).to.equal('back');
  });

  it('shows the last good answer, stale, when the endpoint fails later', async () => {
    let answering: Answering = () => answer('old');
    answerWith((...all) => answering(...all));
    const element = make();
    const first = loadOf(element);
    show(element);
    await first;
    answering = refused;
    const failed = errorOf(element);
    void element.reload();
    await failed;
    expect(text(element)).to.equal('old');
    expect(element.matches(':state(stale)')).to.equal(true);
    answering = () => answer('new');
    const again = loadOf(element);
    void element.reload();
    await again;
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('comes back by itself when the connection does', async () => {
    let answering: Answering = refused;
    answerWith((...all) => answering(...all));
    const element = make();
    const failed = errorOf(element);
    show(element);
    await failed;
    answering = () => answer('online');
    const event = loadOf(element);
    dispatchEvent(new Event('online'));
    await event;
    expect(text(element)).to.equal('online');
  });

  it('shows a fresh answer at once to the next element, and asks for none', async () => {
    const asked = answerWith(() => answer('once'));
    const element = make();
    const event = loadOf(element);
    show(element);
    await event;
    const twin = make({ endpoint: element.endpoint! });
    const told = loadOf(twin);
    show(twin);
    await told;
    expect(text(twin)).to.equal('once');
    expect(asked.length).to.equal(1);
  });

  it('asks again once the answer has run out, but not while the page is hidden', async () => {
    const asked = answerWith(() => answer(String(asked.length)));
    const element = make();
    const first = loadOf(element);
    show(element);
    await first;
    setHidden(true);
    moveClock(3600_000);
    dispatchEvent(new Event('pageshow'));
    expect(asked.length).to.equal(1);
    const again = loadOf(element);
    setHidden(false);
    await again;
    expect(text(element)).to.equal('2');
  });

  it('asks again when the page comes back from the back/forward cache', async () => {
    const asked = answerWith(() => answer(String(asked.length)));
    const element = make();
    const first = loadOf(element);
    show(element);
    await first;
    moveClock(3600_000);
    const again = loadOf(element);
    dispatchEvent(new Event('pageshow'));
    await again;
    expect(asked.length).to.equal(2);
  });

  it('never asks again with refresh="0"', async () => {
    const asked = answerWith(() => answer('still'));
    const element = make({ refresh: '0' });
    const first = loadOf(element);
    show(element);
    await first;
    moveClock(3600_000);
    dispatchEvent(new Event('pageshow'));
    await element.updateComplete;
    expect(asked.length).to.equal(1);
  });

  it('asks the new endpoint when it changes, and drops the old request', async () => {
    const signals: AbortSignal[] = [];
    answerWith((url, { signal }) => {
      signals.push(signal!);
      return url.pathname === '/other' ? answer('other') : silence();
    });
    const element = show(make());
    await waitUntil(() => signals.length === 1);
    const event = loadOf(element);
    element.endpoint = '/other';
    await event;
    expect(signals[0]!.aborted).to.equal(true);
    expect(text(element)).to.equal('other');
  });

  it('drops the request when it leaves the page, and asks anew when it returns', async () => {
    const signals: AbortSignal[] = [];
    answerWith(
      (_, { signal }) => (signals.push(signal!), signals.length === 1 ? silence() : answer('returned')),
    );
    const element = show(make());
    await waitUntil(() => signals.length === 1);
    element.remove();
    await waitUntil(() => signals[0]!.aborted);
    const event = loadOf(element);
    show(element);
    await event;
    expect(text(element)).to.equal('returned');
  });

  it('works the same where storage is blocked', async () => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    undo(() => void (Storage.prototype.setItem = real));
    for (const odd of ['{broken', '{}', '[1]', '7']) {
      localStorage['inlay:1:test'] = odd;
      answerWith(() => answer('anyway'));
      const element = make();
      const event = loadOf(element);
      show(element);
      await event;
      expect(text(element)).to.equal('anyway');
    }
  });

  it('forgets the next load when it leaves the page', async () => {
    answerWith(() => answer('for now'));
    const counts = counted();
    const element = make({ refresh: '3600' });
    const event = loadOf(element);
    show(element);
    await event;
    await waitUntil(() => counts().timers === 1);
    element.remove();
    await waitUntil(() => counts().timers === 0);
  });

  it('leaves nothing behind after 1,000 connects and disconnects', async () => {
    const signals: AbortSignal[] = [];
    answerWith((_, { signal }) => (signals.push(signal!), silence()));
    const counts = counted();
    const element = make();
    for (let times = 0; times < 1000; times++) {
      show(element);
      if (times % 100 === 0) await element.updateComplete;
      element.remove();
    }
    await element.updateComplete;
    expect(signals.every(({ aborted }) => aborted)).to.equal(true);
    expect(counts()).to.deep.equal({ timers: 0, listeners: 0 });
  });
});
