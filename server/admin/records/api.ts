/** API calls for records: objects such as authors and promotions that come from the settings or from editors. */
import { query, type ApiRequest } from '../api.js';
import type { Stored, Listing } from './type.js';

type Answer = Omit<Listing<Stored>, 'records'> & Record<string, unknown>;

export class RecordsApi {
  readonly #request: ApiRequest;
  readonly #name: 'authors' | 'promos';

  constructor(request: ApiRequest, name: 'authors' | 'promos') {
    this.#request = request;
    this.#name = name;
  }

  async list(site: string): Promise<Listing<Stored>> {
    const answer = await this.#request<Answer>('GET', this.#name + query({ site }));
    return { ...answer, records: answer[this.#name] as Stored[] };
  }

  /** @param fresh the server refuses an id that exists */
  put = (site: string, record: object, fresh = false) =>
    this.#request<null>('POST', this.#name + query({ site, new: String(fresh) }), JSON.stringify(record));

  /** Removes the editors' version. */
  remove = (site: string, id: string) =>
    this.#request<null>('DELETE', `${this.#name}/${encodeURIComponent(id)}${query({ site })}`);
}
