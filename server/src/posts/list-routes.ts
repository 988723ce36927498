/** `GET /v1/popular`, `/v1/related`, `/v1/latest`, and each as an HTML fragment. */
import type { Context as HonoContext } from 'hono';
import { pageKey } from 'inlay/internal/core/urls';
import * as v from 'valibot';
import type { Context } from '../context.js';
import { readQuery } from '../http/query.js';
import type { Declare, Env } from '../http/routes.js';
import { servedPage, siteOfAsker } from '../sites-of-requests.js';
import type { Answers } from '../http/answers.js';
import { postsHtml } from './html.js';
import { latestPosts, popularPosts } from './lists.js';
import { postListSchema, type Post } from './model.js';
import { relatedPosts } from './related/serve.js';
import { latestQuery, popularQuery, relatedQuery } from './schema.js';

interface List<S extends v.GenericSchema> {
  name: string;
  summary: string;
  query: S;
  /** seconds that caches on the way may keep it */
  life: number;
  /** the site whose posts are asked for */
  site: (c: HonoContext<Env>, query: v.InferOutput<S>) => string;
  posts: (c: HonoContext<Env>, site: string, query: v.InferOutput<S>) => Promise<Post[]>;
  ordered?: true;
}

export function listRoutes(context: Context, answers: Answers, route: Declare): void {
  const { database, clock } = context;

  const excluded = (c: HonoContext<Env>): string[] => (c.req.queries('exclude') ?? []).slice(0, 50);

  const declare = <S extends v.GenericSchema>(list: List<S>): void => {
    const { name, query, life } = list;
    const answer = async (c: HonoContext<Env>, fragment: boolean): Promise<Response> => {
      const asked = readQuery(c, query);
      const site = list.site(c, asked);
      const { search } = new URL(c.req.url);
      const make = async () => {
        const posts = await list.posts(c, site, asked);
        if (fragment) return postsHtml(posts, list.ordered ? 'ol' : 'ul');
        return JSON.stringify({ posts, updatedAt: new Date(clock()).toISOString() });
      };
      const key = `${fragment ? 'html' : 'json'} ${name} ${site} ${search}`;
      return answers.send(c, key, life, make, fragment ? 'text/html; charset=utf-8' : undefined);
    };
    route(
      {
        method: 'GET',
        path: `/v1/${name}`,
        access: 'public',
        summary: list.summary,
        query,
        answers: { 200: { description: 'The posts, the first first.', schema: postListSchema } },
      },
      (c) => answer(c, false),
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
      (c) => answer(c, true),
    );
  };

  declare({
    name: 'popular',
    summary: 'The posts that are read most, in one of several windows of time.',
    query: popularQuery,
    life: 30,
    site: (c) => siteOfAsker(context, c),
    posts: (c, site, query) => popularPosts(database, { ...query, site, exclude: excluded(c) }, clock()),
    ordered: true,
  });
  declare({
    name: 'related',
    summary: 'What to read after a page; its category and then the popular posts where little is alike.',
    query: relatedQuery,
    life: 300,
    site: (_, { page }) => servedPage(context, page).site.name,
    posts: (_, site, { page, limit }) => relatedPosts(database, { site, key: pageKey(page), limit }, clock()),
  });
  declare({
    name: 'latest',
    summary: 'The newest posts, of a category, a tag or an author where one is named.',
    query: latestQuery,
    life: 60,
    site: (c) => siteOfAsker(context, c),
    posts: (c, site, query) => latestPosts(database, { ...query, site, exclude: excluded(c) }, clock()),
  });
}
