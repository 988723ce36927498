import { parseHTML } from 'linkedom';
import { fakeHttp } from '../../support/fake-http.js';
import { mapFields, writerFields } from '../../../src/comments/model.js';
import type { CommentsQuery, Access, NewComment } from '../../../src/comments/source.js';

export const query = (parts: Partial<CommentsQuery> = {}): CommentsQuery => ({
  endpoint: 'https://comments.example/',
  page: 'https://site.example/2026/a-post/',
  sort: 'oldest',
  limit: 25,
  ...parts,
});

export const access = (parts: Partial<Access> = {}): Access => ({
  endpoint: 'https://comments.example/',
  page: 'https://site.example/2026/a-post/',
  editToken: 'secret',
  device: 'mine',
  ...parts,
});

export const written = (parts: Partial<NewComment> = {}): NewComment => ({
  ...{
    key: 'k1',
    parent: null,
    text: 'Hello',
    ...mapFields(writerFields, () => ''),
    name: 'Ada',
    token: 't1',
    challenge: null,
  },
  ...{ trap: {}, tries: 0 },
  ...parts,
});

/** A fake network with a parser for markup, and what was sent. */
export function network(answers: Parameters<typeof fakeHttp>[0]) {
  const http = fakeHttp(answers);
  const sent: { url: string; method: string; body: string; headers: Record<string, string> }[] = [];
  const send: typeof http.send = (url, options = {}) => {
    const { method = 'GET', headers = {}, body = '' } = options;
    sent.push({ url: String(url), method, headers, body: String(body) });
    return http.send(url, options);
  };
  return {
    ...http,
    sent,
    send,
    get: async (url: string | URL) => (await send(url)).body,
    html: (markup: string) =>
      parseHTML(`<!doctype html><html><body>${markup}</body>`).document as unknown as Document,
  };
}
