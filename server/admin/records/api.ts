/** What editors ask about records: whole objects that settings or editors hold, such as authors and promotions. */
import { query, type Ask } from '../api.js';
import type { Kept, Listing } from './kind.js';

type Answer = Omit<Listing<Kept>, 'records'> & Record<string, unknown>;

export class RecordsApi {
  readonly #ask: Ask;
  readonly #name: 'authors' | 'promos';

  constructor(ask: Ask, name: 'authors' | 'promos') {
    this.#ask = ask;
    this.#name = name;
  }

  async list(site: string): Promise<Listing<Kept>> {
    const answer = await this.#ask<Answer>('GET', this.#name + query({ site }));
    return { ...answer, records: answer[this.#name] as Kept[] };
  }

  /** @param fresh refuses an id that is there already */
  put = (site: string, record: object, fresh = false) =>
    this.#ask<null>('POST', this.#name + query({ site, new: String(fresh) }), JSON.stringify(record));

  /** Takes back what editors hold of it. */
  remove = (site: string, id: string) =>
    this.#ask<null>('DELETE', `${this.#name}/${encodeURIComponent(id)}${query({ site })}`);
}
