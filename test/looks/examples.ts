/** The examples on the sheets: elements in states, with the answers that lead to them. */
import { mock } from 'node:test';
import type { ElementState } from '../../src/core/states.js';

/** The present of every sheet. */
export const now = Date.parse('2026-03-10T13:20:00Z');

// the tables of states are made around the present
mock.timers.enable({ apis: ['Date'], now });
const { weatherStates } = await import('../../src/weather/states.js');
const { latestStates, popularStates } = await import('../../src/posts/states.js');
const { authorStates } = await import('../../src/author/states.js');
const { promoStates } = await import('../../src/promo/states.js');
const { dateStates } = await import('../../src/date/states.js');
const { commentsStates } = await import('../../src/comments/states.js');
const { longThread, shortThread } = await import('./thread.js');
mock.timers.reset();

export interface Example extends ElementState {
  tag: string;
}

/** Words in scripts that the sheets' fonts lack would look different on each machine. */
const otherScripts = new Set(['awkward words', 'a name alone']);

const of = (tag: string, table: ElementState[]): Example[] =>
  table.filter(({ name }) => !otherScripts.has(name)).map((state) => ({ ...state, tag }));

/** The states of every element, by the sheet that shows them; what looks like another is left out. */
export const examples = {
  weather: of('inlay-weather', weatherStates).filter(
    ({ name }) => !/^(ready|card|imperial|polar day|any place|sample data|warnings)$/.test(name),
  ),
  comments: of('inlay-comments', commentsStates),
  lists: [...of('inlay-popular', popularStates), ...of('inlay-latest', latestStates).slice(1, 4)],
  others: [
    ...of('inlay-author', authorStates),
    ...of('inlay-promo', promoStates),
    ...of('inlay-date', dateStates),
  ],
};

/** All states, by the element. */
export const byTag = new Map<string, Example[]>(
  Object.entries({
    'inlay-weather': weatherStates,
    'inlay-comments': commentsStates,
    'inlay-popular': popularStates,
    'inlay-latest': latestStates,
    'inlay-author': authorStates,
    'inlay-promo': promoStates,
    'inlay-date': dateStates,
  }).map(([tag, table]) => [tag, table.map((state) => ({ ...state, tag }))]),
);

const one = (tag: string, table: ElementState[], name: string): Example => {
  const state = table.find((other) => other.name === name);
  if (!state) throw new Error(`<${tag}> has no state "${name}".`);
  return { ...state, tag };
};

/** Badges, an editors' pick, replies to replies, all of the markup, and more to load. */
export const conversation: Example = {
  ...{ tag: 'inlay-comments', name: 'a conversation', state: 'ready', attributes: {} },
  answer: longThread,
};

/** The main states of all elements, for one look at a theme. */
export const main: Example[] = [
  conversation,
  one('inlay-weather', weatherStates, 'warnings'),
  one('inlay-popular', popularStates, 'tabs'),
  one('inlay-latest', latestStates, 'cards'),
  one('inlay-author', authorStates, 'with a heading and posts'),
  one('inlay-promo', promoStates, 'two'),
  one('inlay-weather', weatherStates, 'line'),
  one('inlay-date', dateStates, 'today'),
];

/** Enough of a conversation to take part in. */
export const short: Example = { ...conversation, name: 'a short conversation', answer: shortThread };

/** What a theme changes, in little room: everything that has a colour, a radius, a line or a weight of its own. */
export const sample: Example[] = [
  short,
  { ...one('inlay-weather', weatherStates, 'warnings'), attributes: { days: '2' } },
  { ...one('inlay-popular', popularStates, 'tabs'), attributes: { tabs: 'now week', limit: '2' } },
  one('inlay-author', authorStates, 'ready'),
  one('inlay-promo', promoStates, 'ready'),
];
