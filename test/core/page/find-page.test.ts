import { expect, nextFrame } from '@open-wc/testing';
import { onPageChange } from '../../../src/core/page/page-changes.js';
import { findPage } from '../../../src/core/page/find-page.js';
import { undo } from '../../support/undo.js';

const start = location.href;

describe('the page', () => {
  let link: HTMLLinkElement;
  let paths = 0;
  const other = () => `/routed-${paths++}/`;
  const here = () => location.href.replace(/[?#].*/, '');

  beforeEach(() => {
    history.replaceState(null, '', other());
    link = document.createElement('link');
    link.rel = 'canonical';
    link.href = 'https://news.example/first/';
    document.head.append(link);
    findPage(null);
  });
  afterEach(() => {
    link.remove();
    history.replaceState(null, '', start);
  });
  const followed = () => {
    const pages: string[] = [];
    undo(onPageChange(() => pages.push(findPage(null))));
    return pages;
  };

  it('is the location while the head still states the address of the path that a router has left', () => {
    history.pushState(null, '', other());
    expect(findPage(null)).to.equal(here());
    link.href = 'https://news.example/second/';
    expect(findPage(null)).to.equal('https://news.example/second/');
  });

  it('stays what the head states when only the query or the fragment changes', () => {
    history.pushState(null, '', '?page=2#comments');
    expect(findPage(null)).to.equal('https://news.example/first/');
  });

  it('is reported when a router changes the location, and again when it changes the head', async () => {
    const pages = followed();
    history.pushState(null, '', other());
    await nextFrame();
    const left = here();
    link.href = 'https://news.example/second/';
    await nextFrame();
    expect(pages).to.deep.equal([left, 'https://news.example/second/']);
  });

  it('is reported when the reader goes back', async () => {
    const first = findPage(null);
    history.pushState(null, '', other());
    await nextFrame();
    const pages = followed();
    history.back();
    await new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    await nextFrame();
    expect(pages.at(-1)).to.equal(first);
  });

  it('is not reported for a fragment, a campaign, or anything else in the head', async () => {
    const pages = followed();
    history.replaceState(null, '', '?utm_source=mail#part');
    document.title += '.';
    await nextFrame();
    expect(pages).to.deep.equal([]);
  });

  it('is not reported to a listener that has ended', async () => {
    const pages: string[] = [];
    onPageChange(() => pages.push('heard'))();
    history.pushState(null, '', other());
    await nextFrame();
    expect(pages).to.deep.equal([]);
  });
});
