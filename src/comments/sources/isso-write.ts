import { fields, list, must, number } from '../../core/parse/check.js';
import { InlayError } from '../../core/error.js';
import type { Http } from '../../core/request.js';
import { endpointUrl } from '../../core/parse/urls.js';
import type { Comment } from '../model.js';
import type { CommentsWriter, Access, NewComment, Posted } from '../source.js';
import { ask, cookies, parseComment, uriOf } from './isso-thread.js';

const headers = { 'Content-Type': 'application/json' };

async function written(
  access: Access,
  path: string,
  method: 'POST' | 'PUT',
  words: Record<string, unknown> & { text: string },
  http: Http,
): Promise<Posted> {
  const query = method === 'POST' ? { uri: uriOf(access) } : {};
  try {
    const { status, body } = await http.send(endpointUrl(access.endpoint!, path, query), {
      ...{ method, headers, body: JSON.stringify(words), ...cookies },
    });
    const comment = parseComment(body);
    must(comment, 'the comment that was sent');
    // it answers with HTML
    return {
      comment: { ...comment, text: words.text, ...(status === 202 && { status: 'pending' }) },
      rev: null,
    };
  } catch (thrown) {
    throw translated(InlayError.from(thrown));
  }
}

/** The same words by the same writer, among the newest: an earlier attempt got through, and its answer did not. */
async function arrived(
  access: Access,
  { text, name, parent }: NewComment,
  http: Http,
): Promise<Comment | null> {
  const { endpoint, page } = access;
  const answer = await ask({ endpoint, page, sort: 'newest', limit: 20, parent }, http);
  const comments = list(fields(answer).replies).map(parseComment);
  return comments.find((one) => one?.text.trim() === text && (one.author.name ?? '') === name) ?? null;
}

/** A 403 means too late to edit, or too soon after another comment: Isso sends no sentence for readers with it. */
function translated(error: InlayError): InlayError {
  if (error.status !== 403) return error;
  return new InlayError('status', error.message, {
    ...{ status: 403, retryAfter: error.retryAfter, cause: error },
    problem: { detail: 'It can no longer be changed from here, or comes too soon after another one.' },
  });
}

/** Isso's own form does the same; what belongs to whom it keeps in cookies. */
export const issoWriter: CommentsWriter = {
  async post(access, comment, http) {
    const { text, name, email, url, parent } = comment;
    const twin = comment.tries ? await arrived(access, comment, http) : null;
    if (twin) return { comment: twin, rev: null };
    const title = new URL(access.page).pathname;
    const who = { author: name || null, email: email || null, website: url || null };
    return written(
      access,
      'new',
      'POST',
      { text, ...who, parent: parent ? Number(parent) : null, title },
      http,
    );
  },
  edit: (access, id, text, http) => written(access, `id/${id}`, 'PUT', { text }, http),
  async remove({ endpoint }, id, http) {
    await http.send(endpointUrl(endpoint!, `id/${id}`), { method: 'DELETE', headers, ...cookies });
  },
  async vote({ endpoint }, id, http) {
    const { body } = await http.send(endpointUrl(endpoint!, `id/${id}/like`), { method: 'POST', ...cookies });
    return number(fields(body).likes);
  },
};
