import { fields, list, number, text } from '../../core/parse/check.js';
import { InlayError } from '../../core/error.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import type { Http } from '../../core/request.js';
import { endpointUrl, safeUrl } from '../../core/parse/urls.js';
import { newAuthor, newComment, newRules } from '../defaults.js';
import type { Comment, Thread } from '../model.js';
import type { CommentsQuery, Access } from '../source.js';
import { bodyOf } from './html-body.js';

const wanted = 'id,parent,author_name,author_url,date_gmt,content,status';

/** The address of a WordPress route; `endpoint` is the site's `…/wp-json/`. */
export const route = (endpoint: string, path: string, query = {}): URL =>
  endpointUrl(endpoint, `wp/v2/${path}`, query);

/** The id of the post at that address: its `?p=`, or the post or page of its slug. */
export async function postOf(
  { endpoint, page }: Pick<Access, 'endpoint' | 'page'>,
  http: Http,
): Promise<number> {
  const { searchParams, pathname } = new URL(page);
  const given = Number(searchParams.get('p') ?? searchParams.get('page_id'));
  if (given) return given;
  const slug = decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '');
  for (const kind of slug ? ['posts', 'pages'] : []) {
    const [found] = list(await http.get(route(endpoint!, kind, { slug, _fields: 'id' })));
    const id = number(fields(found).id);
    if (id !== null) return id;
  }
  throw new InlayError(
    'unsupported',
    `WordPress knows no post or page at ${page}. Write page="…" with its address.`,
  );
}

/** One comment. Gravatars are left out: they would tell a third party who reads what. */
export function parseComment(value: unknown, http: Pick<Http, 'html'>): Comment | null {
  const from = fields(value);
  const id = number(from.id);
  if (id === null) return null;
  const date = text(from.date_gmt);
  return newComment({
    id: String(id),
    parent: number(from.parent) ? String(from.parent) : null,
    author: newAuthor({ name: text(from.author_name), url: safeUrl(text(from.author_url)) }),
    body: bodyOf(http.html(text(fields(from.content).rendered) ?? '').body),
    // `date_gmt` is UTC without saying so
    createdAt: date && `${date}Z`,
    status: from.status === 'hold' ? 'pending' : 'approved',
  });
}

/** The flat list of WordPress as a tree; a reply whose parent is not on this page of the list stands by itself. */
export function makeTree(comments: Comment[]): Comment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const roots = comments.filter((comment) => {
    const parent = comment.parent && byId.get(comment.parent);
    if (parent) {
      parent.replies.push(comment);
      parent.replyCount++;
    }
    return !parent;
  });
  for (const { replies } of comments) replies.sort((a, b) => (a.createdAt! < b.createdAt! ? -1 : 1));
  return roots;
}

export async function load(query: CommentsQuery, http: Http): Promise<Thread> {
  const { sort, limit, cursor } = query;
  const endpoint = requireEndpoint(query.endpoint);
  const post = await postOf(query, http);
  const page = Number(cursor ?? 1);
  // WordPress orders by time alone: for any other order the newest come first
  const order = sort === 'oldest' ? 'asc' : 'desc';
  const asked = { post, page, per_page: limit, order, orderby: 'date_gmt', _fields: wanted };
  const { body, headers } = await http.send(route(endpoint, 'comments', asked));
  const total = headers.get('X-WP-Total');
  const pages = Number(headers.get('X-WP-TotalPages') ?? 1);
  const comments = list(body)
    .map((one) => parseComment(one, http))
    .filter((comment) => comment !== null);
  return {
    count: total === null ? null : Number(total),
    closed: false,
    comments: makeTree(comments),
    earlier: false,
    next: page < pages ? String(page + 1) : null,
    // WordPress's default; a site that requires less does not publish it
    form: newRules({
      ...{ name: 'required', email: 'required', url: 'optional' },
      ...{ maxLength: 65_525, moderation: 'first' },
    }),
    rev: null,
  };
}
