import { expect } from '@open-wc/testing';
import type { InlayError } from '../../src/core/error.js';
import type { InlayErrorEvent } from '../../src/core/events.js';
import { InlayLatest } from '../../src/posts/latest/index.js';
import type { PostList } from '../../src/posts/model.js';
import type { PostsSource } from '../../src/posts/source.js';
import { mount, mountLoaded } from '../support/mount.js';
import { json, serve, silence } from '../support/network.js';
import { consoleWarnings, heard, texts } from '../support/shown.js';

const posts = (...titles: string[]) => ({
  posts: titles.map((title, index) => ({ url: `/${title}-${index}/`, title })),
});
const shown = (element: Element) => texts(element, 'body');

/** A system of the page's own, whatever it answers. */
const own = (answer: unknown): PostsSource => ({ latest: () => Promise.resolve(answer as PostList) });

describe('what a data element loaded', () => {
  it('can be read: the model, the state and the error', async () => {
    consoleWarnings();
    let failing = false;
    serve(() => (failing ? new Response('', { status: 500 }) : json(posts('one'))));
    const element = mount<InlayLatest>('inlay-latest');
    expect([element.model, element.state, element.error]).to.deep.equal([null, 'idle', null]);
    await heard(element, 'inlay-load');
    expect(element.model!.posts[0]!.title).to.equal('one');
    expect(element.state).to.equal('ready');
    failing = true;
    await element.reload().catch(() => {});
    expect([element.state, element.error!.status]).to.deep.equal(['stale', 500]);
    expect(element.model!.posts[0]!.title).to.equal('one');
  });

  it('is what reload() resolves with, once it is shown', async () => {
    serve(() => json(posts('one')));
    const element = mount<InlayLatest>('inlay-latest');
    const { posts: loaded } = await element.reload();
    expect(loaded.map(({ title }) => title)).to.deep.equal(shown(element));
  });

  it('fails reload() with the error, and a caller who does not wait for it with the event alone', async () => {
    consoleWarnings();
    serve('failing');
    const element = mount<InlayLatest>('inlay-latest');
    const error = await element.reload().catch((thrown: InlayError) => thrown);
    expect(error).to.include({ name: 'InlayError', status: 500 });
    void element.reload();
    await heard(element, 'inlay-error');
  });

  it('has its type in listeners, without a cast', async () => {
    serve(() => json(posts('one')));
    const element = mount('inlay-latest') as InlayLatest;
    const title = await new Promise<string>((resolve) =>
      element.addEventListener('inlay-load', ({ model }) => resolve(model.posts[0]!.title)),
    );
    expect(title).to.equal('one');
  });
});

describe('a model that the page has', () => {
  it('is shown without a request, completed, and is what listeners get', async () => {
    const { asked } = serve(silence);
    const element = mount<InlayLatest>('inlay-latest');
    element.data = { posts: [{ url: '/given/', title: 'Given' }, { title: 'Without an address' }] };
    await heard(element, 'inlay-load');
    expect(shown(element)).to.deep.equal(['Given']);
    expect(element.model!.posts[0]).to.deep.include({
      url: new URL('/given/', document.baseURI).href,
      visits: null,
      authors: [],
    });
    expect(asked).to.deep.equal([]);
  });

  it('needs no endpoint, and is replaced by the next one', async () => {
    serve(silence);
    const element = mount<InlayLatest>('inlay-latest', { endpoint: '' });
    element.data = posts('first');
    await heard(element, 'inlay-load');
    element.data = posts('second');
    await heard(element, 'inlay-load');
    expect(shown(element)).to.deep.equal(['second']);
  });

  it('goes when something else is asked for', async () => {
    serve(() => json(posts('loaded')));
    const element = mount<InlayLatest>('inlay-latest');
    element.data = posts('given');
    await heard(element, 'inlay-load');
    element.category = 'News';
    await heard(element, 'inlay-load');
    expect(shown(element)).to.deep.equal(['loaded']);
  });

  it('that is none is refused in one sentence', async () => {
    const said = consoleWarnings();
    serve(silence);
    const element = mount<InlayLatest>('inlay-latest', {}, 'All articles');
    element.data = { items: [] };
    const { error } = await heard<InlayErrorEvent>(element, 'inlay-error');
    expect(error.code).to.equal('format');
    expect(said).to.deep.equal([
      '<inlay-latest> could not load: The answer is not a list of posts: it has no "posts".',
    ]);
  });
});

describe('a source of the page’s own', () => {
  it('is taken as an object', async () => {
    const element = document.createElement('inlay-latest');
    element.source = own(posts('mine'));
    element.loading = 'eager';
    document.body.append(element);
    await heard(element, 'inlay-load');
    expect(shown(element)).to.deep.equal(['mine']);
    element.source = own(posts('another'));
    await heard(element, 'inlay-load');
    expect(shown(element)).to.deep.equal(['another']);
    element.remove();
  });

  it('counts when a subclass names it', async () => {
    class MyLatest extends InlayLatest {
      static override readonly tagName = 'my-latest';
      static override readonly sources = { ...InlayLatest.sources, mine: () => own(posts('of the class')) };
    }
    MyLatest.define();
    const element = await mountLoaded<MyLatest>('my-latest', { source: 'mine' });
    expect(shown(element)).to.deep.equal(['of the class']);
  });

  it('may leave out and misspell what it likes: what is known is shown', async () => {
    const element = mount<InlayLatest>('inlay-latest');
    element.source = own({
      posts: [
        { url: 'relative/', title: 'Known', visits: undefined, image: { src: 'javascript:0' }, tags: 'x' },
        undefined,
        { url: 'javascript:alert(1)', title: 'Unsafe' },
      ],
    });
    await heard(element, 'inlay-load');
    expect(shown(element)).to.deep.equal(['Known']);
    expect(element.shadowRoot!.querySelectorAll('img')).to.have.length(0);
  });

  for (const [what, answer] of [
    ['nothing', undefined],
    ['no list', { entries: [] }],
    ['a word', 'posts'],
  ] as const)
    it(`that answers with ${what} is refused in one sentence, and the words in the tag stay`, async () => {
      const said = consoleWarnings();
      const element = mount<InlayLatest>('inlay-latest', {}, 'All articles');
      element.source = own(answer);
      const { error } = await heard<InlayErrorEvent>(element, 'inlay-error');
      expect(error.message).to.equal('The answer is not a list of posts: it has no "posts".');
      expect(element.shadowRoot!.querySelector('slot')).to.exist;
      expect(said.length).to.be.at.most(1);
    });

  it('that is unknown is told with those that are known', async () => {
    const said = consoleWarnings();
    const element = mount('inlay-latest', { source: 'worpress' });
    await heard(element, 'inlay-error');
    expect(said.join()).to.contain(
      'source="worpress" is unknown. Write one of: inlay, wordpress, ghost, feed.',
    );
  });
});
