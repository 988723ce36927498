/** API calls for the data of one person. */
import { query, type ApiRequest } from '../api.js';

export class PeopleApi {
  readonly #request: ApiRequest;

  constructor(request: ApiRequest) {
    this.#request = request;
  }

  /** @param who an email address or a name */
  find = (who: string) => this.#request<{ count: number }>('GET', `people${query({ author: who })}`);
  /** All that the person wrote, as JSON lines. */
  export = (who: string) => this.#request.text(`people/export${query({ author: who })}`);
  erase = (who: string) => this.#request<{ erased: number }>('DELETE', `people${query({ author: who })}`);
}
