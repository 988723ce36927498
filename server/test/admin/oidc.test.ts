import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { OAuth2Server, type MutableToken } from 'oauth2-mock-server';
import { startServer, type TestServer } from '../support/server.js';

/** A real provider of its own, whose person and claims a test chooses. */
const provider = new OAuth2Server();
let claims: Record<string, unknown>;
before(async () => {
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, 'localhost');
  provider.service.on('beforeTokenSigning', (token: MutableToken) => Object.assign(token.payload, claims));
});
after(() => provider.stop());

const person = {
  email: 'Ada@news.example',
  name: 'Ada of the news',
  role: 'editor' as const,
  sites: ['News'],
};
const start = (more: object = {}) =>
  startServer({
    admin: {
      oidc: {
        issuer: provider.issuer.url!,
        clientId: 'inlay',
        clientSecret: 'a secret',
        people: [person],
        ...more,
      },
    },
  });

let server: TestServer;
afterEach(() => server?.stop());

const post = (path: string, body: object, origin = server.url) =>
  fetch(`${server.url}/v1/admin/sign-in/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify(body),
  });

interface Begun {
  url: string;
  verifier: string;
  state: string;
  nonce: string;
}

/** Goes to the provider and back, as a browser does. */
async function goThere(): Promise<{ begun: Begun; address: string }> {
  const begun = (await (await post('begin', { redirectUri: `${server.url}/admin/` })).json()) as Begun;
  // the provider repeats the nonce in its token
  claims = { nonce: begun.nonce, ...claims };
  const back = await fetch(begun.url, { redirect: 'manual' });
  return { begun, address: back.headers.get('Location')! };
}

async function signIn(): Promise<Response> {
  const {
    begun: { url: _, ...kept },
    address,
  } = await goThere();
  return post('finish', { address, ...kept });
}

const session = (token: string) =>
  fetch(`${server.url}/v1/admin/session`, { headers: { Authorization: `Bearer ${token}` } });
const typeOf = async (answer: Response) => ((await answer.json()) as { type: string }).type.split(':').at(-1);

describe('signing in through an OpenID Connect provider', () => {
  it('gives the person of the settings a token with their role, which expires', async () => {
    server = await start();
    claims = { email: 'ada@news.example', email_verified: true };
    const answer = await signIn();
    assert.equal(answer.status, 200);
    const { token } = (await answer.json()) as { token: string };
    const { name, publicName, role, sites } = (await (await session(token)).json()) as Record<
      string,
      unknown
    >;
    assert.deepEqual(
      [name, publicName, role, sites],
      ['ada@news.example', 'Ada of the news', 'editor', ['News']],
    );
    server.clock.ahead = 12 * 3_600_000;
    const late = await session(token);
    assert.deepEqual([late.status, await typeOf(late)], [401, 'token-expired']);
  });

  const refusals: [string, Record<string, unknown>, string][] = [
    ['an account of somebody else', { email: 'eve@news.example', email_verified: true }, 'not-invited'],
    [
      'an address that nobody confirmed',
      { email: 'ada@news.example', email_verified: false },
      'email-unverified',
    ],
    ['an account without an address', {}, 'email-unverified'],
    [
      'a token for another sign-in',
      { email: 'ada@news.example', email_verified: true, nonce: 'other' },
      'sign-in-failed',
    ],
    [
      'a token for another client',
      { email: 'ada@news.example', email_verified: true, aud: 'other' },
      'sign-in-failed',
    ],
  ];
  for (const [what, given, type] of refusals)
    it(`refuses ${what}`, async () => {
      server = await start();
      claims = given;
      const answer = await signIn();
      assert.deepEqual([answer.status, await typeOf(answer)], [403, type]);
    });

  it('refuses a code that came back with another state', async () => {
    server = await start();
    claims = { email: 'ada@news.example', email_verified: true };
    const {
      begun: { url: _, ...kept },
      address,
    } = await goThere();
    const answer = await post('finish', { address, ...kept, state: 'forged' });
    assert.equal(await typeOf(answer), 'sign-in-failed');
  });

  it('is for pages of this server and of the sites only', async () => {
    server = await start();
    assert.equal(
      (await post('begin', { redirectUri: `${server.url}/admin/` }, 'https://evil.example')).status,
      403,
    );
  });

  it('says that the provider is away, and goes on when it is back', async () => {
    server = await start({ issuer: 'http://localhost:1/' });
    const answer = await post('begin', { redirectUri: `${server.url}/admin/` });
    assert.deepEqual([answer.status, await typeOf(answer)], [503, 'provider-unavailable']);
    assert.ok(answer.headers.get('Retry-After'));
  });

  it('is not offered where no provider is set', async () => {
    server = await startServer({});
    assert.deepEqual(await (await fetch(`${server.url}/v1/admin/sign-in`)).json(), {
      provider: null,
      demo: false,
    });
    assert.equal((await post('begin', { redirectUri: `${server.url}/admin/` })).status, 404);
  });

  it('never shows the client’s secret', async () => {
    server = await start();
    claims = { email: 'eve@news.example', email_verified: true };
    await signIn();
    const offered = await (await fetch(`${server.url}/v1/admin/sign-in`)).text();
    assert.ok(![offered, ...server.log].some((words) => words.includes('a secret')));
  });
});
