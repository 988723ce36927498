import { expect, nextFrame } from '@open-wc/testing';
import type { InlayLatest } from '../../../src/posts/latest/index.js';
import '../../../src/posts/latest/index.js';
import '../../../src/posts/popular/index.js';
import '../../../src/posts/related/index.js';
import '../../../src/posts/visit/index.js';
import { inspect } from '../../../src/core/advice/mistakes.js';
import { nearest } from '../../../src/core/advice/nearest.js';
import { mountLoaded } from '../../support/mount.js';
import { json, serve } from '../../support/network.js';
import { consoleWarnings, heard, texts } from '../../support/shown.js';
import { undo } from '../../support/undo.js';
import { waitUntil } from '../../support/until.js';

const post = { url: '/a/', title: 'A post', publishedAt: new Date().toISOString() };

describe('an element on a page', () => {
  it('follows a router to the next page, unless it names its own', async () => {
    const start = location.href;
    undo(() => history.replaceState(null, '', start));
    const { asked } = serve(() => json({ posts: [post] }));
    const element = await mountLoaded('inlay-related');
    await mountLoaded('inlay-related', { page: 'https://news.example/own/' });
    history.pushState(null, '', '/next-story/');
    await heard(element, 'inlay-load');
    const page = new URL('/next-story/', location.href).href;
    expect(asked.map(({ searchParams }) => searchParams.get('page')).slice(2)).to.deep.equal([page]);
  });

  it('follows the page’s language when it changes', async () => {
    serve(() => json({ posts: [post] }));
    const element = await mountLoaded('inlay-popular');
    element.removeAttribute('lang');
    const { lang } = document.documentElement;
    undo(() => void (document.documentElement.lang = lang));
    document.documentElement.lang = 'de';
    await waitUntil(() => texts(element, 'title')[0] === 'Meistgelesen', texts(element, 'title')[0]);
  });

  it('keeps its styles in another document', async () => {
    serve(() => json({ posts: [post] }));
    const element = await mountLoaded<InlayLatest>('inlay-latest');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    undo(() => frame.remove());
    frame.contentDocument!.body.append(element);
    await waitUntil(() => element.shadowRoot!.adoptedStyleSheets.length > 1, 'styles');
    const link = element.shadowRoot!.querySelector('[part=item] a')!;
    expect(frame.contentWindow!.getComputedStyle(link).textDecorationLine).to.equal('none');
  });
});

describe('a mistake in the page', () => {
  /** The console's warnings about the markup. */
  const said = async (markup: string): Promise<string[]> => {
    const warnings = consoleWarnings();
    const holder = document.createElement('div');
    holder.append(document.createRange().createContextualFragment(markup));
    document.body.append(holder);
    undo(() => holder.remove());
    for (const element of holder.querySelectorAll('inlay-latest, inlay-popular, inlay-related'))
      inspect(element);
    await nextFrame();
    return warnings.filter((line) => !line.includes('could not load'));
  };

  it('in the name of an attribute is told with the name that was probably meant', async () => {
    expect(await said('<inlay-latest headding="News" cat="Sea"></inlay-latest>')).to.deep.equal([
      '<inlay-latest> has no attribute "headding". Did you mean "heading"?',
      '<inlay-latest> has no attribute "cat". Did you mean "category"?',
    ]);
  });

  it('in an attribute like no other is told with those that there are', async () => {
    const [line] = await said('<inlay-popular colour="red"></inlay-popular>');
    expect(line).to.match(/^<inlay-popular> has no attribute "colour"\. It has: .*\bwindow\b/);
  });

  it('in a value that turns on what it seems to turn off is told, and so is a word that is none', async () => {
    expect(await said('<inlay-latest no-dedupe="false" more loading="later"></inlay-latest>')).to.deep.equal([
      '<inlay-latest> has no-dedupe="false", which turns it on: remove the attribute to turn it off.',
      '<inlay-latest> does not know loading="later". Write one of: lazy, eager.',
    ]);
  });

  it('is none in what HTML and frameworks write', async () => {
    const attributes =
      'id=a class=b title=c dir=rtl hidden data-x=1 aria-label=d role=note data-v-7a x-data v-cloak onclick=0 tabindex=0 inert itemprop=e _ngcontent-1 popover q:id=2';
    expect(await said(`<inlay-related ${attributes}></inlay-related>`)).to.deep.equal([]);
  });

  it('that leaves inlay.css out is told once, and with the sheet it is none', async () => {
    expect(await said('<inlay-latest></inlay-latest>')).to.deep.equal([]);
    const link = document.querySelector<HTMLLinkElement>('link[href="/src/inlay.css"]')!;
    undo(() => void (link.disabled = false));
    link.disabled = true;
    const twice = '<inlay-latest></inlay-latest><inlay-popular></inlay-popular>';
    expect(await said(twice)).to.deep.equal([
      '<inlay-latest> moves the page when it appears, because inlay.css is missing. Link it in the head: <link rel="stylesheet" href="…/inlay.css">.',
    ]);
  });

  it('that leaves a tag open is told with what the tag has swallowed', async () => {
    expect(await said('<inlay-popular heading="x"/><main><h1>The page</h1></main>')).to.deep.equal([
      '<inlay-popular> seems to have no end tag: <main> is inside it. Write <inlay-popular></inlay-popular>.',
    ]);
    expect(await said('<inlay-popular>Our <a href="/">front page</a></inlay-popular>')).to.deep.equal([]);
  });

  it('that leaves the counter of visits open does not hide the page', async () => {
    const warnings = consoleWarnings();
    const holder = document.createElement('div');
    holder.innerHTML = '<inlay-visit endpoint="/v/"/><p>The page</p>';
    document.body.append(holder);
    undo(() => holder.remove());
    await Promise.resolve();
    expect(holder.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(warnings).to.deep.equal(['<inlay-visit> has no end tag. Write <inlay-visit></inlay-visit>.']);
  });

  for (const [written, meant] of [
    ['inlay-lastest', 'inlay-latest'],
    ['inlay-popular-posts', 'inlay-popular'],
    ['inlaypopular', 'inlay-popular'],
    ['inlay-newsletter', null],
  ] as const)
    it(`is ${meant ? 'seen' : 'not seen'} in <${written}>`, () =>
      expect(nearest(written, ['inlay-popular', 'inlay-latest', 'inlay-related'])).to.equal(meant));
});
