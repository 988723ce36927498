import { fields, must } from '../../core/parse/check.js';
import { InlayError } from '../../core/error.js';
import type { CommentsWriter } from '../source.js';
import { parseComment, postOf, route } from './wordpress-thread.js';

/** WordPress's refusals, in words that a reader can act on. */
const refusals: Record<string, string> = {
  rest_comment_login_required:
    'This site takes comments from here only from readers who are logged in to it. Please use the form of the site itself.',
  rest_comment_closed: 'Comments are closed.',
  comment_duplicate: 'You have said that already.',
  comment_flood: 'You are writing too fast. Please wait a moment.',
};

/** Complaints about a field. */
const fieldErrors: Record<string, { field: string; code: string }[]> = {
  rest_comment_author_data_required: [
    { field: 'name', code: 'required' },
    { field: 'email', code: 'required' },
  ],
  rest_comment_content_invalid: [{ field: 'text', code: 'required' }],
  comment_content_column_length: [{ field: 'text', code: 'too-long' }],
};

/** An error of WordPress, `{code, message, data}`, as the widget understands errors. */
function translated(error: InlayError): InlayError {
  const { code, message } = fields(error.problem);
  const name = String(code);
  const errors =
    fieldErrors[name] ?? (name === 'rest_invalid_param' ? [{ field: 'email', code: 'invalid' }] : undefined);
  const problem = errors
    ? { errors }
    : { type: name === 'rest_comment_closed' ? 'wordpress:closed' : name, detail: refusals[name] ?? message };
  const { status, retryAfter } = error;
  // WordPress calls a flood 400; it passes
  return new InlayError(error.code, error.message, {
    ...{ status: name === 'comment_flood' ? 429 : status, retryAfter, problem, cause: error },
  });
}

/** Guests post name, address and text; a `status` or a nonce would be refused. */
export const wordpressWriter: CommentsWriter = {
  async post(access, comment, http) {
    const { parent, name, email, url, text } = comment;
    const post = await postOf(access, http);
    const body = new URLSearchParams({
      post: String(post),
      content: text,
      author_name: name,
      author_email: email,
    });
    if (url) body.set('author_url', url);
    if (parent) body.set('parent', parent);
    try {
      const answer = await http.send(route(access.endpoint!, 'comments'), { method: 'POST', body });
      const posted = parseComment(answer.body, http);
      must(posted, 'the comment that was sent');
      // a held comment cannot be read back: what was written stands for it
      return { comment: { ...posted, text, body: posted.body?.length ? posted.body : null }, rev: null };
    } catch (thrown) {
      const error = InlayError.from(thrown);
      // an earlier attempt got through and its answer did not
      if (fields(error.problem).code === 'comment_duplicate') {
        const earlier = await twin(access, comment, http);
        if (earlier) return { comment: earlier, rev: null };
      }
      throw translated(error);
    }
  },
};

/** The newest comment of that writer with that text, which WordPress would not take twice. */
async function twin(
  access: Parameters<CommentsWriter['post']>[0],
  { name, text }: Parameters<CommentsWriter['post']>[1],
  http: Parameters<CommentsWriter['post']>[2],
) {
  const query = { post: await postOf(access, http), per_page: 20, order: 'desc', orderby: 'date_gmt' };
  const { body } = await http.send(route(access.endpoint!, 'comments', query));
  const squeezed = (words: string) => words.replace(/\W+/g, '');
  for (const one of body as unknown[]) {
    const comment = parseComment(one, http);
    const words = http.html(String(fields(fields(one).content).rendered)).body.textContent ?? '';
    if (comment?.author.name === name && squeezed(words) === squeezed(text)) return comment;
  }
  return null;
}
