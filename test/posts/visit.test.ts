import { expect, nextFrame } from '@open-wc/testing';
import { InlayVisit, recordVisit } from '../../src/posts/visit/index.js';
import { beacons, type Beacons } from '../support/beacons.js';
import { holdTimers, type HeldTimers } from '../support/timers.js';
import { undo } from '../support/undo.js';
import { setHidden } from '../support/visibility.js';

const page = (canonical: string) => {
  const link = document.createElement('link');
  link.rel = 'canonical';
  link.href = canonical;
  document.head.append(link);
  return link;
};

describe('<inlay-visit>', () => {
  let sent: Beacons['sent'];
  let second: HeldTimers;
  let link: HTMLLinkElement;
  let views = 0;
  const start = location.href;

  /** Another page of the site, to which a router went. */
  const goTo = (path: string) => history.pushState(null, '', path);
  const place = async () => {
    const element = document.createElement('inlay-visit');
    element.setAttribute('endpoint', 'https://inlay.example.org/');
    document.body.append(element);
    await Promise.resolve();
    return element;
  };
  const pages = () => sent.map(({ fields }) => fields['page']);

  beforeEach(() => {
    const far = beacons();
    ({ sent } = far);
    second = holdTimers(1000);
    undo(far.restore);
    undo(second.restore);
    // every test is a page view of its own
    goTo(`/view-${views++}/`);
    link = page(`https://tidings.example.org/${views}/`);
  });
  afterEach(() => {
    document.querySelectorAll('inlay-visit').forEach((element) => element.remove());
    link.remove();
    history.replaceState(null, '', start);
  });

  it('tells the endpoint of the page after one visible second, once, and shows nothing', async () => {
    const element = await place();
    expect(sent).to.deep.equal([]);
    second.pass();
    expect(sent.map(({ url, fields }) => [url.href, fields])).to.deep.equal([
      ['https://inlay.example.org/v1/visits', { page: link.href }],
    ]);
    await place();
    recordVisit({ endpoint: 'https://inlay.example.org/' });
    expect(second.waiting()).to.equal(0);
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('waits while the page is hidden or prerendered, and begins the second anew', async () => {
    setHidden(true);
    await place();
    expect(second.waiting()).to.equal(0);
    setHidden(false);
    expect(second.waiting()).to.equal(1);
    setHidden(true);
    expect(second.waiting()).to.equal(0);
    setHidden(false);
    second.pass();
    expect(pages()).to.deep.equal([link.href]);
    setHidden(true);
    setHidden(false);
    expect(second.waiting()).to.equal(0);
  });

  it('counts what a router shows next, by its location until the page tells its own address', async () => {
    await place();
    second.pass();
    goTo('/next/');
    await nextFrame();
    second.pass();
    goTo('/third/');
    link.href = 'https://tidings.example.org/third/';
    await nextFrame();
    second.pass();
    expect(pages()).to.deep.equal([
      `https://tidings.example.org/${views}/`,
      new URL('/next/', location.href).href,
      'https://tidings.example.org/third/',
    ]);
  });

  it('counts no page that was left within the second, and no change of fragment or campaign', async () => {
    await place();
    goTo('/brief/');
    goTo('/stay/');
    await nextFrame();
    expect(second.waiting()).to.equal(1);
    second.pass();
    goTo('/stay/#part');
    goTo('/stay/?utm_source=mail');
    await nextFrame();
    expect(second.waiting()).to.equal(0);
    expect(sent).to.have.length(1);
  });

  it('counts a page that comes back from the back/forward cache', async () => {
    await place();
    second.pass();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(second.waiting()).to.equal(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    second.pass();
    expect(pages()).to.deep.equal([link.href, link.href]);
  });

  it('follows no router once it is gone', async () => {
    const element = await place();
    second.pass();
    element.remove();
    goTo('/after/');
    await nextFrame();
    expect(second.waiting()).to.equal(0);
  });

  it('is the class that the package exports', () => {
    expect(customElements.get('inlay-visit')).to.equal(InlayVisit);
  });
});
