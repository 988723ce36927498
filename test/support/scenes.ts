/**
 * Every element in everything that it can look like: its table of states, and what its readers bring about. What an
 * element can show and no scene shows, no test of tokens and parts sees.
 */
import '../../src/index.js';
import { authorStates, exampleAuthors } from '../../src/author/states.js';
import { newAuthor } from '../../src/comments/defaults.js';
import { commentsStates, exampleThread } from '../../src/comments/states.js';
import type { ElementState } from '../../src/core/states.js';
import { dateStates } from '../../src/date/states.js';
import { latestStates, popularStates, relatedStates } from '../../src/posts/states.js';
import { examplePromos, promoStates } from '../../src/promo/states.js';
import { severities } from '../../src/weather/model.js';
import { exampleWeather, weatherStates } from '../../src/weather/states.js';
import { alone } from './comments.js';
import { mount } from './mount.js';
import { answerOf, json, serve, type Answering } from './network.js';
import { undo } from './undo.js';
import { waitUntil } from './until.js';

export interface Scene {
  name: string;
  /** Puts the element on the page, until the test ends. */
  show(): Promise<HTMLElement>;
}

/** Pictures and frames of the tables are on origins that do not exist. */
const reachable = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer).replaceAll(
      /https:\/\/(?!open-meteo)[\w.]*example\.org\/[\w/]*\.(svg|html)/g,
      `${location.origin}/none.svg`,
    ),
  );

/** After the first view comes what it does not need. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 120));

async function show(
  tag: string,
  { state, attributes, content, answer }: ElementState,
  act: (element: HTMLElement) => unknown = () => {},
  network: Answering = () => undefined as never,
): Promise<HTMLElement> {
  const page: unknown = answer === undefined ? answer : reachable(answer);
  serve((url: URL, init: RequestInit) => network(url, init) ?? answerOf(page));
  const element = mount(tag, attributes, content, 800);
  await waitUntil(() => element.matches(`:state(${state})`), `${tag} is ${state}`);
  await settled();
  await act(element);
  await settled();
  return element;
}

const table = (tag: string, states: ElementState[]): Scene[] =>
  states.map((state) => ({
    name: state.name,
    show: () => show(tag, state, (element) => arrive(element, state)),
  }));

/** What a state's code loads after its first view, where a busy machine is slow. */
const follows: Record<string, string> = {
  'inlay-weather ready': '[part~=facts]',
  'inlay-weather line': '[part~=line]',
  'inlay-weather places': '[part~=panel]',
  'inlay-popular tabs': '[part~=tab]',
};

const arrive = ({ localName, shadowRoot }: Element, { name }: ElementState): Promise<void> =>
  waitUntil(() => shadowRoot!.querySelector(follows[`${localName} ${name}`] ?? '*'), `all of ${name}`);

const within = <T extends HTMLElement = HTMLElement>(element: Element, selector: string): T | null =>
  element.shadowRoot!.querySelector<T>(selector);

async function find<T extends HTMLElement = HTMLElement>(element: Element, selector: string): Promise<T> {
  await waitUntil(() => within(element, selector), selector);
  return within<T>(element, selector)!;
}

const press = async (element: Element, action: string): Promise<void> =>
  (await find(element, `[data-do=${action}]`)).click();

function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const weather = exampleWeather();
const alert = { event: 'Gale', headline: 'Gale', description: 'West', onset: null, expires: null };
const bergen = { name: 'Bergen', latitude: 60.39, longitude: 5.32, timeZone: 'Europe/Oslo' };

