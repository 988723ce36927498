/** Answers to a form that was sent without a script: back to the page, or a small page of the server's. */
import type { Context as HonoContext } from 'hono';
import { escapeHtml } from 'inlay/comments/html';
import { pageKey } from 'inlay/urls';
import { Problem } from '../../http/problem.js';
import type { Env } from '../../http/routes.js';
import { siteOfPage } from '../../sites.js';
import type { Desk } from '../desk.js';
import { formOf } from '../form.js';
import { postComment, type Sent } from '../post.js';
import { linkTo, pageOf } from './back.js';
import { formHtml } from './form.js';
import { htmlPage } from './page.js';
import { words } from './words.js';

export async function answerInHtml(desk: Desk, c: HonoContext<Env>, sent: Sent): Promise<Response> {
  const back = pageOf(desk.config, sent.page ?? '');
  try {
    const { row, httpStatus } = await postComment(desk, c, sent);
    if (httpStatus === 201 && back) {
      back.hash = `comment-${row.id}`;
      return c.body(null, 303, { Location: back.href, 'Cache-Control': 'no-store' });
    }
    const body = `<p>${words.waitingMore}</p>${linkTo(back)}`;
    return htmlPage(c, 202, { title: words.waiting, body, action: back?.origin ?? '' });
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return problemPage(desk, c, sent, back, thrown);
  }
}

async function problemPage(
  desk: Desk,
  c: HonoContext<Env>,
  sent: Sent,
  back: URL | null,
  { init }: Problem,
): Promise<Response> {
  const { title, detail, errors = [], status, retryAfter } = init;
  const site = siteOfPage(desk.config.sites, sent.page ?? '');
  let form = '';
  if (site && back) {
    const settings = await desk.settings.of(site.name);
    form = formHtml({
      action: new URL(c.req.url).pathname,
      page: sent.page!,
      form: await formOf(desk, site.name, pageKey(sent.page!), settings, desk.clock()),
      ...(sent.parent && { parent: sent.parent }),
      typed: sent,
      errors,
    });
  }
  const list = errors.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join('');
  const body =
    `<p role="alert">${escapeHtml(title)} ${escapeHtml(detail ?? '')}</p>` +
    (list && `<ul>${list}</ul>`) +
    (form && `<p>${words.again}</p>${form}`) +
    linkTo(back);
  if (retryAfter !== undefined) c.header('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
  return htmlPage(c, status, { title: words.problem, body, action: back?.origin ?? '' });
}
