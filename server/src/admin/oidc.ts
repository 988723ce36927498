/**
 * Sign-in through an OpenID Connect provider: the authorization code flow with PKCE (openid.net/specs/openid-connect-core-1_0,
 * RFC 7636). The page carries the request's secrets itself, in the tab that began, so there is neither a cookie nor a GET
 * that changes anything.
 */
import * as client from 'openid-client';
import { randomBytes } from 'node:crypto';
import type { Context } from '../context.js';
import type { Database } from '../db/index.js';
import { sha256 } from '../hash.js';
import { Problem } from '../http/problem.js';
import type { Moderator } from '../http/routes.js';
import type { Upstream } from '../upstreams.js';
import type { OidcSettings } from './settings.js';

/** The state that the page stores until the provider sends the person back. */
export interface SignInRequest {
  verifier: string;
  state: string;
  nonce: string;
}

export class Oidc {
  readonly #settings: OidcSettings;
  readonly #context: Context;
  readonly #upstream: Upstream;
  #discovered: Promise<client.Configuration> | undefined;

  constructor(settings: OidcSettings, context: Context) {
    this.#settings = settings;
    this.#context = context;
    this.#upstream = context.upstreams.add('admin.oidc');
  }

  /** Where to send the person, and what to keep meanwhile. */
  async begin(redirectUri: string): Promise<SignInRequest & { url: string }> {
    const configuration = await this.#provider();
    const request = {
      verifier: client.randomPKCECodeVerifier(),
      state: client.randomState(),
      nonce: client.randomNonce(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid email',
      code_challenge: await client.calculatePKCECodeChallenge(request.verifier),
      code_challenge_method: 'S256',
      state: request.state,
      nonce: request.nonce,
    });
    return { ...request, url: url.href };
  }

  /** A token for the person whom the provider sent back to this address. */
  async finish(address: string, { verifier, state, nonce }: SignInRequest): Promise<string> {
    const configuration = await this.#provider();
    const tokens = await client
      .authorizationCodeGrant(configuration, new URL(address), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      .catch((cause: unknown) => {
        this.#context.log.warn('a sign-in failed', { reason: (cause as Error).message });
        throw refused;
      });
    const { email, email_verified } = tokens.claims() ?? ({} as Partial<client.IDToken>);
    // an address that nobody confirmed may be somebody else's
    if (typeof email !== 'string' || email_verified !== true) throw unverified;
    if (!this.#personAt(email)) throw stranger;
    return this.#open(email.toLowerCase());
  }

  /** Whose token it is; `null` for one that has ended, or whose person is not in the settings any more. */
  async find(token: string): Promise<Moderator | 'expired' | null> {
    const { database, clock } = this.#context;
    const session = await database.db
      .selectFrom('admin_sessions')
      .select(['email', 'expires_at'])
      .where('token_hash', '=', hashOf(token))
      .executeTakeFirst();
    const person = session && this.#personAt(session.email);
    if (!session || !person) return null;
    if (session.expires_at <= clock()) return 'expired';
    return {
      id: person.email,
      name: person.email,
      publicName: person.name ?? person.email.split('@')[0]!,
      role: person.role,
      sites: person.sites ?? null,
      expiresAt: session.expires_at,
    };
  }

  async #open(email: string): Promise<string> {
    const token = randomBytes(24).toString('base64url');
    const now = this.#context.clock();
    await this.#context.database.db
      .insertInto('admin_sessions')
      .values({ token_hash: hashOf(token), email, expires_at: now + this.#settings.hours * 3_600_000 })
      .execute();
    return token;
  }

  readonly #personAt = (email: string) =>
    this.#settings.people.find((person) => person.email === email.toLowerCase());

  /** The provider's configuration, fetched once; a failed fetch is tried again. */
  #provider(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const url = new URL(issuer);
    // a provider on this machine is for trying it out
    const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    const options = { timeout: 10, ...(local && { execute: [client.allowInsecureRequests] }) };
    this.#discovered ??= this.#upstream.watch(() =>
      client.discovery(url, clientId, clientSecret, undefined, options),
    );
    return this.#discovered.catch((cause: unknown) => {
      this.#discovered = undefined;
      this.#context.log.warn('the OpenID Connect provider does not answer', {
        issuer,
        reason: (cause as Error).message,
      });
      throw away;
    });
  }
}

/** Removes expired sessions, also when the settings name no provider any more. */
export async function removeExpiredSessions({ db }: Database, now: number): Promise<void> {
  // an expired one is known for a week, so that the page can say why it ended
  await db
    .deleteFrom('admin_sessions')
    .where('expires_at', '<', now - 7 * 86_400_000)
    .execute();
}

const hashOf = (token: string): string => sha256('session', token);

const away = new Problem({
  type: 'provider-unavailable',
  status: 503,
  title: 'The sign-in provider does not answer.',
  detail: 'Try again in a minute, or sign in with a token.',
  retryAfter: 30,
});
const refused = new Problem({
  type: 'sign-in-failed',
  status: 403,
  title: 'You could not be signed in.',
  detail: 'Try again. The server’s log says why it failed.',
});
const unverified = new Problem({
  type: 'email-unverified',
  status: 403,
  title: 'Your account has no confirmed email address.',
  detail: 'Confirm it with the provider, then sign in again.',
});
const stranger = new Problem({
  type: 'not-invited',
  status: 403,
  title: 'Your account may not sign in here.',
  detail: 'Ask the owner to add your email address to admin.oidc.people in the settings.',
});
