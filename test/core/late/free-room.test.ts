import { aTimeout, expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../../src/author/index.js';
import '../../../src/comments/index.js';
import '../../../src/posts/latest/index.js';
import '../../../src/promo/index.js';
import '../../../src/weather/index.js';
import { mount, readBelow } from '../../support/mount.js';
import { json, serve } from '../../support/network.js';
import { consoleWarnings, heard, part } from '../../support/shown.js';
import { undo } from '../../support/undo.js';
import { waitUntil } from '../../support/until.js';

const heightOf = (element: Element) => element.getBoundingClientRect().height;
const fails = () => new Response('', { status: 404 });

async function found(element: Element, selector: string): Promise<HTMLElement> {
  await waitUntil(() => element.shadowRoot!.querySelector(selector), selector);
  return element.shadowRoot!.querySelector<HTMLElement>(selector)!;
}

/** Long enough for what follows the first view. */
const settle = () => aTimeout(300);

describe('the room that was promised to a widget', () => {
  beforeEach(() => void consoleWarnings());

  for (const [tag, answer, event] of [
    ['inlay-latest', () => json({ posts: [] }), 'inlay-load'],
    ['inlay-latest', fails, 'inlay-error'],
    ['inlay-author', () => json({ authors: [] }), 'inlay-load'],
    ['inlay-author', fails, 'inlay-error'],
    ['inlay-weather', fails, 'inlay-error'],
  ] as const) {
    it(`<${tag}> gives back when nothing stands below it (${event})`, async () => {
      serve(answer);
      const element = mount(tag);
      await heard(element, event);
      await waitUntil(() => heightOf(element) < 140, `${heightOf(element)} px`);
    });

    it(`<${tag}> keeps while what stands below it would be seen to move (${event})`, async () => {
      serve(answer);
      const element = mount<LitElement>(tag);
      await element.updateComplete;
      const promised = heightOf(element);
      readBelow(element);
      await heard(element, event);
      await settle();
      expect(heightOf(element)).to.be.closeTo(promised, 1);
      scrollTo(0, 0);
      await settle();
      element.parentElement!.style.marginBlockStart = '2000px';
      await waitUntil(() => heightOf(element) < 140, `${heightOf(element)} px`);
    });
  }

  for (const tag of ['inlay-author', 'inlay-comments', 'inlay-weather'])
    it(`<${tag}> says in the middle of a ground that it could not be had`, async () => {
      serve(fails);
      const element = mount(tag);
      await heard(element, 'inlay-error');
      const message = await found(element, '.message');
      const sign = getComputedStyle(message, '::before');
      await waitUntil(
        () => sign.position === 'absolute' && heightOf(element) < 140,
        'the sign, and its ground',
      );
      const words = document.createRange();
      words.selectNodeContents(message);
      const { bottom } = message.parentElement!.getBoundingClientRect();
      expect(parseFloat(sign.top)).to.be.closeTo(bottom - words.getBoundingClientRect().bottom, 3);
    });

  it('is that of a fallback which is taller than the answer', async () => {
    let answer: (response: Response) => void;
    serve(() => new Promise<Response>((resolve) => (answer = resolve)));
    const element = mount<LitElement>('inlay-author');
    element.innerHTML = '<div style="block-size: 700px">By Maren Ostley</div>';
    element.requestUpdate();
    readBelow(element);
    await settle();
    const before = heightOf(element);
    expect(before).to.be.at.least(700);
    answer!(json({ authors: [{ name: 'Maren Ostley' }] }));
    await heard(element, 'inlay-load');
    await settle();
    expect(part(element, 'name')).not.to.be.null;
    expect(heightOf(element)).to.be.closeTo(before, 1);
    scrollTo(0, 0);
    element.parentElement!.style.marginBlockStart = '2000px';
    await waitUntil(() => heightOf(element) < 140, `${heightOf(element)} px`);
  });

  it('is all of its box where there is nothing to show, however the page draws it', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      'inlay-author, inlay-promo { --inlay-padding: 20px; --inlay-shadow: 0 2px red; border: 4px double }';
    document.head.append(sheet);
    undo(() => sheet.remove());
    for (const tag of ['inlay-author', 'inlay-promo']) {
      serve(() => json({ authors: [], items: [] }));
      const element = mount(tag);
      await heard(element, 'inlay-load');
      await waitUntil(() => heightOf(element) === 0, `${tag}: ${heightOf(element)} px`);
      expect(getComputedStyle(element).boxShadow).to.equal('none');
      // the site's own notice has its box
      const filled = mount(tag);
      filled.textContent = 'Your notice here.';
      await heard(filled, 'inlay-load');
      await settle();
      expect(heightOf(filled)).to.be.greaterThan(48);
    }
  });

  it('is kept while its own words would be seen to move', async () => {
    serve(() => json({ items: [{ id: 'tea', url: 'https://example.com/', title: 'Tea' }] }));
    const element = mount<LitElement>('inlay-promo');
    await heard(element, 'inlay-load');
    await element.updateComplete;
    const words = part(element, 'headline')!;
    const { top } = words.getBoundingClientRect();
    await settle();
    expect(words.getBoundingClientRect().top).to.equal(top);
    element.parentElement!.style.marginBlockStart = '2000px';
    await waitUntil(() => heightOf(element) < 100, `${heightOf(element)} px`);
  });

  it('begins with a message, and a button that tries again', async () => {
    serve(fails);
    const element = mount('inlay-latest');
    readBelow(element);
    await heard(element, 'inlay-error');
    await settle();
    const box = element.getBoundingClientRect();
    const button = part(element, 'retry')!.getBoundingClientRect();
    expect(part(element, 'title')!.textContent!.trim()).to.equal('Latest');
    expect(button.bottom - box.top).to.be.lessThan(100);
    expect(part(element, 'status')!.getBoundingClientRect().height).to.be.lessThan(60);
  });

  it('is kept while the page scrolls, and given back when it rests', async () => {
    serve(() => json({ posts: [] }));
    const far = document.createElement('div');
    far.style.blockSize = '3000px';
    document.body.prepend(far);
    undo(() => far.remove());
    const element = mount<LitElement>('inlay-latest');
    await element.updateComplete;
    const promised = heightOf(element);
    let scrolls = true;
    const scroll = () => {
      scrollTo(0, scrollY ? 0 : 2);
      if (scrolls) requestAnimationFrame(scroll);
    };
    undo(() => void (scrolls = false));
    scroll();
    await heard(element, 'inlay-load');
    await settle();
    expect(heightOf(element)).to.be.closeTo(promised, 1);
    scrolls = false;
    await waitUntil(() => heightOf(element) < 140, `${heightOf(element)} px`);
  });

  it('is kept where a shorter page would be scrolled back', async () => {
    serve(() => json({ posts: [] }));
    const element = mount<LitElement>('inlay-latest');
    await element.updateComplete;
    const below = document.createElement('p');
    below.style.blockSize = '110vh';
    element.parentElement!.after(below);
    undo(() => below.remove());
    const promised = heightOf(element);
    below.scrollIntoView({ block: 'end' });
    const before = below.getBoundingClientRect().top;
    await heard(element, 'inlay-load');
    await settle();
    await settle();
    expect(below.getBoundingClientRect().top).to.be.closeTo(before, 1);
    expect(heightOf(element)).to.be.closeTo(promised, 1);
  });

  it('is all kept while nothing has come', async () => {
    serve(() => new Promise(() => {}));
    const element = mount('inlay-latest', {}, 'What the page’s author wrote');
    await settle();
    expect(heightOf(element)).to.be.greaterThan(500);
  });
});
