import { expect, oneEvent } from '@open-wc/testing';
import { initials } from '../../src/author/card.js';
import { describeLink } from '../../src/author/networks.js';
import type { InlayAuthor } from '../../src/author/index.js';
import '../../src/author/index.js';
import { authorStates, exampleAuthors } from '../../src/author/states.js';
import { unreadable } from '../support/cut.js';
import { mount, mountLoaded, readBelow } from '../support/mount.js';
import { serve, silence } from '../support/network.js';
import { all, consoleWarnings, part, texts, words } from '../support/shown.js';
import { waitUntil } from '../support/until.js';

const [maren] = exampleAuthors;

describe('<inlay-author>', () => {
  const loaded = (attributes: Record<string, string> = {}, width?: number) =>
    mountLoaded<InlayAuthor>('inlay-author', attributes, '', width);

  it('shows name, role, biography and links, as an h-card', async () => {
    serve({ authors: [maren] });
    const element = await loaded();
    const name = part(element, 'name') as HTMLAnchorElement;
    expect(name.textContent).to.equal('Maren Ostley');
    expect(name.href).to.equal(maren!.url);
    expect(name.rel).to.equal('author');
    expect(texts(element, 'role')).to.deep.equal(['Sea correspondent']);
    expect(texts(element, 'body')).to.deep.equal([maren!.bio]);
    const card = element.shadowRoot!.querySelector('.h-card')!;
    for (const property of ['.p-name', '.p-note', '.p-job-title', '.u-url'])
      expect(card.querySelector(property), property).to.exist;
  });

  it('shows networks by their marks and names, the rest by their domain', async () => {
    serve({ authors: [maren] });
    const element = await loaded();
    const links = [...part(element, 'links')!.querySelectorAll('a')];
    expect(links.map((link) => link.textContent!.trim())).to.deep.equal([
      'Mastodon',
      'Bluesky',
      'maren.example.org',
    ]);
    expect(links.every((link) => link.rel === 'me')).to.be.true;
    await waitUntil(() => links[0]!.querySelector('path')!.getAttribute('d'), 'marks');
    expect(links[2]!.querySelector('svg')).to.be.null;
  });

  it('shows several authors side by side, and their latest posts where wanted', async () => {
    const net = serve({ authors: exampleAuthors });
    const element = await loaded({ posts: '2' }, 700);
    expect(texts(element, 'name')).to.deep.equal(['Maren Ostley', 'Jory Fennimere']);
    expect(all(element, 'post')).to.have.length(4);
    const [one, other] = all(element, 'item').map((item) => item.getBoundingClientRect());
    expect(one!.top).to.equal(other!.top);
    expect(net.asked[0]!.searchParams.get('posts')).to.equal('2');
    expect(all(await loaded(), 'post')).to.have.length(0);
  });

  it('shows initials in place of a picture that cannot be loaded', async () => {
    serve({ authors: [{ ...maren, avatar: { src: `${location.origin}/none.png` } }] });
    const element = await loaded();
    await waitUntil(() => part(element, 'avatar')!.localName === 'span', 'the initials');
    expect(texts(element, 'avatar')).to.deep.equal(['MO']);
  });

  it('shows all links in one style and on one line of sight', async () => {
    serve({ authors: [maren] });
    const element = await loaded({}, 700);
    const links = [...part(element, 'links')!.querySelectorAll('a')];
    await waitUntil(() => links[0]!.querySelector('path')!.getAttribute('d'), 'marks');
    const looks = links.map((link) => {
      const { textDecorationLine, borderTopWidth, paddingLeft, color } = getComputedStyle(link);
      const { top, height } = link.getBoundingClientRect();
      return JSON.stringify([textDecorationLine, borderTopWidth, paddingLeft, color, top, height]);
    });
    expect(new Set(looks)).to.have.length(1);
  });

  it('asks for the page’s authors, or for one by id', async () => {
    const net = serve({ authors: [maren] });
    await loaded({ page: 'https://tidings.example.org/ferry/#top' });
    await loaded({ 'author-id': 'maren/ostley' });
    expect(
      net.asked.map(({ pathname, search }) => pathname.replace(/^\/endpoint-\d+/, '') + search),
    ).to.deep.equal([
      '/v1/authors?page=https%3A%2F%2Ftidings.example.org%2Fferry%2F',
      '/v1/authors/maren%2Fostley',
    ]);
  });

  it('shows nothing for what is unknown, and no link that cannot be followed', async () => {
    serve({
      authors: [
        { name: 'Ann', links: [{ url: 'javascript:alert(1)' }, null], url: 'data:x' },
        { bio: 'No name' },
      ],
    });
    const element = await loaded();
    expect(words(element)).to.equal('A Ann');
    expect(element.shadowRoot!.querySelector('a')).to.be.null;
  });

  for (const [name, letters] of [
    ['Maren Ostley', 'MO'],
    ['maren', 'M'],
    ['Ilse van der Vantry', 'IV'],
    ['王小明', '王'],
    ['Jean-Luc', 'JL'],
    ['«Maren» (Ostley)', 'MO'],
    ['👩‍🚀 Ann', 'A'],
    ['', ''],
  ] as const)
    it(`makes "${letters}" of "${name}"`, () => expect(initials(name)).to.equal(letters));

  it('keeps its size from the first moment to the last', async () => {
    for (const width of [320, 700])
      for (const attributes of [{}, { posts: '3', heading: 'About' }] as Record<string, string>[]) {
        const net = serve(silence);
        const element = mount<InlayAuthor>('inlay-author', attributes, '', width);
        readBelow(element);
        await waitUntil(() => net.asked.length);
        const before = element.getBoundingClientRect().height;
        for (const authors of [[maren], []]) {
          serve({ authors });
          void element.reload();
          await oneEvent(element, 'inlay-load');
          expect(element.getBoundingClientRect().height).to.equal(before);
        }
        element.remove();
      }
  });

  it('grows with a biography, and gives every link a target of 24 px', async () => {
    serve({ authors: [{ ...maren, bio: 'Long. '.repeat(300) }] });
    const element = await loaded({}, 320);
    const [item] = all(element, 'item');
    expect(element.getBoundingClientRect().bottom).to.be.at.least(item!.getBoundingClientRect().bottom);
    for (const link of part(element, 'links')!.querySelectorAll('a'))
      expect(link.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('shows all of its links beside a larger picture, at 320 px with a reader’s text spacing', async () => {
    serve({ authors: [maren] });
    const element = await loaded({}, 320);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '[part~=avatar] { inline-size: 12em; block-size: 12em } * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    element.shadowRoot!.adoptedStyleSheets.push(sheet);
    expect(unreadable(element)).to.deep.equal([]);
    for (const link of part(element, 'links')!.querySelectorAll('a'))
      expect(link.checkVisibility() && link.getBoundingClientRect().right).to.be.at.most(
        element.getBoundingClientRect().right,
      );
  });

  for (const [url, words, icon, follow] of [
    ['https://tidings.example.org/authors/maren/feed.xml', 'RSS', 'rss', true],
    ['https://maren.substack.com/', 'Substack', 'substack', true],
    ['https://social.example.org/@maren', 'Mastodon', 'mastodon', true],
    ['https://maren.example.org/newsletter', 'maren.example.org', null, true],
    ['https://medium.com/@maren', 'Medium', 'medium', false],
    ['https://maren.example.org/about', 'maren.example.org', null, false],
  ] as const)
    it(`calls ${url} "${words}"`, () =>
      expect(describeLink(url, null)).to.deep.equal({ words, icon, follow }));

  for (const state of authorStates)
    for (const theme of ['light', 'dark'])
      for (const dir of ['ltr', 'rtl'])
        it(`is accessible: ${state.name}, ${theme}, ${dir}`, async () => {
          consoleWarnings();
          const net = serve(state.answer);
          const element = mount<InlayAuthor>('inlay-author', state.attributes, state.content);
          const holder = element.parentElement!;
          Object.assign(holder.style, { colorScheme: theme, background: 'Canvas', color: 'CanvasText' });
          holder.dir = dir;
          if (state.answer === 'pending') await waitUntil(() => net.asked.length);
          else await oneEvent(element, state.state === 'error' ? 'inlay-error' : 'inlay-load');
          await element.updateComplete;
          expect(element.matches(`:state(${state.state})`)).to.be.true;
          await expect(holder).to.be.accessible();
        });
});
