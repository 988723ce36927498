/** API calls for the health of a site. */
import type { InferOutput } from 'valibot';
import type { checkAnswer } from '../../src/check/routes.js';
import { query, type ApiRequest } from '../api.js';

export type Finding = InferOutput<typeof checkAnswer>['findings'][number];

export class HealthApi {
  readonly #request: ApiRequest;

  constructor(request: ApiRequest) {
    this.#request = request;
  }

  /** Looks at a page as a reader's browser and the server would. */
  check = async (page: string): Promise<Finding[]> =>
    (await this.#request<{ findings: Finding[] }>('GET', `check${query({ page })}`)).findings;
}
