import { expect } from '@open-wc/testing';
import { InlayError } from '../../src/core/error.js';
import { createClient, type ClientOptions } from '../../src/core/client.js';
import { json, serve, silence, type Answering } from '../support/network.js';

const url = 'https://inlay.example.com/v1/weather';

/** A client that retries at once, before a far side that answers as told. */
function client(answer: Answering, options: ClientOptions = {}) {
  const { asked } = serve(answer);
  return { asked, open: createClient({ retryDelay: () => 0, timeout: 50_000, ...options }) };
}

const failure = (promise: Promise<unknown>): Promise<InlayError> =>
  promise.then(
    () => expect.fail('it answered'),
    (error: InlayError) => error,
  );

const status = (code: number, headers?: HeadersInit, body = '') =>
  new Response(body, { status: code, headers });
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

/** The answer, the caller's result, and the number of requests. */
const faults: Record<string, [answer: Answering, heard: Partial<InlayError>, asked: number]> = {
  '404': [() => status(404), { code: 'status', status: 404 }, 1],
  '500': [() => status(500), { code: 'status', status: 500 }, 1],
  '502 twice': [() => status(502), { code: 'status', status: 502 }, 2],
  '503 with a short Retry-After, twice': [
    () => status(503, { 'Retry-After': '0' }),
    { code: 'status', status: 503, retryAfter: 0 },
    2,
  ],
  '503 with a long Retry-After': [
    () => status(503, { 'Retry-After': '120' }),
    { code: 'status', status: 503, retryAfter: 120 },
    1,
  ],
  '429': [
    () => status(429, { 'Retry-After': '7' }, '{"title":"Slow down"}'),
    { code: 'status', status: 429, retryAfter: 7, problem: { title: 'Slow down' } },
    1,
  ],
  'an answer that stops half-way': [
    () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError('reset')) })),
    { code: 'network' },
    2,
  ],
  'truncated JSON': [() => new Response('{"current":{"temp'), { code: 'format' }, 1],
  'HTML instead of JSON': [() => new Response('<!doctype html>'), { code: 'format' }, 1],
  'a huge answer': [() => new Response('x'.repeat(1001)), { code: 'size' }, 1],
  'CORS refused, or offline': [unreachable, { code: 'network', status: null }, 2],
};

