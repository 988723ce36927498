/** The contract of the posts' routes: the posts themselves, what may be asked, what is answered. */
import { windows, type Image, type Post, type PostList } from 'inlay/posts/model';
import * as v from 'valibot';
import { pageKey } from 'inlay/internal/core/page/page-key';
import { wholeNumber } from '../http/requests/query.js';

export const imageSchema = v.object({
  src: v.string(),
  srcset: v.nullable(v.string()),
  width: v.nullable(v.number()),
  height: v.nullable(v.number()),
  alt: v.nullable(v.string()),
}) satisfies v.GenericSchema<Image>;

export const postSchema = v.object({
  url: v.string(),
  title: v.string(),
  excerpt: v.nullable(v.string()),
  image: v.nullable(imageSchema),
  /** ISO 8601 */
  publishedAt: v.nullable(v.string()),
  category: v.nullable(v.string()),
  tags: v.array(v.string()),
  authors: v.array(v.object({ name: v.string(), url: v.nullable(v.string()) })),
  /** in the window that was asked for */
  visits: v.nullable(v.number()),
  readingMinutes: v.nullable(v.number()),
}) satisfies v.GenericSchema<Post>;

export const postListSchema = v.object({
  posts: v.array(postSchema),
  updatedAt: v.string(),
}) satisfies v.GenericSchema<unknown, PostList>;

const isWeb = (url: string) => URL.canParse(url) && /^https?:/i.test(url);

const limit = wholeNumber(100, 10);
const word = v.pipe(v.string(), v.maxLength(200));
const page = v.pipe(v.string(), v.url(), v.maxLength(2000));

const exclude = v.optional(
  v.pipe(
    v.array(v.string()),
    v.maxLength(50, 'write 50 addresses at most'),
    // one list whichever way it is written, for lookups and caches
    v.transform((urls) => [...new Set(urls.filter(isWeb).map(pageKey))].sort()),
    v.description('the address of a page to leave out; may be repeated'),
  ),
  [],
);

export const popularQuery = v.object({
  window: v.optional(v.picklist(windows), 'now'),
  limit,
  category: v.optional(word),
  exclude,
});
export const relatedQuery = v.object({ page, limit });
export const latestQuery = v.object({
  category: v.optional(word),
  tag: v.optional(word),
  author: v.optional(word),
  limit,
  exclude,
});
export const searchQuery = v.object({
  site: v.optional(v.pipe(v.string(), v.description('without it the first'))),
  search: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(2000, 'write 2000 characters at the most'),
      v.description('words that stand in the title or the address, or one whole address'),
    ),
  ),
  cursor: v.optional(
    v.pipe(v.string(), v.regex(/^[012]\.-?\d{1,16}\.\d{1,16}$/, 'this cursor is none of mine')),
  ),
});
export type SearchQuery = v.InferOutput<typeof searchQuery>;
export const searchAnswer = v.object({ posts: v.array(postSchema), next: v.nullable(v.string()) });

const address = 'write a web address such as "https://news.example/story"';
/** A page that an editor names. */
export const pageOfEditor = v.object({
  page: v.pipe(v.string(address), v.url(address), v.regex(/^https?:/i, address), v.maxLength(2000, address)),
});
export const choicesAnswer = v.object({
  choices: v.array(v.object({ url: v.string(), title: v.string(), choice: v.picklist(['pin', 'block']) })),
  related: v.array(postSchema),
});
export const siteQuery = v.object({
  site: v.optional(v.pipe(v.string(), v.description('without it the first'))),
});
export const movesAnswer = v.object({
  moves: v.array(
    v.object({
      page: v.string(),
      title: v.string(),
      to: v.string(),
      comments: v.number(),
      visits: v.number(),
    }),
  ),
});
export const movedAnswer = v.object({ comments: v.number(), to: v.string() });
export const visitsAnswer = v.object({
  since: v.string(),
  counted: v.number(),
  dropped: v.record(v.string(), v.number()),
});
export const learntAnswer = v.object({ indexed: v.boolean(), reason: v.optional(v.string()) });

/** Longer addresses are no pages of a newspaper. */
export const visitBody = v.object({ page });
export const choiceBody = v.object({
  page,
  other: page,
  choice: v.pipe(v.picklist(['pin', 'block', 'none']), v.description('`none` takes an earlier choice back')),
});
