/** Answers a form that was sent without a script: with a redirect to its page, or a small page of the server's own. */
import type { Context as HonoContext } from 'hono';
import { escapeHtml } from 'inlay/internal/comments/html';
import { pageKey } from 'inlay/internal/core/page/page-key';
import { Problem, type FieldError } from '../../http/problem.js';
import type { Env } from '../../http/routes.js';
import { siteOfPage, type Site } from '../../sites/sites.js';
import type { PostBody } from '../schema.js';
import type { Services } from '../services.js';
import { formOf } from '../reading/form.js';
import { readText } from '../writing/input.js';
import { postComment } from '../writing/post.js';
import { linkTo, pageOf, senderOf, wholeAddress } from './page-of-form.js';
import { formHtml } from './form.js';
import { htmlPage } from './layout.js';
import { fieldErrorIn, problemIn } from './problems.js';
import { phrasesOf, type SitePhrases } from './site-phrases.js';

export async function answerInHtml(
  services: Services,
  c: HonoContext<Env>,
  form: PostBody,
): Promise<Response> {
  const { config } = services;
  const sent: PostBody = { ...form, page: wholeAddress(config, c, form.page) };
  const site = siteOfPage(config.sites, sent.page);
  const back = pageOf(config, sent.page);
  const phrases = await phrasesOf(site ?? c.get('site') ?? null);
  const action = back?.origin ?? '';
  try {
    const { row, httpStatus } = await postComment(services, c, sent);
    if (httpStatus === 201 && back) {
      back.hash = `comment-${row.id}`;
      return c.body(null, 303, { Location: back.href, 'Cache-Control': 'no-store' });
    }
    const body = `<p>${escapeHtml(phrases('later'))}</p>${linkTo(phrases, back)}`;
    return htmlPage(c, 202, { phrases, title: phrases('held'), body, action });
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    const { status, retryAfter } = thrown.init;
    const { list, html } =
      site && back
        ? await formAgain(services, site, sent, phrases, thrown)
        : { list: listOf(thrown.init.errors ?? []), html: typedText(phrases, sent.text) };
    const body =
      `<p role="alert">${escapeHtml(problemIn(phrases, thrown))}</p>` +
      list +
      (html && `<p>${escapeHtml(phrases('safe'))}</p>${html}`) +
      linkTo(phrases, back ?? senderOf(config, c));
    if (retryAfter !== undefined) c.header('Retry-After', String(Math.max(1, Math.ceil(retryAfter))));
    return htmlPage(c, status, { phrases, title: phrases('failed'), body, action });
  }
}

/** The typed text, to be copied, if no page is known that a form could post to. */
const typedText = (phrases: SitePhrases, text = ''): string =>
  text &&
  `<p><label>${escapeHtml(phrases('text'))} <textarea rows="10" readonly>\n${escapeHtml(text)}</textarea></label></p>`;

/** The form with what was typed, and what is wrong with it. */
async function formAgain(
  services: Services,
  site: Site,
  sent: PostBody,
  phrases: SitePhrases,
  { init }: Problem,
) {
  const settings = await services.settings.of(site.name);
  const { text } = readText(sent.text, settings);
  const errors = (init.errors ?? []).map((error) => ({
    ...error,
    message: fieldErrorIn(phrases, error, text.length - settings.maxLength),
  }));
  const html = formHtml({
    phrases,
    // beside this answer, whatever path a proxy puts before it
    action: 'comments',
    page: sent.page,
    form: await formOf(services, site.name, pageKey(sent.page), settings, services.clock()),
    ...(sent.parent && { parent: sent.parent }),
    typed: sent,
    errors,
  });
  return { html, list: listOf(errors) };
}

function listOf(errors: readonly FieldError[]): string {
  const items = errors.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join('');
  return items && `<ul>${items}</ul>`;
}