describe('a request', () => {
  for (const [name, [answer, heard, times]] of Object.entries(faults))
    it(`fails plainly: ${name}`, async () => {
      const { open, asked } = client(answer, { maxBytes: 1000 });
      const error = await failure(open().get(url));
      expect(error).to.include({ name: 'InlayError', code: heard.code });
      expect(error).to.deep.include(heard);
      expect(error.message).to.contain(url);
      expect(asked.length).to.equal(times);
    });

  it('fails when no answer comes in time', async () => {
    const { open, asked } = client(silence, { timeout: 50 });
    expect(await failure(open().get(url))).to.include({ code: 'timeout', status: null });
    expect(asked.length).to.equal(1);
  });

  it('fails as the `fetch` that it was given says', async () => {
    const refused = new InlayError('network', `${url} is not read: its address is not public.`);
    const { open } = client(() => Promise.reject(refused));
    expect(await failure(open().get(url))).to.equal(refused);
  });

  it('says what the endpoint advises', async () => {
    const advice = { title: 'No.', detail: "Add the page's origin to the site's origins." };
    const { open } = client(() => status(403, {}, JSON.stringify(advice)));
    expect((await failure(open().get(url))).message).to.equal(`${url} answers 403. ${advice.detail}`);
  });

  it('reads JSON, text, and the whole answer', async () => {
    const { open } = client(() => json({ posts: [], next: null }, { headers: { ETag: '"7"' } }));
    expect(await open().get(url)).to.deep.equal({ posts: [], next: null });
    expect(await open().text(url)).to.equal('{"posts":[],"next":null}');
    const { status, headers, body } = await open().send(url);
    expect([status, headers.get('ETag'), body]).to.deep.equal([200, '"7"', { posts: [], next: null }]);
  });

  it('reads an answer of exactly the largest size, in several parts, with letters that span two', async () => {
    const bytes = new TextEncoder().encode('"brød"');
    const parts = new ReadableStream({
      start(body) {
        for (const byte of bytes) body.enqueue(Uint8Array.of(byte));
        body.close();
      },
    });
    const { open } = client(() => new Response(parts), { maxBytes: bytes.length });
    expect(await open().get(url)).to.equal('brød');
  });

  it('ends the download of a huge answer', async () => {
    let ended = false;
    const endless = new ReadableStream({
      pull: (body) => body.enqueue(new Uint8Array(600)),
      cancel: () => void (ended = true),
    });
    const { open } = client(() => new Response(endless), { maxBytes: 1000 });
    await failure(open().get(url));
    expect(ended).to.equal(true);
  });

  it('has no body where there is none', async () => {
    const { open } = client(() => new Response(null, { status: 204 }));
    expect((await open().send(url, { method: 'POST' })).body).to.equal(null);
  });

  it('succeeds at the second try', async () => {
    let first = true;
    const { open } = client(() => (first ? ((first = false), unreachable()) : json(1)));
    expect(await open().get(url)).to.equal(1);
  });

  it('never repeats a write', async () => {
    const { open, asked } = client(() => status(503));
    await failure(open().send(url, { method: 'POST', body: 'text=hello' }));
    expect(asked.length).to.equal(1);
  });

  it('reads Retry-After as a date too', async () => {
    const { open } = client(() =>
      status(503, { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() }),
    );
    expect((await failure(open().get(url))).retryAfter).to.be.within(1, 60);
  });

  it('sends no cookies, no header of its own, and what it is told', async () => {
    const sent: RequestInit[] = [];
    const { open } = client((_, init) => (sent.push(init), json(1)));
    await open().get(url);
    await open().get(url, { credentials: 'include', headers: { Authorization: 'Bearer x' } });
    expect(sent[0]).to.deep.include({ credentials: 'omit', headers: {} });
    expect(sent[1]).to.deep.include({ credentials: 'include', headers: { Authorization: 'Bearer x' } });
  });

  it('is one for equal ones in flight, and a new one afterwards', async () => {
    const { open, asked } = client(() => json(1));
    await Promise.all([open().get(url), open().get(url), open().get(`${url}?days=2`)]);
    expect(asked.length).to.equal(2);
    await open().get(url);
    expect(asked.length).to.equal(3);
  });

  it('is aborted when the last one who waits leaves', async () => {
    let signal: AbortSignal | null | undefined;
    const { open, asked } = client((_, init) => ((signal = init.signal), silence()));
    const [one, other] = [new AbortController(), new AbortController()];
    const both = [failure(open(one.signal).get(url)), failure(open(other.signal).get(url))];
    one.abort();
    expect(signal!.aborted).to.equal(false);
    other.abort();
    expect(signal!.aborted).to.equal(true);
    expect((await Promise.all(both)).map(({ code }) => code)).to.deep.equal(['aborted', 'aborted']);
    expect(asked.length).to.equal(1);
  });

  it('can be asked anew at once after an abort', async () => {
    let answer: Answering = silence;
    const { open } = client((...all) => answer(...all));
    const left = new AbortController();
    const gone = failure(open(left.signal).get(url));
    left.abort();
    answer = () => json(2);
    expect(await open().get(url)).to.equal(2);
    expect((await gone).code).to.equal('aborted');
  });

  it('does not try again when it is aborted between the tries', async () => {
    const left = new AbortController();
    const { open, asked } = client(unreachable, {
      retryDelay: () => (queueMicrotask(() => left.abort()), 1e6),
    });
    expect((await failure(open(left.signal).get(url))).code).to.equal('aborted');
    expect(asked.length).to.be.at.most(2);
  });

  it('leaves nothing in markup that a strict policy reports', async () => {
    const page = client(silence)
      .open()
      .html(
        '<base href="https://elsewhere.example/"><style>p { color: red }</style><p style="color: red" onclick=\'x()\' title="a style">Hi</p>',
      );
    expect(page.querySelector('base, style, [style], [onclick]')).to.equal(null);
    expect(page.querySelector('p')!.title).to.equal('a style');
    expect(page.body.textContent!.trim()).to.equal('Hi');
  });

  it('makes markup inert', async () => {
    const { open } = client(silence);
    const page = open().html('<p>Hi<script>window.ran = true</script><img src="x" onerror="ran = true">');
    expect(page.querySelector('p')!.textContent).to.contain('Hi');
    expect('ran' in window).to.equal(false);
    expect([...open().xml('<rss><item/></rss>').children].length).to.equal(1);
  });
});
