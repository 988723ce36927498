/** API calls for tokens and for one's own account. */
import type { InferOutput } from 'valibot';
import type { tokenSchema } from '../../src/admin/token-routes.js';
import type { ApiRequest } from '../api.js';

export type Token = InferOutput<typeof tokenSchema>;

export class TokensApi {
  readonly #request: ApiRequest;

  constructor(request: ApiRequest) {
    this.#request = request;
  }

  list = () => this.#request<{ tokens: Token[] }>('GET', 'tokens');
  create = (token: object) => this.#request<{ token: string }>('POST', 'tokens', JSON.stringify(token));
  change = (id: number, changes: object) =>
    this.#request<null>('PATCH', `tokens/${id}`, JSON.stringify(changes));
  revoke = (id: number) => this.#request<null>('DELETE', `tokens/${id}`);
  /** Changes the name that readers see beside one's own replies. */
  rename = (publicName: string) => this.#request<null>('PATCH', 'session', JSON.stringify({ publicName }));
}
