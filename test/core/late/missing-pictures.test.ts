import { expect } from '@open-wc/testing';
import '../../../src/posts/latest/index.js';
import '../../../src/promo/index.js';
import { mountLoaded } from '../../support/mount.js';
import { serve } from '../../support/network.js';
import { part } from '../../support/shown.js';
import { waitUntil } from '../../support/until.js';

const image = (src: string) => ({ src, srcset: null, width: 4, height: 3, alt: null });
const pixel =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="4" height="3"%3E%3C/svg%3E';
const missing = () => `${location.origin}/none-${Math.random()}.png`;
const content = (one: Element) => getComputedStyle(one).content;

describe('a picture that cannot be loaded', () => {
  it('leaves its box as it is, without the browser’s sign for a broken one', async () => {
    serve({ posts: [{ url: '/a/', title: 'A', image: image(missing()) }] });
    const element = await mountLoaded('inlay-latest');
    const picture = part(element, 'image')!;
    await waitUntil(() => content(picture).startsWith('linear-gradient'), 'an empty box');
    expect(picture.getBoundingClientRect().height).to.be.greaterThan(60);
  });

  it('makes way for the next one', async () => {
    serve({ posts: [{ url: '/a/', title: 'A', image: image(missing()) }] });
    const element = await mountLoaded('inlay-latest');
    await waitUntil(() => content(part(element, 'image')!) !== 'normal', 'an empty box');
    (part(element, 'image') as HTMLImageElement).src = pixel;
    await waitUntil(() => content(part(element, 'image')!) === 'normal', 'the picture');
  });

  it('is said in words where it has any', async () => {
    const url = 'https://shop.example.org/';
    serve({ items: [{ id: 'a', kind: 'banner', url, image: { ...image(missing()), alt: 'A lamp' } }] });
    const element = await mountLoaded('inlay-promo');
    const picture = part(element, 'image') as HTMLImageElement;
    await waitUntil(() => picture.complete && !picture.naturalWidth, 'the failure');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(content(picture)).to.equal('normal');
  });
});