const weatherScenes: Scene[] = [
  ...table('inlay-weather', weatherStates),
  ...severities.map((severity) => ({
    name: `a warning: ${severity}`,
    show: () =>
      show(
        'inlay-weather',
        {
          ...{ name: '', state: 'ready', attributes: {} },
          answer: {
            ...weather,
            alerts: [{ ...alert, severity, sender: 'Met', url: 'https://weather.example.org/' }],
          },
        },
        async (element) => (await find(element, 'details[part~=alert] > summary')).click(),
      ),
  })),
  {
    name: 'good air',
    show: () =>
      show(
        'inlay-weather',
        {
          ...{ name: '', state: 'ready', attributes: {} },
          answer: { ...weather, current: { ...weather.current, airQuality: 12 } },
        },
        (element) => find(element, '.level'),
      ),
  },
  {
    name: 'an hour read by keys',
    show: () =>
      show(
        'inlay-weather',
        weatherStates.find(({ name }) => name === 'ready')!,
        async (element) => {
          const hours = await find(element, '[role=slider]');
          hours.focus();
          hours.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
        },
      ),
  },
  {
    name: 'a search for a place',
    show: () =>
      show(
        'inlay-weather',
        weatherStates.find(({ name }) => name === 'places')!,
        async (element) => {
          (await find(element, '.places > summary')).click();
          type(await find<HTMLInputElement>(element, '[part~=panel] input'), 'Bergen');
          within<HTMLFormElement>(element, '[part~=panel]')!.requestSubmit();
          await find(element, '[part~=panel] [role=option]');
        },
        (url) => (url.pathname.endsWith('/places') ? json({ places: [bergen] }) : (undefined as never)),
      ),
  },
];

const [first, second] = exampleThread().comments;
const [middle] = first!.replies as unknown as (typeof first)[];
const [reply] = middle!.replies as unknown as (typeof first)[];
const markup = 'Nobody:\n\n> a quotation\n\n```\nspan = 84 m\n```';

/** A thread that has everything. */
export const fullThread = () => ({
  ...exampleThread(),
  ...{ earlier: true, next: 'more' },
  comments: [
    {
      ...{ ...first, pinned: true, text: markup, nextReplies: 'more' },
      author: newAuthor({ name: 'Ada', url: 'https://www.example.com/' }),
      replies: [
        {
          ...middle,
          author: newAuthor({ name: 'The editors', badge: 'moderator' }),
          replies: [{ ...reply, replies: [{ ...reply, id: '30', parent: '3', badge: null }] }],
        },
      ],
    },
    second,
  ],
});

const thread = (answer: unknown = fullThread()): ElementState => ({
  ...{ name: '', state: 'ready', attributes: {}, answer },
});

/** Answers what a reader sends; the thread is read as ever. */
const posting =
  (answer: (form: URLSearchParams) => Response): Answering =>
  (_, { method = 'GET', body }) =>
    method === 'GET' ? (undefined as never) : answer(new URLSearchParams(String(body)));

/** Takes a comment; its writer may change it. */
const taking = posting((form) =>
  json(
    alone(second!, {
      ...{ id: '77', text: form.get('text')!, rev: 10 },
      createdAt: new Date().toISOString(),
    }),
    { status: 201 },
  ),
);

async function compose(element: Element, text: string): Promise<void> {
  (await find(element, 'form[data-id=""] textarea')).focus();
  await find(element, 'form.open[data-id=""]');
  if (text) type(within<HTMLTextAreaElement>(element, 'form.open textarea')!, text);
}

const postComment = async (element: Element): Promise<void> => {
  await compose(element, 'Hello');
  within<HTMLFormElement>(element, 'form.open')!.requestSubmit();
};

const own = '#comment-77 > article';
const openOwnMenu = async (element: Element): Promise<void> => {
  await postComment(element);
  (await find(element, `${own} [data-do=more]`)).click();
};

