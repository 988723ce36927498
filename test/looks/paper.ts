/** The demo newspaper as it is at the sheets' present, with what its endpoint answers: in memory, the same on every day. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, mock } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Article } from '../../demo/content.js';
import { newAuthor, newComment } from '../../src/comments/defaults.js';
import type { Comment } from '../../src/comments/model.js';
import { exampleThread } from '../../src/comments/states.js';
import type { Post } from '../../src/posts/model.js';
import { exampleWeather } from '../../src/weather/states.js';
import { launch } from '../support/browser.js';
import { root } from '../support/modules.js';
import { now } from './examples.js';
import { origin } from './site.js';

// the paper is never old: its articles are of the days before it is printed
mock.timers.enable({ apis: ['Date'], now });
const { articles, firstVisits } = await import('../../demo/content.js');
const { printPaper } = await import('../../demo/paper.js');
const { akin } = await import('../../demo/pages.js');
mock.timers.reset();
const { demoSettings } = (await import('../../demo/settings.js')) as {
  demoSettings: (port: number) => { authors: { name: string }[]; promos: { items: Promo[] } & object };
};

interface Promo {
  slots: string[];
}

/** An entry of `demo/content/threads`. */
interface Entry {
  by?: string;
  after: number;
  text: string;
  badge?: 'author' | 'moderator';
  up?: number;
  pinned?: boolean;
  status?: string;
  replies?: Entry[];
}

const settings = JSON.parse(
  JSON.stringify(demoSettings(0)).replaceAll('http://localhost:0', origin),
) as ReturnType<typeof demoSettings>;

const minute = 60_000;

const post = (article: Article): Post => ({
  ...{ url: origin + article.path, title: article.title, excerpt: article.summary, tags: article.tags },
  image: {
    ...{ src: `${origin}/pictures/${article.slug}.svg`, srcset: null, alt: article.alt },
    ...{ width: 960, height: 640 },
  },
  publishedAt: article.published,
  category: article.section.name,
  authors: [{ name: article.author.name, url: origin + article.author.path }],
  visits: firstVisits[article.slug] ?? null,
  readingMinutes: 1,
});

/** A comment as the endpoint answers with it. */
type Answered = Omit<Comment, 'votes' | 'replies'> & { votes: { up: number }; replies: Answered[] };

function commentOf(entry: Entry, place: string, parent: string | null): Answered {
  const { by = null, badge = null, up = 0, pinned = false, replies = [] } = entry;
  const own = replies.map((reply, index) => commentOf(reply, `${place}${index + 1}`, place));
  return {
    ...newComment({ id: place, parent, text: entry.text, pinned, replyCount: own.length }),
    ...{ votes: { up }, replies: own, author: newAuthor({ name: by, badge }) },
    createdAt: new Date(now - (600 - entry.after) * minute).toISOString(),
  };
}

const folder = `${root}demo/content/threads/`;
const threads = new Map(
  readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    (JSON.parse(readFileSync(folder + file, 'utf8')) as Entry[])
      .filter(({ status }) => !status)
      .map((entry, index) => commentOf(entry, String(index + 1), null)),
  ]),
);
const count = (comments: Answered[]): number =>
  comments.reduce((sum, { replies }) => sum + 1 + count(replies), 0);

const ofPage = (page: string | null): Article | undefined =>
  articles.find(({ path }) => page?.endsWith(path));

const answers: Record<string, (query: URLSearchParams) => unknown> = {
  '/v1/weather': () => exampleWeather(now),
  '/v1/popular': () => ({ posts: Object.keys(firstVisits).map((slug) => post(bySlug(slug))) }),
  '/v1/latest': (query) => ({
    posts: articles.filter(({ section }) => section.name === query.get('category')).map(post),
  }),
  '/v1/related': (query) => ({ posts: akin(ofPage(query.get('page'))!).map(post) }),
  '/v1/authors': (query) => ({
    authors: settings.authors.filter(({ name }) => name === ofPage(query.get('page'))?.author.name),
  }),
  '/v1/promos': (query) => ({
    ...settings.promos,
    items: settings.promos.items.filter(({ slots }) => slots.includes(query.get('slot')!)),
  }),
  '/v1/comments': (query) => {
    const comments = threads.get(ofPage(query.get('page'))?.slug ?? '') ?? [];
    return { ...exampleThread(), page: query.get('page'), comments, count: count(comments) };
  },
  '/v1/comments/count': (query) => ({
    counts: Object.fromEntries(
      query.getAll('page').map((page) => [page, count(threads.get(ofPage(page)?.slug ?? '') ?? [])]),
    ),
  }),
};

const bySlug = (slug: string): Article => articles.find((article) => article.slug === slug)!;

/** What the paper's endpoint answers; `undefined` where it has nothing to say. */
export const answerTo = ({ pathname, searchParams }: URL): unknown => answers[pathname]?.(searchParams);

/** The paper, printed into a folder of its own, and a browser: there while the tests of a suite run. */
export function paperInBrowser(...switches: string[]): { folder: string; browser: Browser } {
  const stage = {} as { folder: string; browser: Browser };
  before(async () => {
    stage.folder = mkdtempSync(join(tmpdir(), 'inlay-paper-'));
    await printPaper(stage.folder);
    stage.browser = await launch(...switches);
  });
  after(async () => {
    await stage.browser?.close();
    rmSync(stage.folder, { recursive: true, force: true });
  });
  return stage;
}
