/**
 * Who sends, without storing from where: a hash of the network under the day's salt. With the salt's end (after
 * `retention.addresses`, or with the last ban that needs it) nobody can find out which address it was.
 */
import { lineOf, networkOf } from '../../http/requests/network.js';
import type { Database } from '../../db/index.js';
import { hmac } from '../../hash.js';
import { getSecret } from './secrets.js';

export interface Sender {
  hash: string;
  /** the name of the salt */
  salt: string;
}

export class Addresses {
  readonly #database: Database;
  readonly #clock: () => number;
  readonly #pepper: string;
  #salt: { name: string; value: Promise<string> } | undefined;
  #secret: Promise<string> | undefined;

  /** @param pepper part of every salt that is not in the database */
  constructor(database: Database, clock: () => number, pepper: string) {
    this.#database = database;
    this.#clock = clock;
    this.#pepper = pepper;
  }

  async hash(address: string): Promise<Sender> {
    const now = this.#clock();
    const name = `address ${new Date(now).toISOString().slice(0, 10)}`;
    if (this.#salt?.name !== name) {
      this.#salt = { name, value: getSecret(this.#database, name, now) };
      // a database that was away is asked again
      this.#salt.value.catch(() => (this.#salt = undefined));
    }
    return { hash: this.hashUnder(await this.#salt.value, address), salt: name };
  }

  hashUnder(salt: string, address: string): string {
    return hmac(this.#pepper + salt, lineOf(address));
  }

  /** A hash of the network, different for each comment or page, so that hashes of different ones cannot be compared. */
  async networkFor(id: number, address: string, what: 'comment' | 'page' = 'comment'): Promise<string> {
    if (!this.#secret) {
      this.#secret = getSecret(this.#database, 'networks', this.#clock());
      this.#secret.catch(() => (this.#secret = undefined));
    }
    return hmac(this.#pepper + (await this.#secret), what, String(id), networkOf(address));
  }
}
