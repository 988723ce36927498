/** Values that are rare and real, and those that nobody thought of: long, short, far below zero, from right to left. */
import type { ElementState } from '../../src/core/states.js';
import { examplePosts } from '../../src/posts/states.js';
import { exampleAuthors } from '../../src/author/states.js';
import { examplePromos } from '../../src/promo/states.js';
import { exampleThread } from '../../src/comments/states.js';
import { exampleWeather } from '../../src/weather/states.js';

/** 300 letters without a space. */
const word = 'Unverzichtbarkeitsgrad'.repeat(14).slice(0, 300);
/** The longest name of a place in one word, in Wales, and a long one of many words, in New Zealand. */
const city = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch';
const arabic = 'عبد الرحمن بن محمد بن عبد العزيز آل عبد اللطيف';

const whole = exampleWeather();
const cold = {
  ...whole,
  place: { ...whole.place, name: city },
  current: {
    ...whole.current,
    ...{
      condition: 'freezing-rain',
      temperature: -40,
      feelsLike: -58.4,
      pressure: 1083.8,
      visibility: 123_456,
    },
    ...{
      uvIndex: 14,
      airQuality: 1250,
      pollen: 98_765,
      dewPoint: -52,
      wind: { speed: 88, gust: 113, direction: 247 },
    },
  },
  hourly: whole.hourly.map((hour) => ({ ...hour, temperature: -40, precipitationProbability: 100 })),
  daily: whole.daily.map((day) => ({
    ...day,
    ...{ high: -39, low: -62, precipitation: 1825.4, precipitationProbability: 100 },
  })),
  alerts: [
    {
      ...{ event: `${word} until further notice`, severity: 'extreme', headline: null, onset: null },
      ...{ description: word, expires: null, sender: word, url: 'https://weather.example.org/' },
    },
  ],
  attribution: [{ text: word, url: 'https://weather.example.org/' }],
  anywhere: true,
  search: true,
};

const state = (name: string, attributes: Record<string, string>, answer: unknown): ElementState => ({
  ...{ name, state: 'ready', attributes },
  answer,
});

const weather = [
  ...['line', 'strip', 'card', 'full'].flatMap((layout) => [
    state(`−40 °F, ${layout}`, { layout, units: 'us', places: '', locate: '' }, cold),
    state(`−40 °C, ${layout}`, { layout, places: '', locate: '' }, cold),
  ]),
  state('−40 °C, sky', { background: '' }, cold),
  state('few hours', {}, { ...cold, hourly: cold.hourly.slice(0, 6) }),
];

const posts = {
  posts: examplePosts(12).posts.map((post, index) => ({
    ...post,
    title: [word, arabic, 'I', '港の朝、霧の中で鐘が鳴る'.repeat(12)][index % 4]!,
    category: [word, arabic, null][index % 3]!,
    visits: [98_765, 1, 12_345_678][index % 3]!,
    readingMinutes: [12_345, 0.2, null][index % 3]!,
    publishedAt: '1901-01-01T00:00:00Z',
  })),
};

const lists = ['list', 'cards', 'compact'].map((layout) =>
  state(`rare words, ${layout}`, { layout, limit: '12', more: '' }, posts),
);

const authors = [
  {
    ...exampleAuthors[0],
    name: word,
    role: word,
    bio: word,
    links: [{ url: `https://${'a'.repeat(60)}.example.org/`, label: word }],
  },
  {
    ...exampleAuthors[1],
    name: arabic,
    role: arabic,
    bio: arabic,
    links: [{ url: 'https://x.com/a', label: arabic }],
  },
];

const [promo] = examplePromos.items;
const promos = {
  label: word,
  items: [
    { ...promo, title: word, sponsor: word },
    { ...promo, id: 'b', title: arabic, sponsor: arabic },
  ],
};

const thread = exampleThread();
const comments = {
  ...thread,
  comments: thread.comments.map((comment, index) => ({
    ...comment,
    author: { ...comment.author, name: [word, arabic][index % 2]! },
    text: [word, arabic][index % 2]!,
  })),
};

/** By the element, states beyond those of its own table. */
export const extremes: Record<string, ElementState[]> = {
  'inlay-weather': weather,
  'inlay-popular': [
    ...lists,
    state('rare words, tabs', { tabs: 'now day week month all', limit: '3' }, posts),
  ],
  'inlay-latest': lists,
  'inlay-author': [state('rare words', { heading: word, posts: '3' }, { authors })],
  'inlay-promo': [
    state('rare words', { limit: '2' }, promos),
    state('rare words in a banner’s place', { limit: '2', size: '320x100' }, promos),
  ],
  'inlay-comments': [state('rare words', {}, comments)],
};
