import { fields, must, number, text } from '../../core/check.js';
import { InlayError } from '../../core/error.js';
import type { Http, RequestOptions } from '../../core/request.js';
import { endpointUrl } from '../../core/urls.js';
import type { CommentsWriter, Desk, Posted } from '../source.js';
import { parseComment } from './inlay-thread.js';

const form = (values: Record<string, string | null>) =>
  new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => !!entry[1]));

/** Only with the token, which costs a preflight: the browser asks first whether it may. */
const owner = ({ editToken }: Desk) => ({ Authorization: `Bearer ${editToken}` });

const address = ({ endpoint }: Desk, path: string) => endpointUrl(endpoint!, `v1/comments${path}`);
const one = (desk: Desk, id: string, path = '') => address(desk, `/${encodeURIComponent(id)}${path}`);

async function posted(http: Http, url: URL, options: RequestOptions): Promise<Posted> {
  const { body } = await http.send(url, options);
  const comment = parseComment(body);
  must(comment, 'the comment that was sent');
  const { rev } = fields(body);
  return { comment, rev: text(rev) ?? number(rev)?.toString() ?? null };
}

/** How Inlay's own contract is written to. */
export const inlayWriter: CommentsWriter = {
  post: (desk, { trap, key, parent, text: words, name, email, url, token, challenge }, http) =>
    posted(http, address(desk, ''), {
      method: 'POST',
      body: form({
        ...trap,
        ...{ key, parent, text: words, name, email, url, token, challenge },
        ...{ page: desk.page, editToken: desk.editToken },
      }),
    }),

  async own(desk, id, http) {
    try {
      return parseComment(await http.get(one(desk, id), { headers: owner(desk), cache: 'no-store' }));
    } catch (thrown) {
      if (InlayError.from(thrown).status === 404) return null;
      throw thrown;
    }
  },

  edit: (desk, id, words, http) =>
    posted(http, one(desk, id), { method: 'PATCH', headers: owner(desk), body: form({ text: words }) }),

  async remove(desk, id, http) {
    await http.send(one(desk, id), { method: 'DELETE', headers: owner(desk) });
  },

  async vote(desk, id, http) {
    const { body } = await http.send(one(desk, id, '/vote'), {
      method: 'POST',
      body: form({ device: desk.device }),
    });
    return number(fields(body).up);
  },

  async report(desk, id, reason, http) {
    await http.send(one(desk, id, '/report'), { method: 'POST', body: form({ reason }) });
  },
};