const acts: Record<string, [act: (element: HTMLElement) => unknown, network?: Answering]> = {
  'a form': [(element) => compose(element, '')],
  preview: [
    async (element) => {
      await compose(element, markup);
      await press(element, 'preview');
      await find(element, '[part~=preview]');
    },
  ],
  'a form with an error': [
    async (element) => {
      await compose(element, '');
      within<HTMLFormElement>(element, 'form.open')!.requestSubmit();
      await find(element, '[part~=error]');
    },
  ],
  'a form that asks before it closes': [
    async (element) => {
      await compose(element, 'Hello');
      await press(element, 'cancel');
      await find(element, '[data-do=discard]');
    },
  ],
  'a reply': [(element) => press(element, 'reply')],
  'a vote': [(element) => press(element, 'vote'), posting(() => json({ up: 4 }))],
  'a vote that fails': [
    async (element) => {
      await press(element, 'vote');
      await find(element, '[part~=failed]');
    },
    posting(() => new Response('', { status: 500 })),
  ],
  'a link that was copied': [
    async (element) => {
      const { writeText } = navigator.clipboard;
      navigator.clipboard.writeText = async () => {};
      undo(() => void (navigator.clipboard.writeText = writeText));
      await press(element, 'more');
      await press(element, 'copy-link');
      await find(element, '[part~=toast]');
    },
  ],
  'a menu': [(element) => press(element, 'more')],
  'a report': [
    async (element) => {
      await press(element, 'more');
      await press(element, 'report');
      await find(element, '[data-do=send-report]');
    },
  ],
  'one’s own comment': [
    async (element) => {
      await openOwnMenu(element);
      await find(element, '[data-do=delete]');
    },
    taking,
  ],
  'an edit': [
    async (element) => {
      await openOwnMenu(element);
      await press(element, 'edit');
      await find(element, 'form[data-id^=edit]');
    },
    taking,
  ],
  'a deletion': [
    async (element) => {
      await openOwnMenu(element);
      await press(element, 'delete');
      await find(element, '[data-do=sure-delete]');
    },
    taking,
  ],
  'a comment that is not sent': [
    async (element) => {
      await postComment(element);
      await find(element, '[data-do=take-back]');
    },
    posting(() => new Response('', { status: 500 })),
  ],
  'a thread that is folded away': [(element) => press(element, 'collapse')],
  news: [
    async (element) => {
      streams.at(-1)!.dispatchEvent(
        new MessageEvent('comment', {
          data: JSON.stringify({ comment: alone(second!, { id: '50' }), rev: 50 }),
        }),
      );
      await find(element, '[data-do=fresh]');
    },
  ],
};

const streams: EventTarget[] = [];

/** The server's stream of news; a scene says what comes. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  readonly readyState = 1;
  constructor() {
    super();
    streams.push(this);
  }
  close(): void {}
}

async function showComments(
  act: (element: HTMLElement) => unknown,
  network?: Answering,
): Promise<HTMLElement> {
  const real = globalThis.EventSource;
  undo(() => {
    globalThis.EventSource = real;
    localStorage.clear();
  });
  localStorage.clear();
  globalThis.EventSource = Stream as unknown as typeof EventSource;
  return show('inlay-comments', thread(), act, network);
}

const commentsScenes: Scene[] = [
  ...table('inlay-comments', commentsStates),
  { name: 'everything', show: () => showComments(() => {}) },
  ...Object.entries(acts).map(([name, [act, network]]) => ({
    name,
    show: () => showComments(act, network),
  })),
];

const [author] = exampleAuthors;
const picture = { src: '/none.svg', srcset: null, width: 8, height: 8, alt: null };
const links = [{ url: 'https://maren.example.org/feed.xml', label: null }, ...author!.links];

/** By tag. */
export const scenes: Record<string, Scene[]> = {
  'inlay-weather': weatherScenes,
  'inlay-comments': commentsScenes,
  'inlay-popular': table('inlay-popular', [
    ...popularStates,
    { name: 'more', state: 'ready', attributes: { limit: '2', more: '' }, answer: popularStates[1]!.answer },
  ]),
  'inlay-related': table('inlay-related', [
    ...relatedStates,
    { name: 'more', state: 'ready', attributes: { limit: '2', more: '' }, answer: relatedStates[1]!.answer },
  ]),
  'inlay-latest': table('inlay-latest', [
    ...latestStates,
    { name: 'more', state: 'ready', attributes: { limit: '2', more: '' }, answer: latestStates[1]!.answer },
  ]),
  'inlay-author': table('inlay-author', [
    ...authorStates,
    {
      ...{ name: 'a picture, and something to follow', state: 'ready', attributes: {} },
      answer: { authors: [{ ...author, avatar: picture, links }] },
    },
  ]),
  'inlay-promo': table('inlay-promo', [
    ...promoStates,
    {
      ...{ name: 'of two payers', state: 'ready', attributes: { limit: '2' } },
      answer: { items: examplePromos.items.map((item, at) => ({ ...item, sponsor: `Payer ${at}` })) },
    },
  ]),
  'inlay-date': table('inlay-date', dateStates),
  'inlay-comment-count': table('inlay-comment-count', [
    {
      ...{ name: 'counted', state: 'ready', attributes: { page: 'https://www.example.com/news/ferry/' } },
      answer: { counts: { 'https://www.example.com/news/ferry/': 4 } },
    },
  ]),
};
