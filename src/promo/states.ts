/** Every state of `<inlay-promo>`, for tests and the reference page. */
import type { ElementState } from '../core/states.js';
import type { Promo, Promos } from './model.js';

const promo = (id: string, title: string): Promo => ({
  id,
  kind: 'post',
  url: `https://shop.example.org/${id}/`,
  src: null,
  title,
  image: { src: `https://shop.example.org/${id}.svg`, srcset: null, width: 640, height: 480, alt: null },
  sponsor: 'Harbour Lamps',
  label: null,
});

/** A whole answer, made up. */
export const examplePromos: Promos = {
  label: 'Promoted',
  items: [
    promo('lamp', 'A lamp that has outlasted three lighthouses, now for the kitchen table'),
    promo('rope', 'Rope by the fathom'),
  ],
};

const [lamp] = examplePromos.items;

export const promoStates: ElementState[] = [
  { name: 'loading', state: 'loading', attributes: {}, answer: 'pending' },
  { name: 'ready', state: 'ready', attributes: {}, answer: examplePromos },
  { name: 'two', state: 'ready', attributes: { limit: '2' }, answer: examplePromos },
  {
    name: 'banner',
    state: 'ready',
    attributes: { size: '300x250' },
    answer: { label: 'Advertisement', items: [{ ...lamp, kind: 'banner' }] },
  },
  {
    name: 'frame',
    state: 'ready',
    attributes: { size: '320x100' },
    answer: {
      items: [{ id: 'f', kind: 'frame', src: 'https://ads.example.org/f.html', sponsor: 'Ropeworks' }],
    },
  },
  { name: 'empty', state: 'empty', attributes: {}, answer: { items: [] } },
  {
    name: 'empty, with the house’s notice',
    state: 'empty',
    attributes: {},
    content: 'Your notice here.',
    answer: { items: [] },
  },
  { name: 'failed', state: 'error', attributes: {}, answer: 'failing' },
];
