/** Every state of `<inlay-author>`, for tests and the reference page. */
import type { ElementState } from '../core/states.js';
import { examplePosts } from '../posts/states.js';
import type { Author } from './model.js';

const { posts } = examplePosts(3);

/** A whole answer, made up. */
export const exampleAuthors: Author[] = [
  {
    id: 'maren',
    name: 'Maren Ostley',
    bio: 'Maren has reported from the harbour since the ferry still had a funnel. She keeps the tide tables, two hens and a drawer of unsent letters to the editor.',
    role: 'Sea correspondent',
    url: 'https://tidings.example.org/authors/maren/',
    avatar: null,
    links: [
      { url: 'https://social.example.org/@maren', label: null },
      { url: 'https://bsky.app/profile/maren.example.org', label: null },
      { url: 'https://maren.example.org/', label: null },
    ],
    latest: posts,
  },
  {
    id: 'jory',
    name: 'Jory Fennimere',
    bio: 'Jory writes about the river and everybody on it.',
    role: 'Sport',
    url: 'https://tidings.example.org/authors/jory/',
    avatar: null,
    links: [{ url: 'mailto:jory@tidings.example.org', label: null }],
    latest: posts.slice(1),
  },
];

const [one] = exampleAuthors;

export const authorStates: ElementState[] = [
  { name: 'loading', state: 'loading', attributes: {}, answer: 'pending' },
  { name: 'ready', state: 'ready', attributes: {}, answer: { authors: [one] } },
  { name: 'several', state: 'ready', attributes: {}, answer: { authors: exampleAuthors } },
  {
    name: 'with a heading and posts',
    state: 'ready',
    attributes: { heading: 'About the author', posts: '3' },
    answer: { authors: [one] },
  },
  { name: 'a name alone', state: 'ready', attributes: {}, answer: { authors: [{ name: '王小明' }] } },
  {
    name: 'awkward words',
    state: 'ready',
    attributes: {},
    answer: {
      authors: [
        {
          name: '<b>Bobby</b> Tables-von-und-zu-Donaudampfschifffahrtsgesellschaft',
          bio: 'كاتبة من الميناء. '.repeat(40),
          role: 'Everything, everywhere, at all hours, in all weathers',
          links: [{ url: 'javascript:alert(1)' }, { url: 'https://x.com/bobby' }],
        },
      ],
    },
  },
  { name: 'empty', state: 'empty', attributes: {}, answer: { authors: [] } },
  { name: 'failed', state: 'error', attributes: {}, answer: 'failing' },
  {
    name: 'failed, with fallback content',
    state: 'error',
    attributes: {},
    content: 'By Maren Ostley',
    answer: 'failing',
  },
];
