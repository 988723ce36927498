import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startServer } from '../support/server.js';

const demo = { demo: 'no-such-folder', weather: { provider: 'sample' as const } };
/** Any value in place of a parameter: the guard comes before the handler. */
const filled = (path: string) => path.replace(/:\w+(\{[^}]*\})?/g, '1').replace('*', 'x');
const foreign = { Origin: 'https://elsewhere.example' };

describe('every route', () => {
  it('says who may come in, and keeps others out', async () => {
    await using server = await startServer(demo);
    assert.ok(server.app.routes.length >= 4);
    for (const { method, path, access } of server.app.routes) {
      const answer = await fetch(server.url + filled(path), { method, headers: foreign });
      if (access === 'admin') assert.equal(answer.status, 401, `${method} ${path}`);
      else if (access === 'origin') assert.equal(answer.status, 403, `${method} ${path}`);
      else assert.ok(method === 'GET' || answer.status < 500, `${method} ${path} is public`);
      assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff', `${method} ${path}`);
      await answer.body?.cancel();
    }
  });

  it('is refused with a token that nobody has', async () => {
    await using server = await startServer(demo);
    for (const { method, path } of server.app.routes.filter(({ access }) => access === 'admin')) {
      const answer = await fetch(server.url + filled(path), {
        method,
        headers: { Authorization: 'Bearer guess' },
      });
      // after some guesses the limit says so first
      assert.ok([401, 429].includes(answer.status), `${method} ${path}`);
    }
  });

  it('under /v1 is described', async () => {
    await using server = await startServer(demo);
    const answer = await fetch(`${server.url}/v1/openapi.json`);
    const { openapi, paths } = (await answer.json()) as { openapi: string; paths: Record<string, object> };
    assert.equal(openapi, '3.1.0');
    for (const { method, path, unlisted } of server.app.routes) {
      if (unlisted) continue;
      const described = paths[path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')];
      assert.ok(described && method.toLowerCase() in described, `${method} ${path}`);
    }
  });

  it('is described with references that lead somewhere', async () => {
    await using server = await startServer(demo);
    const description = await (await fetch(`${server.url}/v1/openapi.json`)).json();
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, to]) => to!,
    );
    assert.ok(references.length > 16);
    for (const reference of new Set(references)) {
      let found: unknown = description;
      for (const part of reference.split('/')) found = (found as Record<string, unknown> | undefined)?.[part];
      assert.ok(found, reference);
    }
  });

  it('has its numbers described as numbers', async () => {
    await using server = await startServer(demo);
    const { paths } = (await (await fetch(`${server.url}/v1/openapi.json`)).json()) as {
      paths: Record<string, { get: { parameters: { name: string; required: boolean; schema: object }[] } }>;
    };
    const { parameters } = paths['/v1/weather']!.get;
    const of = (wanted: string) => parameters.find(({ name }) => name === wanted);
    const latitude = { type: 'number', minimum: -90, maximum: 90 };
    assert.deepEqual(of('lat'), { name: 'lat', in: 'query', required: false, schema: latitude });
    assert.deepEqual(of('days')!.schema, { type: 'integer', minimum: 1, maximum: 10, default: 5 });
  });

  it('that nobody declared is a problem, for other methods too', async () => {
    await using server = await startServer(demo);
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['POST', '/v1/weather'],
      ['DELETE', '/healthz'],
    ] as const) {
      const answer = await fetch(server.url + path, { method });
      assert.equal(answer.status, 404);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(((await answer.json()) as { type: string }).type, 'urn:inlay:problem:not-found');
    }
  });
});

describe('CORS', () => {
  it('lets any page read, and expose what it needs', async () => {
    await using server = await startServer(demo);
    for (const path of ['/v1/weather', '/v1/weather?days=99', '/nothing', '/healthz']) {
      const answer = await fetch(server.url + path, { headers: foreign });
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(answer.headers.get('Access-Control-Expose-Headers'), 'ETag, Retry-After');
      assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
    }
  });

  it("allows the widgets' methods and headers to configured origins alone", async () => {
    await using server = await startServer(demo);
    const preflight = (origin: string) =>
      fetch(`${server.url}/v1/comments/1`, {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'PATCH' },
      });
    const allowed = await preflight('https://news.example');
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('Access-Control-Allow-Origin'), 'https://news.example');
    const open: string[] = server.app.routes
      .filter(({ access }) => access !== 'admin')
      .map(({ method }) => method);
    const methods = allowed.headers.get('Access-Control-Allow-Methods')!.split(', ').toSorted();
    assert.deepEqual(methods, [...new Set(open)].toSorted());
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) assert.ok(methods.includes(method), method);
    assert.match(
      allowed.headers.get('Access-Control-Allow-Headers')!,
      /Authorization, Content-Type, Idempotency-Key/,
    );
    assert.match(allowed.headers.get('Vary')!, /Origin/);
    const refused = await preflight('https://elsewhere.example');
    assert.equal(refused.headers.get('Access-Control-Allow-Origin'), null);
  });
});
