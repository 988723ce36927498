/** `GET /v1/popular`, `/v1/related`, `/v1/latest`, and each as an HTML fragment. */
import type { Context as HonoContext } from 'hono';
import { pageKey } from 'inlay/internal/core/page/page-key';
import * as v from 'valibot';
import type { Context } from '../../context.js';
import type { Env, Route } from '../../http/routes.js';
import { servedPage, siteOfAsker } from '../../sites/request-site.js';
import type { Answers } from '../../http/answers/answers.js';
import { postsHtml } from './html.js';
import { latestPosts, popularPosts } from './lists.js';
import type { Post } from 'inlay/posts/model';
import { relatedPosts } from '../related/serve.js';
import { latestQuery, popularQuery, postListSchema, relatedQuery } from '../schema.js';

interface List<S extends v.GenericSchema> {
  name: string;
  summary: string;
  query: S;
  /** seconds for which caches may reuse the answer */
  life: number;
  /** the site whose posts are asked for */
  site: (c: HonoContext<Env>, query: v.InferOutput<S>) => string;
  posts: (site: string, query: v.InferOutput<S>) => Promise<Post[]>;
  /** what of the query the list depends on; by default all of it */
  depends?: (query: v.InferOutput<S>) => unknown;
  ordered?: true;
}

export function listRoutes(context: Context, answers: Answers, route: Route): void {
  const { database, clock } = context;

  const declare = <S extends v.GenericSchema>(list: List<S>): void => {
    const { name, query, life } = list;
    type Asked = v.InferOutput<S>;
    const answer = async (c: HonoContext<Env>, asked: Asked, fragment: boolean): Promise<Response> => {
      const site = list.site(c, asked);
      const make = async () => {
        const posts = await list.posts(site, asked);
        if (fragment) return postsHtml(posts, list.ordered ? 'ol' : 'ul');
        return JSON.stringify({ posts, updatedAt: new Date(clock()).toISOString() });
      };
      // by what was understood, so that unknown parameters and another spelling make no new entry
      const key = JSON.stringify([fragment, name, site, list.depends?.(asked) ?? asked]);
      return answers.send(c, key, life, make, fragment ? 'text/html; charset=utf-8' : undefined);
    };
    route(
      {
        method: 'GET',
        path: `/v1/${name}`,
        access: 'public',
        summary: list.summary,
        query,
        answers: { 200: { description: 'The posts, in the order to show them.', schema: postListSchema } },
      },
      ({ c, query }) => answer(c, query as Asked, false),
    );
    route(
      {
        method: 'GET',
        path: `/v1/embed/${name}`,
        access: 'public',
        summary: `The same as an HTML fragment, to set inside <inlay-${name}>.`,
        query,
        answers: { 200: { description: 'The fragment.', type: 'text/html' } },
      },
      ({ c, query }) => answer(c, query as Asked, true),
    );
  };

  declare({
    name: 'popular',
    summary: 'The most visited posts, in one of several windows of time.',
    query: popularQuery,
    life: 30,
    site: (c) => siteOfAsker(context, c),
    posts: (site, query) => popularPosts(database, { ...query, site }, clock()),
    ordered: true,
  });
  declare({
    name: 'related',
    summary: 'What to read after a page: similar posts, filled up from its category and the popular posts.',
    query: relatedQuery,
    life: 300,
    site: (_, { page }) => servedPage(context, page).site.name,
    depends: ({ page, limit }) => [pageKey(page), limit],
    posts: (site, { page, limit }) => relatedPosts(database, { site, key: pageKey(page), limit }, clock()),
  });
  declare({
    name: 'latest',
    summary: 'The newest posts, optionally of a category, a tag or an author.',
    query: latestQuery,
    life: 60,
    site: (c) => siteOfAsker(context, c),
    posts: (site, query) => latestPosts(database, { ...query, site }, clock()),
  });
}
