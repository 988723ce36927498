import { expect, oneEvent } from '@open-wc/testing';
import type { InlayErrorEvent } from '../../src/core/events.js';
import '../../src/posts/latest/index.js';
import type { InlayPostList } from '../../src/posts/list-element.js';
import type { PostList } from '../../src/posts/model.js';
import { InlayPopular } from '../../src/posts/popular/index.js';
import '../../src/posts/related/index.js';
import { examplePosts, latestStates, popularStates, relatedStates } from '../../src/posts/states.js';
import { mount, readBelow } from '../support/mount.js';
import { json, serve, silence, type Answering } from '../support/network.js';
import { all, consoleWarnings, heard, part, texts, words } from '../support/shown.js';
import { undo } from '../support/undo.js';
import { waitUntil } from '../support/until.js';

const whole = examplePosts();
const tables = { popular: popularStates, related: relatedStates, latest: latestStates };
const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Tests load no pictures from the network. */
const offline = ({ posts, ...rest }: PostList) => ({ ...rest, posts: posts.map(withoutPicture) });
const withoutPicture = (post: PostList['posts'][number]) => ({
  ...post,
  image: post.image && { ...post.image, src: `${location.origin}/test/support/none.svg` },
});

const titles = (element: Element) => texts(element, 'body');
const links = (element: Element) => texts(element, 'headline');

