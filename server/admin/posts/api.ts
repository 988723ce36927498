/** API calls for posts. */
import type { InferOutput } from 'valibot';
import type * as schema from '../../src/posts/schema.js';
import { query, type ApiRequest } from '../api.js';

export type Found = InferOutput<typeof schema.searchAnswer>;
export type Post = Found['posts'][number];
export type Related = InferOutput<typeof schema.choicesAnswer>;
export type Choice = Related['choices'][number];
export type MovedPost = InferOutput<typeof schema.movesAnswer>['moves'][number];
type Moved = InferOutput<typeof schema.movedAnswer>;
export type VisitReport = InferOutput<typeof schema.visitsAnswer>;
type Learnt = InferOutput<typeof schema.learntAnswer>;
type ChoiceMade = InferOutput<typeof schema.choiceBody>['choice'];

export class PostsApi {
  readonly #request: ApiRequest;

  constructor(request: ApiRequest) {
    this.#request = request;
  }

  find = (site: string, search: string, cursor = '') =>
    this.#request<Found>('GET', `posts${query({ site, search, cursor })}`);
  /** Re-indexes the page. */
  learn = (page: string) => this.#request<Learnt>('POST', 'posts', { page });
  remove = (page: string) => this.#request<null>('DELETE', `posts${query({ page })}`);
  related = (page: string) => this.#request<Related>('GET', `related${query({ page })}`);
  choose = (page: string, other: string, choice: ChoiceMade) =>
    this.#request<null>('POST', 'related', { page, other, choice });
  /** Pages that lead to another address now. */
  moved = async (site: string) =>
    (await this.#request<InferOutput<typeof schema.movesAnswer>>('GET', `moves${query({ site })}`)).moves;
  /** Moves the comments and visits of a page to where it leads. */
  moveAfter = (page: string) => this.#request<Moved>('POST', 'moves', { page });
  visits = () => this.#request<VisitReport>('GET', 'visits');
}
