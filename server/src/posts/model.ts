/** A post as the contract says it. `null` is unknown. */
import * as v from 'valibot';

export const imageSchema = v.object({
  src: v.string(),
  srcset: v.nullable(v.string()),
  width: v.nullable(v.number()),
  height: v.nullable(v.number()),
  alt: v.nullable(v.string()),
});

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
});

export const postListSchema = v.object({ posts: v.array(postSchema), updatedAt: v.string() });

export type Image = v.InferOutput<typeof imageSchema>;
export type Post = v.InferOutput<typeof postSchema>;
export type PostList = v.InferOutput<typeof postListSchema>;

/** What a source or a page tells of a post, with the words that related posts are found by. */
export interface Entry extends Post {
  /** the body as plain text, `null` when the source has none */
  text: string | null;
  /** BCP 47 */
  language: string | null;
}
