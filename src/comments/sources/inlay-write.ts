import { fields, must, number, text } from '../../core/parse/check.js';
import { InlayError } from '../../core/error.js';
import type { Http, RequestOptions } from '../../core/request.js';
import { endpointUrl } from '../../core/parse/urls.js';
import { mapFields, writerFields } from '../model.js';
import type { CommentsWriter, Access, Posted } from '../source.js';
import { parseComment } from './inlay-thread.js';

const form = (values: Record<string, string | null>) =>
  new URLSearchParams(Object.entries(values).filter((entry): entry is [string, string] => !!entry[1]));

/** Only with the token, which costs a preflight: the browser asks first whether it may. */
const owner = ({ editToken }: Access) => ({ Authorization: `Bearer ${editToken}` });

const address = ({ endpoint }: Access, path: string) => endpointUrl(endpoint!, `v1/comments${path}`);
const one = (access: Access, id: string, path = '') => address(access, `/${encodeURIComponent(id)}${path}`);

async function posted(http: Http, url: URL, options: RequestOptions): Promise<Posted> {
  const { body } = await http.send(url, options);
  const comment = parseComment(body);
  must(comment, 'the comment that was sent');
  const { rev } = fields(body);
  return { comment, rev: text(rev) ?? number(rev)?.toString() ?? null };
}

/** Writes comments through Inlay's own API. */
export const inlayWriter: CommentsWriter = {
  post: (access, comment, http) => {
    const { trap, key, parent, text: words, token, challenge } = comment;
    return posted(http, address(access, ''), {
      method: 'POST',
      body: form({
        ...trap,
        ...mapFields(writerFields, (field) => comment[field]),
        ...{ key, parent, text: words, token, challenge },
        ...{ page: access.page, editToken: access.editToken },
      }),
    });
  },

  async own(access, id, http) {
    try {
      return parseComment(await http.get(one(access, id), { headers: owner(access), cache: 'no-store' }));
    } catch (thrown) {
      if (InlayError.from(thrown).status === 404) return null;
      throw thrown;
    }
  },

  edit: (access, id, words, http) =>
    posted(http, one(access, id), { method: 'PATCH', headers: owner(access), body: form({ text: words }) }),

  async remove(access, id, http) {
    await http.send(one(access, id), { method: 'DELETE', headers: owner(access) });
  },

  async vote(access, id, http, on = true) {
    const { body } = await http.send(one(access, id, '/vote'), {
      method: 'POST',
      // with the edit token in the body, which costs no preflight: a writer's own vote does not count
      body: form({ device: access.device, value: on ? '1' : '0', editToken: access.editToken }),
    });
    return number(fields(body).up);
  },

  async report(access, id, reason, http) {
    await http.send(one(access, id, '/report'), { method: 'POST', body: form({ reason }) });
  },
};
