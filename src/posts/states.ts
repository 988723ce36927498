/** Every state of the lists, for tests and the reference pages. */
import type { ElementState } from '../core/states.js';
import type { Post, PostList } from './model.js';

const hour = 3600_000;

const titles = [
  'The ferry keeps its first sailing after a winter of meetings',
  'How to read a mackerel sky',
  'Letters under the floor: what a carpenter found behind the skirting board of the old customs house',
  'Chess on the 7:40',
  'One hundred jars',
  'The choir of unsteady voices takes the lantern procession down to the harbour',
  'Soup that knows the tide',
];

/** A whole answer, made up, around the present. */
export function examplePosts(count = titles.length, now = Date.now()): PostList {
  const posts = Array.from({ length: count }, (_, index): Post => {
    const title = titles[index % titles.length]!;
    return {
      url: `https://tidings.example.org/${index}/`,
      title: index < titles.length ? title : `${title} (${index})`,
      excerpt: null,
      image: {
        src: `https://tidings.example.org/${index}.svg`,
        srcset: null,
        width: 1600,
        height: 900,
        alt: 'A picture',
      },
      publishedAt: new Date(now - (index * 7 + 1) * hour).toISOString(),
      category: ['News', 'Sea & Weather', 'Culture'][index % 3]!,
      tags: [],
      authors: [{ name: 'Maren Ostley', url: null }],
      visits: Math.round(48_000 / (index * index + 1)),
      readingMinutes: 3,
    };
  });
  return { posts, updatedAt: new Date(now).toISOString() };
}

const whole = examplePosts();
const bare = {
  posts: whole.posts.map(({ url, title }) => ({ url, title, visits: null, image: null, publishedAt: null })),
};
const awkward = {
  posts: [
    { url: '/a/', title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
    { url: '/b/', title: 'البلدة تستيقظ على صوت المدّ والجزر', category: 'أخبار', visits: 0 },
    { url: '/c/', title: '<img src=x onerror=alert(1)> & other titles', category: '<b>News</b>' },
    { url: '/d/', title: '港の朝、霧の中で鐘が鳴る'.repeat(6), publishedAt: '1999-12-31T23:59:59Z' },
  ],
};

const every = (attributes: Record<string, string> = {}): ElementState[] => [
  { name: 'loading', state: 'loading', attributes, answer: 'pending' },
  { name: 'ready', state: 'ready', attributes, answer: whole },
  {
    name: 'cards',
    state: 'ready',
    attributes: { ...attributes, layout: 'cards', limit: '3' },
    answer: whole,
  },
  { name: 'compact', state: 'ready', attributes: { ...attributes, layout: 'compact' }, answer: whole },
  { name: 'titles alone', state: 'ready', attributes, answer: bare },
  { name: 'awkward words', state: 'ready', attributes: { ...attributes, limit: '4' }, answer: awkward },
  {
    name: 'without a heading',
    state: 'ready',
    attributes: { ...attributes, heading: '', limit: '2' },
    answer: whole,
  },
  { name: 'empty', state: 'empty', attributes: { ...attributes, limit: '2' }, answer: { posts: [] } },
  { name: 'failed', state: 'error', attributes: { ...attributes, limit: '2' }, answer: 'failing' },
  {
    name: 'failed, with fallback content',
    state: 'error',
    attributes: { ...attributes, limit: '2' },
    content: 'All articles are on the front page.',
    answer: 'failing',
  },
];

export const popularStates: ElementState[] = [
  ...every(),
  { name: 'tabs', state: 'ready', attributes: { tabs: 'now week month' }, answer: whole },
];
export const relatedStates: ElementState[] = every();
export const latestStates: ElementState[] = every({ category: 'Daily Life', href: '/daily-life/' });
