/**
 * Who sends, without keeping from where: a hash of the network under the day's salt. With the salt's end (after thirty
 * days, or with the last ban that needs it) nobody can tell any more which address it was.
 */
import { lineOf } from '../../http/network.js';
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
  #salt: { name: string; value: Promise<string> } | undefined;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  async hash(address: string): Promise<Sender> {
    const now = this.#clock();
    const name = `address ${new Date(now).toISOString().slice(0, 10)}`;
    if (this.#salt?.name !== name) {
      this.#salt = { name, value: getSecret(this.#database, name, now) };
      // a database that was away is asked again
      this.#salt.value.catch(() => (this.#salt = undefined));
    }
    return { hash: hashUnder(await this.#salt.value, address), salt: name };
  }
}

export const hashUnder = (salt: string, address: string): string => hmac(salt, lineOf(address));
