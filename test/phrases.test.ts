import { expect } from '@open-wc/testing';
import { registry } from '../src/core/language/registry.js';
import { addLanguage, setPhrases } from '../src/phrases.js';
import '../src/comments/index.js';
import '../src/posts/popular/index.js';
import { examplePosts } from '../src/posts/states.js';
import { mount } from './support/mount.js';
import { json, serve } from './support/network.js';
import { consoleWarnings, part, words } from './support/shown.js';
import { undo } from './support/undo.js';
import { waitUntil } from './support/until.js';

const thread = {
  page: 'https://news.example/',
  count: 2,
  closed: false,
  comments: [],
  next: null,
  form: { name: 'optional', email: 'optional', url: 'optional', maxLength: 500, moderation: 'none' },
};

describe('phrases of a site', () => {
  beforeEach(() => {
    localStorage.clear();
    serve((url: URL) =>
      json(url.pathname.includes('comments') ? thread : { ...examplePosts(2), updatedAt: null }),
    );
  });
  afterEach(() => {
    for (const table of [registry.own, registry.added, registry.loaded, registry.loading])
      for (const tag of Object.keys(table)) delete table[tag];
  });

  const list = (lang: string) => mount('inlay-popular', { lang, show: 'visits' });
  const titled = (element: Element, title: string) =>
    waitUntil(() => part(element, 'title')?.textContent?.trim() === title, title);

  it('replace ours, before an element is there and after', async () => {
    setPhrases('en', { 'posts.popular': 'Read by many' });
    const element = list('en-GB');
    await titled(element, 'Read by many');
    setPhrases('en', { 'posts.popular': 'Most read' });
    await titled(element, 'Most read');
  });

  it('reach the comments that are shown, plural forms included', async () => {
    const element = mount('inlay-comments');
    await titled(element, '2 comments');
    setPhrases('en', { 'comments.title': { one: '{count} letter', other: '{count} letters' } });
    await titled(element, '2 letters');
  });

  it('serve a whole language, or one region of it', async () => {
    setPhrases('de', { 'posts.popular': 'Viel gelesen' });
    setPhrases('de-AT', { 'posts.popular': 'Gern gelesen' });
    const elements = ['de', 'de-CH', 'de-AT'].map(list);
    await titled(elements[0]!, 'Viel gelesen');
    await titled(elements[1]!, 'Viel gelesen');
    await titled(elements[2]!, 'Gern gelesen');
  });

  it('add a language, given or loaded on demand; what it lacks is English', async () => {
    const element = list('eo');
    await titled(element, 'Popular now');
    addLanguage('eo', { 'posts.popular': 'Nun populara' });
    await titled(element, 'Nun populara');

    let loads = 0;
    addLanguage('br', async () => {
      loads++;
      return { 'posts.popular': 'Poblek bremañ' };
    });
    expect(loads).to.equal(0);
    const [one, two] = [list('br'), list('br')];
    await titled(one!, 'Poblek bremañ');
    await titled(two!, 'Poblek bremañ');
    expect(loads).to.equal(1);
    const comments = mount('inlay-comments', { lang: 'br' });
    await waitUntil(() => words(comments).includes('2 comments'), 'English');
  });

  it('replace a language that is loaded already', async () => {
    const element = list('de');
    await titled(element, 'Meistgelesen');
    addLanguage('de', async () => ({ 'posts.popular': 'Von vielen gelesen' }));
    await titled(element, 'Von vielen gelesen');
  });

  it('name a language that cannot be one', () => {
    expect(() => setPhrases('english please', {})).to.throw(TypeError, 'is not a language tag');
  });
});

describe('phrases in the page', () => {
  it('are read before anything is shown, and a broken one is explained', async () => {
    const { readPagePhrases } = await import('../src/core/language/phrases-in-page.js');
    const warned = consoleWarnings();
    const write = (text: string) => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.dataset['inlayPhrases'] = '';
      script.textContent = text;
      document.head.append(script);
      undo(() => script.remove());
    };
    write('{"en": {"posts.popular": }');
    write('{"en": {"posts.popular": "From the page"}, "eo": {"posts.popular": "De la paĝo"}}');
    readPagePhrases();
    serve(() => json(examplePosts(2)));
    for (const [lang, title] of [
      ['en', 'From the page'],
      ['eo', 'De la paĝo'],
    ] as const) {
      const element = mount('inlay-popular', { lang });
      await waitUntil(() => part(element, 'title')?.textContent?.trim() === title, title);
    }
    expect(warned.join()).to.contain('<script data-inlay-phrases> cannot be read');
  });
});