describe('the lists', () => {
  const loaded = async (tag: string, attributes: Record<string, string> = {}, width?: number) => {
    const element = mount<InlayPostList>(tag, attributes, '', width);
    await waitUntil(() => part(element, 'headline') ?? element.matches(':state(empty)'), 'first view');
    return element;
  };

  describe('show', () => {
    it('titles that link, category, age and visits in the reader’s language', async () => {
      serve(offline(whole));
      const element = await loaded('inlay-popular', { limit: '3' });
      expect(texts(element, 'title')).to.deep.equal(['Popular now']);
      expect(
        part(element, 'title')!.ariaLevel ?? part(element, 'title')!.getAttribute('aria-level'),
      ).to.equal('2');
      expect(titles(element)).to.deep.equal([
        'The ferry keeps its first sailing after a winter of meetings News 1 hour ago 3 min 48K visits',
        'How to read a mackerel sky Sea & Weather 8 hours ago 3 min 24K visits',
        'Letters under the floor: what a carpenter found behind the skirting board of the old customs house Culture 15 hours ago 3 min 9.6K visits',
      ]);
      const [first] = all(element, 'list')[0]!.querySelectorAll('a');
      expect(first!.href).to.equal('https://tidings.example.org/0/');
    });

    it('no word for what is unknown; zero and one are known', async () => {
      const bare = { title: 'Bare', image: null };
      serve({
        posts: [
          { ...bare, url: '/none/', visits: null, publishedAt: null },
          { ...bare, url: '/zero/', visits: 0 },
          { ...bare, url: '/one/', visits: 1 },
        ],
      });
      expect(titles(await loaded('inlay-popular'))).to.deep.equal(['Bare', 'Bare 0 visits', 'Bare 1 visit']);
    });

    it('the reading time from two minutes on', async () => {
      serve({
        posts: [0.4, 1, 1.4, 1.6, 12].map((readingMinutes, index) => ({
          ...{ url: `/${index}/`, title: `${index}`, readingMinutes },
        })),
      });
      expect(texts(await loaded('inlay-latest'), 'minutes')).to.deep.equal(['2 min', '12 min']);
    });

    it('no category under its own heading', async () => {
      serve(offline(whole));
      const element = await loaded('inlay-latest', { category: 'News', limit: '2' });
      expect(texts(element, 'category')).to.deep.equal(['Sea & Weather']);
    });

    it('titles as text, whatever is written in them', async () => {
      const hostile = ['<img src=x onerror=alert(1)>', '${alert(1)}', '&lt;script&gt;', '\u202Egnp.exe'];
      serve({ posts: hostile.map((title, index) => ({ url: `/${index}/`, title, category: title })) });
      const element = await loaded('inlay-latest');
      expect(links(element)).to.deep.equal(hostile);
      expect(element.shadowRoot!.querySelectorAll('img, script')).to.have.length(0);
    });

    it('pictures in boxes of their own size, with no words for screen readers', async () => {
      const image = { src: pixel, srcset: null };
      serve({ posts: [{ url: '/a/', title: 'A', image: { ...image, src: `${location.origin}/none.svg` } }] });
      const element = await loaded('inlay-latest');
      const picture = part(element, 'image') as HTMLImageElement;
      expect(picture.alt).to.equal('');
      expect(picture.loading).to.equal('lazy');
      expect(picture.getBoundingClientRect().height).to.be.greaterThan(60);
    });

    it('a heading that links, another level, or none', async () => {
      serve(offline(whole));
      const linked = await loaded('inlay-latest', {
        category: 'Daily Life',
        href: '/daily-life/',
        'heading-level': '3',
      });
      expect(part(linked, 'title')!.getAttribute('aria-level')).to.equal('3');
      expect(part(linked, 'title')!.querySelector('a')!.getAttribute('href')).to.match(/\/daily-life\/$/);
      expect(part(linked, 'title')!.textContent!.trim()).to.equal('Daily Life');
      const elsewhere = document.elementFromPoint(innerWidth - 1, innerHeight - 1);
      expect(elsewhere?.localName, 'the heading alone links').to.not.equal('inlay-latest');
      const unsafe = await loaded('inlay-latest', { href: 'javascript:alert(1)', heading: 'Life' });
      expect(part(unsafe, 'title')!.querySelector('a')).to.be.null;
      expect(part(await loaded('inlay-latest', { heading: '' }), 'title')).to.be.null;
    });

    it('a heading of the nearest level there is, and explain the range once', async () => {
      const said = consoleWarnings();
      serve(offline(whole));
      for (const [written, level] of [
        ['0', '1'],
        ['-3', '1'],
        ['7', '6'],
        ['99', '6'],
        ['two', '2'],
      ] as const)
        expect(
          part(await loaded('inlay-latest', { 'heading-level': written }), 'title')!.ariaLevel,
          written,
        ).to.equal(level);
      await waitUntil(() => said.length, 'the explanation');
      expect(said).to.deep.equal(['<inlay-latest> cannot use heading-level. Write a number from 1 to 6.']);
    });

    it('what the page’s author wrote when there is nothing, else a word', async () => {
      serve({ posts: [] });
      const element = await loaded('inlay-related');
      expect(words(element)).to.equal('Read on Nothing here yet.');
      expect(element.matches(':state(empty)')).to.be.true;
      const fallback = mount('inlay-related', {}, 'See the front page.');
      await oneEvent(fallback, 'inlay-load');
      expect(fallback.shadowRoot!.querySelector('slot')).to.exist;
    });
  });

  describe('ask', () => {
    const asked = async (tag: string, attributes: Record<string, string>) => {
      const net = serve(offline(whole));
      await loaded(tag, attributes);
      const url = net.asked[0]!;
      return { path: url.pathname.replace(/^\/endpoint-\d+/, ''), ...Object.fromEntries(url.searchParams) };
    };

    it('for ten more than they show, so that one cached answer serves every page', async () => {
      expect(await asked('inlay-popular', { limit: '3', window: 'week' })).to.deep.equal({
        path: '/v1/popular',
        limit: '13',
        window: 'week',
      });
      expect(
        await asked('inlay-latest', { category: 'Daily Life', tag: 'soup', author: 'Maren' }),
      ).to.deep.equal({
        path: '/v1/latest',
        limit: '15',
        category: 'Daily Life',
        tag: 'soup',
        author: 'Maren',
      });
      expect(
        await asked('inlay-related', { page: 'https://tidings.example.org/x/?utm_source=y#z' }),
      ).to.deep.equal({
        path: '/v1/related',
        limit: '15',
        page: 'https://tidings.example.org/x/',
      });
    });

    it('for no more than an endpoint gives', async () => {
      expect(await asked('inlay-latest', { limit: '95' })).to.include({ limit: '100' });
    });

    it('and name a wrong word or number once', async () => {
      const said = consoleWarnings();
      expect(await asked('inlay-popular', { window: 'year', limit: '0' })).to.include({
        window: 'now',
        limit: '15',
      });
      await waitUntil(() => said.length > 1, 'the explanations');
      expect(said).to.deep.equal([
        '<inlay-popular> cannot use limit. Write a number from 1 to 100.',
        '<inlay-popular> does not know window="year". Write one of: now, day, week, month, all.',
      ]);
    });

    it('no system for what it does not know', async () => {
      const said = consoleWarnings();
      const element = mount('inlay-popular', { source: 'feed' }, 'Fallback');
      const { error } = (await oneEvent(element, 'inlay-error')) as unknown as InlayErrorEvent;
      expect(error.code).to.equal('unsupported');
      expect(said.join()).to.contain('source="feed" has no popular posts');
    });
  });

  describe('never repeat', () => {
    it('the page itself, however its address is written, nor a post that comes twice', async () => {
      const [first, second] = offline(whole).posts;
      serve({ posts: [first, { ...second, url: `${second!.url}?utm_medium=x` }, second] });
      const element = await loaded('inlay-popular', { page: 'http://www.tidings.example.org/0#top' });
      expect(links(element)).to.deep.equal(['How to read a mackerel sky']);
    });

    for (const tag of ['inlay-popular', 'inlay-latest', 'inlay-related'])
      it(`what <${tag}> is to exclude: addresses however they are written`, async () => {
        const said = consoleWarnings();
        const [lead, second, third] = whole.posts;
        const net = serve({
          posts: [{ ...offline(whole).posts[0], url: '/lead/' }, ...offline(whole).posts.slice(1)],
        });
        const element = await loaded(tag, {
          exclude: `/lead/?utm_source=x\n  http://www.tidings.example.org/1 http://[ mailto:a@b.c`,
          limit: '3',
        });
        expect(links(element)).to.not.include(lead!.title).and.not.include(second!.title);
        expect(links(element)[0]).to.equal(third!.title);
        expect(net.asked[0]!.searchParams.get('limit'), 'as many more').to.equal('15');
        element.exclude = '';
        await waitUntil(() => links(element)[0] === lead!.title, 'the lead again');
        expect(said).to.deep.equal([]);
      });

    it('what a list above shows, whichever comes first; and choose again when that one goes', async () => {
      let answer!: (response: Response) => void;
      const late = new Promise<Response>((resolve) => (answer = resolve));
      serve((url: URL) => (url.pathname.startsWith('/late/') ? late : json(offline(whole))));
      const above = mount<InlayPostList>('inlay-popular', { limit: '2', endpoint: '/late/' });
      const below = await loaded('inlay-latest', { limit: '2' });
      expect(links(below)).to.deep.equal(whole.posts.slice(0, 2).map(({ title }) => title));

      const repeats: string[] = [];
      let watching = true;
      const watch = () => {
        const shown = [...links(above), ...links(below)];
        repeats.push(...shown.filter((title, index) => shown.indexOf(title) < index));
        if (watching) requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
      answer(json(offline(whole)));
      await oneEvent(above, 'inlay-load');
      await waitUntil(() => links(below)[0] === whole.posts[2]!.title);
      await new Promise(requestAnimationFrame);
      watching = false;
      expect(repeats).to.deep.equal([]);
      expect(links(above)).to.deep.equal(whole.posts.slice(0, 2).map(({ title }) => title));

      above.remove();
      await waitUntil(() => links(below)[0] === whole.posts[0]!.title);
    });

    it('and show the same posts when they are drawn again', async () => {
      serve(offline(whole));
      const above = await loaded('inlay-popular', { limit: '2' });
      const below = await loaded('inlay-latest', { limit: '2' });
      const before = [links(above), links(below)];
      for (const list of [above, below]) {
        list.requestUpdate();
        await list.updateComplete;
      }
      expect([links(above), links(below)]).to.deep.equal(before);
    });

    it('unless no-dedupe is written', async () => {
      serve(offline(whole));
      const first = await loaded('inlay-popular', { limit: '2' });
      const second = await loaded('inlay-latest', { limit: '2', 'no-dedupe': '' });
      expect(links(second)).to.deep.equal(links(first));
    });

    it('so far as to be short: what others show fills them, in the endpoint’s order, the page itself never', async () => {
      const { posts } = offline(whole);
      serve({ ...whole, posts: posts.slice(0, 6) });
      const first = await loaded('inlay-popular', { limit: '4', page: posts[5]!.url });
      const second = await loaded('inlay-latest', { limit: '3', page: posts[5]!.url });
      expect(links(first)).to.deep.equal(posts.slice(0, 4).map(({ title }) => title));
      expect(links(second)).to.deep.equal([posts[0]!, posts[1]!, posts[4]!].map(({ title }) => title));
      expect(second.matches(':state(ready)')).to.be.true;
    });

    it('across shadow roots, in the order in which they stand', async () => {
      serve(offline(whole));
      const below = await loaded('inlay-latest', { limit: '2' });
      const host = document.createElement('div');
      below.parentElement!.before(host);
      undo(() => host.remove());
      const above = document.createElement('inlay-popular');
      for (const [name, value] of Object.entries({
        endpoint: '/shadow/',
        limit: '2',
        loading: 'eager',
        lang: 'en',
      }))
        above.setAttribute(name, value);
      host.attachShadow({ mode: 'open' }).append(above);
      await heard(above, 'inlay-load');
      await waitUntil(() => links(below)[0] === whole.posts[2]!.title);
      expect(links(above)).to.deep.equal(whole.posts.slice(0, 2).map(({ title }) => title));
    });
  });

  for (const lang of ['en', 'de', 'ru', 'ja'])
    for (const tag of ['inlay-popular', 'inlay-related', 'inlay-latest'])
      it(`what is known of a post of <${tag}> takes two lines at most in ${lang}, on any phone`, async () => {
        serve(offline(whole));
        const element = await loaded(tag, { lang });
        for (const family of ['sans-serif', 'serif', 'DejaVu Sans'])
          for (const width of [288, 320, 343, 375]) {
            element.parentElement!.style.cssText = `inline-size: ${width}px; font-family: ${family}`;
            for (const meta of all(element, 'meta')) {
              const lines = meta.getBoundingClientRect().height / 18.2;
              expect(lines, `${meta.textContent}, ${family}, ${width} px`).to.be.below(2.5);
            }
          }
      });

  describe('keep their size', () => {
    /** titles of up to 59 letters, and pictures */
    const usual = offline({
      ...whole,
      posts: examplePosts(30).posts.filter(({ title }) => title.length < 60),
    });

    for (const width of [320, 700])
      for (const attributes of [
        {},
        { limit: '3', layout: 'cards' },
        { limit: '4', layout: 'compact', heading: '' },
        { limit: '12', layout: 'cards' },
        { limit: '2', tabs: 'now week' },
      ] as Record<string, string>[])
        it(`before the script, waiting and filled: ${JSON.stringify(attributes)} at ${width} px`, async () => {
          const net = serve(silence);
          const element = mount<InlayPostList>('inlay-popular', attributes, '', width);
          readBelow(element);
          await waitUntil(() => net.asked.length);
          const waiting = element.getBoundingClientRect().height;
          serve(usual);
          void element.reload();
          await oneEvent(element, 'inlay-load');
          if (attributes.tabs) await waitUntil(() => part(element, 'tabs'));
          await element.updateComplete;
          expect(element.getBoundingClientRect().height, 'filled').to.equal(waiting);
          expect(await reserved(attributes, width), 'reserved').to.be.closeTo(waiting, 0.5);
        });

    for (const [tag, attributes] of [
      ['inlay-popular', {}],
      ['inlay-popular', { tabs: 'now week' }],
      ['inlay-latest', { layout: 'cards', limit: '3' }],
      ['inlay-latest', { layout: 'compact' }],
      ['inlay-related', { layout: 'cards', limit: '4', more: '' }],
    ] as [string, Record<string, string>][])
      for (const columns of ['1', '2', '4', '9'])
        it(`without voids in ${columns} columns: <${tag}> ${JSON.stringify(attributes)}`, async () => {
          serve(offline(whole));
          const element = mount<InlayPostList>(tag, attributes, '', 1000);
          element.style.setProperty('--inlay-columns', columns);
          await oneEvent(element, 'inlay-load');
          await waitUntil(() => part(element, 'item')?.querySelector('a'), 'the posts');
          await waitUntil(() => part(element, 'list')!.ariaBusy === null, 'all of them');
          await element.updateComplete;
          const rows = Map.groupBy(all(element, 'item'), (one) =>
            Math.round(one.getBoundingClientRect().top),
          );
          const { left, right } = part(element, 'list')!.getBoundingClientRect();
          for (const row of [...rows.values()].slice(0, -1)) {
            const boxes = row.map((one) => one.getBoundingClientRect());
            expect(boxes).to.have.length(Math.min(Number(columns), Number(attributes.limit ?? 5)));
            expect(boxes[0]!.left).to.be.closeTo(left, 1);
            expect(boxes.at(-1)!.right, 'the row is full').to.be.closeTo(right, 1);
          }
          for (const image of all(element, 'image').filter((one) => one.checkVisibility())) {
            const box = image.getBoundingClientRect();
            const item = image.closest('li')!.getBoundingClientRect();
            if (attributes.layout === 'cards') expect(box.width, 'the picture').to.be.closeTo(item.width, 1);
            expect(box.right <= item.right + 1 && box.left >= item.left - 1).to.be.true;
          }
        });

    it('and grow where a title needs it, so that nothing is cut', async () => {
      serve({ posts: [{ url: '/a/', title: 'A title that goes on. '.repeat(30) }] });
      const element = await loaded('inlay-latest', { limit: '1' }, 320);
      const [body] = all(element, 'body');
      expect(element.getBoundingClientRect().bottom).to.be.at.least(body!.getBoundingClientRect().bottom);
      expect(body!.scrollHeight).to.equal(body!.clientHeight);
    });

    it('what is known of a post takes one line as long as it fits', async () => {
      serve(offline(whole));
      const element = await loaded('inlay-related', {}, 480);
      const words = () => [...part(element, 'meta')!.children].map((word) => word.getBoundingClientRect());
      expect(words().length).to.be.above(1);
      const spare = part(element, 'meta')!.getBoundingClientRect().right - words().at(-1)!.right;
      element.parentElement!.style.inlineSize = `${480 - Math.floor(spare)}px`;
      expect(new Set(words().map(({ top }) => top)).size).to.equal(1);
    });

    it('words have the room of the pictures where there is none for both', async () => {
      serve(offline(whole));
      const element = await loaded('inlay-popular', {}, 307);
      const body = () => part(element, 'body')!.getBoundingClientRect();
      const [picture] = all(element, 'image');
      expect(picture!.getBoundingClientRect().width).to.be.above(0);
      element.parentElement!.style.fontSize = '34px';
      expect(picture!.getBoundingClientRect().width).to.equal(0);
      expect(body().right).to.be.closeTo(element.getBoundingClientRect().right, 1);
    });

    it('and give back what they do not need while they are below the screen', async () => {
      serve({ posts: [{ url: '/a/', title: 'Short' }] });
      const far = document.createElement('div');
      far.style.blockSize = '3000px';
      document.body.prepend(far);
      undo(() => far.remove());
      const element = await loaded('inlay-latest');
      await waitUntil(() => element.getBoundingClientRect().height < 120, 'what it needs');
    });

    /** The height that inlay.css gives the tag on a page without the script. */
    async function reserved(attributes: Record<string, string>, width: number): Promise<number> {
      const frame = document.createElement('iframe');
      frame.style.inlineSize = '1000px';
      frame.srcdoc = '<!doctype html><link rel="stylesheet" href="/src/inlay.css"><div></div>';
      undo(() => frame.remove());
      const load = oneEvent(frame, 'load');
      document.body.append(frame);
      await load;
      const page = frame.contentDocument!;
      page.documentElement.style.font = getComputedStyle(document.documentElement).font;
      const element = page.createElement('inlay-popular');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      const box = page.querySelector('div')!;
      box.style.inlineSize = `${width}px`;
      box.append(element);
      return element.getBoundingClientRect().height;
    }
  });

  describe('when the endpoint', () => {
    const page = '<!doctype html><title>Not Found</title>';
    for (const [fault, answer] of [
      ['answers 404', () => new Response(page, { status: 404 })],
      ['answers 500', () => new Response('', { status: 500 })],
      ['asks to come back later', () => new Response('', { status: 503, headers: { 'Retry-After': '60' } })],
      ['cannot be reached, or refuses this origin', () => Promise.reject(new TypeError('Failed to fetch'))],
      ['sends half an answer', () => new Response('{"posts": [{"url": "htt')],
      ['sends a page instead of JSON', () => new Response(page)],
      ['sends far too much', () => new Response('x'.repeat(1_000_001))],
      ['sends a list', () => json([])],
    ] as [string, Answering][]) {
      it(`${fault}, the words in the tag stay, then the last good answer`, async () => {
        const said = consoleWarnings();
        let good = false;
        serve((url: URL, init: RequestInit) => (good ? json(offline(whole)) : answer(url, init)));
        const element = mount<InlayPostList>('inlay-latest', {}, 'All articles');
        const event = (await oneEvent(element, 'inlay-error')) as unknown as InlayErrorEvent;
        expect(event.bubbles).to.be.false;
        expect(element.matches(':state(error)')).to.be.true;
        expect(element.shadowRoot!.querySelector('slot')).to.exist;
        expect(said.filter((line) => line.includes('could not load'))).to.have.length(1);
        good = true;
        void element.reload();
        await oneEvent(element, 'inlay-load');
        good = false;
        void element.reload();
        await oneEvent(element, 'inlay-error');
        expect(element.matches(':state(stale)')).to.be.true;
        expect(links(element)).to.have.length(5);
      });
    }

    it('sends rows of any kind, the good ones are shown', async () => {
      serve({ posts: [null, 7, 'x', [], {}, { url: 5, title: {} }, { url: '/a/', title: 'Good', tags: 3 }] });
      const element = await loaded('inlay-latest');
      expect(titles(element)).to.deep.equal(['Good']);
    });
  });

  describe('with more', () => {
    const button = (element: Element) => part(element, 'more') as HTMLButtonElement | null;

    it('show as many again, and put the focus on the first of them', async () => {
      const { asked } = serve(offline(examplePosts(40)));
      const element = await loaded('inlay-latest', { more: '', limit: '3' });
      expect(texts(element, 'more')).to.deep.equal(['Show more']);
      button(element)!.click();
      await waitUntil(() => links(element).length === 6);
      await waitUntil(() => element.shadowRoot!.activeElement === all(element, 'headline')[3]);
      expect(asked.map(({ searchParams }) => searchParams.get('limit'))).to.deep.equal(['13', '16']);
    });

    it('until there are no others', async () => {
      serve(offline(examplePosts(4)));
      const element = await loaded('inlay-latest', { more: '', limit: '3' });
      button(element)!.click();
      await waitUntil(() => links(element).length === 4);
      expect(button(element)).to.be.null;
      expect(button(await loaded('inlay-latest', { limit: '3', 'no-dedupe': '' }))).to.be.null;
    });
  });

  describe('with tabs', () => {
    const tabbed = async (attributes: Record<string, string> = {}) => {
      const element = (await loaded('inlay-popular', {
        tabs: 'now week month',
        ...attributes,
      })) as InlayPopular;
      await waitUntil(() => part(element, 'tab'), 'tabs');
      return element;
    };
    const tabs = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')];
    const press = (element: Element, key: string) =>
      element.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );

    it('the reader chooses the window; the list stays until the next one is there', async () => {
      let answer!: (response: Response) => void;
      const net = serve((url: URL) =>
        url.searchParams.get('window') === 'week'
          ? new Promise<Response>((resolve) => (answer = resolve))
          : json(offline(whole)),
      );
      const element = await tabbed();
      expect(tabs(element).map((tab) => tab.textContent!.trim())).to.deep.equal(['Now', 'Week', 'Month']);
      tabs(element)[1]!.click();
      await waitUntil(() => net.asked.some((url) => url.searchParams.get('window') === 'week'));
      expect(element.matches(':state(stale)')).to.be.true;
      expect(links(element)).to.have.length(5);
      answer(json({ posts: [{ url: '/w/', title: 'Of the week' }] }));
      await oneEvent(element, 'inlay-load');
      expect(links(element)).to.deep.equal(['Of the week']);
      expect(tabs(element).map((tab) => tab.ariaSelected)).to.deep.equal(['false', 'true', 'false']);
    });

    it('arrows move along the line of writing, and the focus stays on the chosen tab', async () => {
      serve(offline(whole));
      const element = await tabbed();
      tabs(element)[0]!.focus();
      press(element, 'ArrowRight');
      await waitUntil(() => element.window === 'week');
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(tabs(element)[1]);
      press(element, 'End');
      expect(element.window).to.equal('month');
      await element.updateComplete;
      press(element, 'ArrowRight');
      expect(element.window).to.equal('now');
      await element.updateComplete;
      element.parentElement!.dir = 'rtl';
      press(element, 'ArrowLeft');
      expect(element.window).to.equal('week');
      expect(tabs(element).filter((tab) => tab.tabIndex === 0)).to.have.length(1);
    });

    it('a window that fails leaves the tabs to choose another', async () => {
      consoleWarnings();
      serve((url: URL) =>
        url.searchParams.get('window') === 'week' ? new Response('', { status: 404 }) : json(offline(whole)),
      );
      const element = await tabbed();
      tabs(element)[1]!.click();
      await oneEvent(element, 'inlay-error');
      await element.updateComplete;
      expect(words(element)).to.contain('This could not be loaded.');
      expect(element.matches(':state(error)')).to.be.true;
      tabs(element)[0]!.click();
      await waitUntil(() => links(element).length === 5);
    });

    it('an element without the attribute never loads them', async () => {
      serve(offline(whole));
      const element = await loaded('inlay-popular');
      await element.updateComplete;
      expect(tabs(element)).to.have.length(0);
    });
  });

  for (const [kind, table] of Object.entries(tables))
    for (const state of table)
      for (const theme of ['light', 'dark'])
        for (const dir of ['ltr', 'rtl'])
          it(`inlay-${kind} is accessible: ${state.name}, ${theme}, ${dir}`, async () => {
            consoleWarnings();
            const { answer } = state;
            const posts = (answer as PostList | undefined)?.posts;
            const net = serve(
              posts ? { posts: posts.map((post) => (post.image ? withoutPicture(post) : post)) } : answer,
            );
            const element = mount<InlayPostList>(`inlay-${kind}`, state.attributes, state.content);
            const holder = element.parentElement!;
            Object.assign(holder.style, { colorScheme: theme, background: 'Canvas', color: 'CanvasText' });
            holder.dir = dir;
            if (answer === 'pending') await waitUntil(() => net.asked.length);
            else await oneEvent(element, state.state === 'error' ? 'inlay-error' : 'inlay-load');
            if (state.attributes.tabs) await waitUntil(() => part(element, 'tabs'));
            await element.updateComplete;
            expect(element.matches(`:state(${state.state})`)).to.be.true;
            await expect(holder).to.be.accessible();
          });
});
