/**
 * Says how long ago a form was fetched, without remembering it: a time and a signature over it and the page. All who
 * read the page within some seconds get the same one, so that answers can be cached.
 */
import { timingSafeEqual } from 'node:crypto';
import { hmac } from '../../hash.js';

export type TokenState = 'ripe' | 'early' | 'missing' | 'stale';

/** seconds in which all readers get the same token */
export const slot = 5;
/** seconds that a person needs at least to write */
const ripening = 3;
/** seconds until a token is too old */
const good = 86_400;

export class FormTokens {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  make(pageKey: string, now: number): string {
    const from = (Math.floor(now / 1000 / slot) + 1) * slot + ripening;
    return this.#sign(pageKey, from.toString(36));
  }

  check(token: string, pageKey: string, now: number): TokenState {
    if (!token) return 'missing';
    const [from = ''] = token.split('.');
    const expected = Buffer.from(this.#sign(pageKey, from));
    const given = Buffer.from(token);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'stale';
    const age = now / 1000 - parseInt(from, 36);
    return age < 0 ? 'early' : age > good ? 'stale' : 'ripe';
  }

  #sign = (pageKey: string, from: string): string =>
    `${from}.${hmac(this.#secret, 'form', pageKey, from).slice(0, 22)}`;
}
