/** Finds the moderator of a bearer token. Guessing is slowed down. */
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '../context.js';
import { Problem } from '../http/problem.js';
import type { Moderator } from '../http/routes.js';
import type { LastUse } from './last-use.js';
import { findModerator } from './moderators.js';
import type { Oidc } from './oidc.js';

/** Wrong tokens from one address in a quarter of an hour; a typing mistake or an old tab needs a few. */
const mostWrong = 20;

export function authenticator(
  { database, clock, limiter }: Context,
  lastUse: LastUse,
  oidc: Oidc | null,
): Context['authenticate'] {
  const wrong = limiter({ name: 'wrong tokens', points: mostWrong, duration: 900 });
  return async (token, address) => {
    const found = (await findModerator(database, token, clock())) ?? (await oidc?.find(token)) ?? null;
    if (found === null) {
      // a right one is let in all the same, so that nobody locks out a colleague of the same address
      await wrong.consume(address).catch((thrown: unknown) => {
        throw thrown instanceof RateLimiterRes ? tooMany(thrown.msBeforeNext) : thrown;
      });
      throw unknownToken;
    }
    if (found === 'expired') throw expired;
    if (typeof found.id === 'number') lastUse.note(found.id, clock());
    return found satisfies Moderator;
  };
}

const unknownToken = new Problem({
  type: 'token-unknown',
  status: 401,
  title: 'The server does not know this token.',
  detail: 'It was mistyped, or it was revoked.',
});

const expired = new Problem({
  type: 'token-expired',
  status: 401,
  title: 'This token has expired.',
  detail: 'Ask an owner for a new one.',
});

const tooMany = (wait: number) =>
  new Problem({
    type: 'too-many',
    status: 429,
    title: 'Too many wrong tokens came from this address.',
    detail: 'Wait a little, then try again.',
    retryAfter: wait / 1000,
  });
