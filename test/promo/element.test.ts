import { expect, oneEvent } from '@open-wc/testing';
import { InlayPromo, type InlayPromoViewEvent } from '../../src/promo/index.js';
import { examplePromos, promoStates } from '../../src/promo/states.js';
import { beacons, type Beacons } from '../support/beacons.js';
import { mount, mountLoaded, readBelow } from '../support/mount.js';
import { json, serve, silence } from '../support/network.js';
import { all, consoleWarnings, part, texts, words } from '../support/shown.js';
import { holdTimers, type HeldTimers } from '../support/timers.js';
import { undo } from '../support/undo.js';
import { waitUntil } from '../support/until.js';
import { setHidden } from '../support/visibility.js';

const [lamp, rope] = examplePromos.items;
const still = <T extends { image: unknown }>(promo: T): T => ({ ...promo, image: null });
const offline = { ...examplePromos, items: [still(lamp!), still(rope!)] };

describe('<inlay-promo>', () => {
  let sent: Beacons['sent'];
  let second: HeldTimers;
  const loaded = (attributes: Record<string, string> = {}, content = '') =>
    mountLoaded<InlayPromo>('inlay-promo', { name: 'sidebar', ...attributes }, content);
  beforeEach(() => {
    const stand = beacons();
    sent = stand.sent;
    second = holdTimers(1000);
    undo(stand.restore);
    undo(second.restore);
  });
  afterEach(() => void (InlayPromo.consent = null));

  it('says that it is a promotion, and whose', async () => {
    const net = serve(offline);
    const element = await loaded({ limit: '2' });
    expect(texts(element, 'label'), 'once, where it holds for all').to.deep.equal([
      'Promoted by Harbour Lamps',
    ]);
    expect(texts(element, 'meta')).to.deep.equal([]);
    expect(Object.fromEntries(net.asked[0]!.searchParams)).to.deep.equal({ slot: 'sidebar', limit: '2' });
    for (const link of all(element, 'link') as HTMLAnchorElement[]) {
      expect(link.rel).to.equal('sponsored');
      expect(link.target, 'no tab that nobody announced').to.equal('');
    }
  });

  it('says whose each is where they are not one sponsor’s', async () => {
    const [first, second] = offline.items;
    serve({
      items: [first, { ...second!, sponsor: 'Ropeworks' }, { ...second!, id: 'x', label: 'Advertisement' }],
    });
    const element = await loaded({ limit: '3' });
    expect(texts(element, 'label')).to.deep.equal(['Promoted']);
    expect(texts(element, 'meta')).to.deep.equal([
      'Harbour Lamps',
      'Ropeworks',
      'Advertisement by Harbour Lamps',
    ]);
  });

  it('says so in its own words where the endpoint has none, and no style takes them away', async () => {
    serve({ items: offline.items, label: '  ' });
    const style = document.createElement('style');
    style.textContent = `inlay-promo::part(label) { display: none !important; visibility: hidden; opacity: 0 }`;
    document.head.append(style);
    undo(() => style.remove());
    const label = part(await loaded(), 'label')!;
    expect(label.textContent).to.equal('Promoted by Harbour Lamps');
    const { display, visibility, opacity } = getComputedStyle(label);
    expect([display, visibility, opacity]).to.deep.equal(['block', 'visible', '1']);
    expect(label.getBoundingClientRect().height).to.be.greaterThan(20);
  });

  it('shows no more than were asked for, and none that lead nowhere', async () => {
    serve({
      items: [
        { ...still(lamp!), url: 'javascript:alert(1)' },
        { ...still(lamp!), title: null },
        { id: 'x', kind: 'frame', src: 'data:text/html,x' },
        { id: 'y', kind: 'banner', url: 'https://shop.example.org/' },
        ...offline.items,
      ],
    });
    expect(texts(await loaded(), 'headline')).to.deep.equal([lamp!.title]);
  });

  it('keeps what a third party sends in a sandbox without an origin', async () => {
    serve({ items: [{ id: 'f', kind: 'frame', src: `${location.origin}/none.html`, title: 'Ropes' }] });
    const frame = part(await loaded({ size: '300x250' }), 'image') as HTMLIFrameElement;
    expect([...frame.sandbox]).to.deep.equal([
      'allow-scripts',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
    ]);
    expect(frame.title).to.equal('Ropes');
    expect(frame.contentDocument).to.be.null;
  });

  it('keeps its box, filled or empty', async () => {
    for (const [attributes, height] of [
      [{}, 6.5 * 16 + 28],
      [{ limit: '3' }, 3 * 6.5 * 16 + 28],
      [{ size: '300x250' }, 250 + 28],
      [{ size: '728x90' }, 90 + 28],
    ] as [Record<string, string>, number][])
      for (const answer of [silence, { items: [] }, offline]) {
        const net = serve(answer);
        const element = mount<InlayPromo>('inlay-promo', attributes);
        readBelow(element);
        if (answer === silence) await waitUntil(() => net.asked.length);
        else await oneEvent(element, 'inlay-load');
        await element.updateComplete;
        expect(element.getBoundingClientRect().height, JSON.stringify(attributes)).to.equal(height);
        element.remove();
      }
  });

  it('begins a post without a picture where one with a picture begins', async () => {
    const image = { src: '/none.svg', srcset: null, width: 640, height: 480, alt: null };
    const items = [rope!, lamp!].map((promo, index) => ({ ...promo, image: index ? image : null }));
    for (const size of ['', '300x250', '300x600', '320x100', '728x90', '970x250']) {
      serve({ items });
      const element = await loaded({ limit: '2', ...(size && { size }) });
      const from = all(element, 'item').map((item) => {
        const { top } = item.getBoundingClientRect();
        return item.querySelector('[part~=headline]')!.getBoundingClientRect().top - top;
      });
      expect(from[0], size).to.equal(from[1]);
      expect(from[0], size).to.be.within(1, 16);
    }
  });

  it('shows the house’s own notice when nothing is booked, and when the endpoint fails', async () => {
    serve({ items: [] });
    const element = await loaded({}, 'Your notice here.');
    expect(element.matches(':state(empty)')).to.be.true;
    expect(element.shadowRoot!.querySelector('slot')).to.exist;
    consoleWarnings();
    serve('failing');
    const failed = mount<InlayPromo>('inlay-promo', {}, 'Your notice here.');
    await oneEvent(failed, 'inlay-error');
    expect(failed.shadowRoot!.querySelector('slot')).to.exist;
    const bare = mount<InlayPromo>('inlay-promo');
    await oneEvent(bare, 'inlay-error');
    expect(words(bare)).to.equal('');
  });

  describe('consent', () => {
    it('is waited for before anything is asked', async () => {
      const net = serve(offline);
      let agree!: (yes: boolean) => void;
      InlayPromo.consent = new Promise((resolve) => (agree = resolve));
      const element = mount<InlayPromo>('inlay-promo', {}, 'Our own');
      await element.updateComplete;
      expect(net.asked).to.be.empty;
      expect(element.shadowRoot!.querySelector('slot')).to.exist;
      agree(true);
      await oneEvent(element, 'inlay-load');
      expect(net.asked).to.have.length(1);
    });

    for (const [how, consent] of [
      ['refused', () => Promise.resolve(false)],
      ['never heard', () => Promise.reject(new Error('no banner'))],
    ] as [string, () => Promise<boolean>][])
      it(`that is ${how} leaves the house’s own notice`, async () => {
        const net = serve(offline);
        const refused = consent();
        const answered = refused.catch(() => false);
        InlayPromo.consent = refused;
        const element = mount<InlayPromo>('inlay-promo', {}, 'Our own');
        await answered;
        await waitUntil(() => element.matches(':state(empty)'));
        expect(net.asked).to.be.empty;
        expect(element.shadowRoot!.querySelector('slot')).to.exist;
      });
  });

  describe('consent that is given or taken back later', () => {
    it('loads what was refused, and takes off what was allowed', async () => {
      const net = serve(offline);
      InlayPromo.consent = false;
      const element = mount<InlayPromo>('inlay-promo', {}, 'Our own');
      await waitUntil(() => element.matches(':state(empty)'));
      expect(net.asked).to.be.empty;
      InlayPromo.consent = () => Promise.resolve(true);
      await oneEvent(element, 'inlay-load');
      expect(all(element, 'item')).to.have.length(1);
      InlayPromo.consent = false;
      await waitUntil(() => !part(element, 'item'));
      expect(element.matches(':state(empty)')).to.be.true;
      expect(element.shadowRoot!.querySelector('slot')).to.exist;
      second.pass();
      expect(sent).to.deep.equal([]);
    });

    it('counts for one element alone where it is set there', async () => {
      const net = serve(offline);
      const element = mount<InlayPromo>('inlay-promo');
      element.consent = false;
      await waitUntil(() => element.matches(':state(empty)'));
      element.consent = true;
      await oneEvent(element, 'inlay-load');
      expect(net.asked).to.have.length(1);
    });

    it('is no attribute: a page’s author cannot give it in a tag', async () => {
      const net = serve(offline);
      InlayPromo.consent = new Promise(() => {});
      const element = mount<InlayPromo>('inlay-promo', { allowed: '', consent: 'true' });
      consoleWarnings();
      await element.updateComplete;
      expect(net.asked).to.be.empty;
    });
  });

  describe('tells', () => {
    it('of an item that was half in view for a second, once', async () => {
      serve(offline);
      const element = await loaded();
      const views: InlayPromoViewEvent[] = [];
      const hear = (event: InlayPromoViewEvent) => void views.push(event);
      document.addEventListener('inlay-promo-view', hear);
      undo(() => document.removeEventListener('inlay-promo-view', hear));
      await waitUntil(() => second.waiting() === 1, 'in view');
      setHidden(true);
      expect(second.waiting()).to.equal(0);
      setHidden(false);
      second.pass();
      await waitUntil(() => sent.length);
      expect(views.map(({ promo }) => promo.id)).to.deep.equal(['lamp']);
      expect(sent[0]!.url.pathname).to.match(/\/v1\/promos\/events$/);
      expect(sent[0]!.fields).to.deep.equal({ id: 'lamp', event: 'view' });
      void element.reload();
      await oneEvent(element, 'inlay-load');
      await element.updateComplete;
      expect(second.waiting()).to.equal(0);
    });

    it('not of one that is out of view', async () => {
      serve(offline);
      const element = await loaded();
      await waitUntil(() => second.waiting() === 1, 'in view');
      Object.assign(element.style, { position: 'fixed', insetBlockStart: '-10000px' });
      await waitUntil(() => second.waiting() === 0, 'out of view');
      second.pass();
      expect(sent).to.deep.equal([]);
    });

    it('of a click', async () => {
      serve(offline);
      const element = await loaded();
      const link = part(element, 'link')!;
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
      await waitUntil(() => sent.length);
      expect(sent[0]!.fields).to.deep.equal({ id: 'lamp', event: 'click' });
    });

    it('of a click with the middle button, which opens too, and of no other', async () => {
      serve(offline);
      const link = part(await loaded(), 'link')!;
      link.dispatchEvent(new MouseEvent('auxclick', { button: 2 }));
      link.dispatchEvent(new MouseEvent('auxclick', { button: 1 }));
      await waitUntil(() => sent.length);
      expect(sent).to.have.length(1);
    });

    it('nobody where a file is the endpoint', async () => {
      serve(offline);
      const element = await loaded({ endpoint: '/promos.json' });
      const heard = oneEvent(element, 'inlay-promo-view');
      await waitUntil(() => second.waiting() === 1, 'in view');
      second.pass();
      await heard;
      await Promise.resolve();
      expect(sent).to.deep.equal([]);
    });
  });

  for (const state of promoStates)
    for (const theme of ['light', 'dark'])
      for (const dir of ['ltr', 'rtl'])
        it(`is accessible: ${state.name}, ${theme}, ${dir}`, async () => {
          consoleWarnings();
          const text = JSON.stringify(state.answer).replace(
            /https:\/\/(shop|ads)\.example\.org\/\w+\.(svg|html)/g,
            `${location.origin}/none.$2`,
          );
          const answer: unknown = JSON.parse(text);
          const net = serve(typeof answer === 'object' ? () => json(answer) : answer);
          const element = mount<InlayPromo>('inlay-promo', state.attributes, state.content);
          const holder = element.parentElement!;
          Object.assign(holder.style, { colorScheme: theme, background: 'Canvas', color: 'CanvasText' });
          holder.dir = dir;
          if (answer === 'pending') await waitUntil(() => net.asked.length);
          else await oneEvent(element, state.state === 'error' ? 'inlay-error' : 'inlay-load');
          await element.updateComplete;
          expect(element.matches(`:state(${state.state})`)).to.be.true;
          await expect(holder).to.be.accessible();
        });
});
