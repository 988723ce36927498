/** API calls for the health of a site. */
import type { InferOutput } from 'valibot';
import type { checkAnswer } from '../../src/check/routes.js';
import { query, type ApiRequest } from '../api.js';

export type Finding = InferOutput<typeof checkAnswer>['findings'][number];

/** How often something was not counted, for one reason. */
export interface Dropped {
  what: 'visit' | 'vote' | 'report' | 'promo';
  reason: string;
  times: number;
}

type Counts = Readonly<Record<string, number>>;

export class HealthApi {
  readonly #request: ApiRequest;

  constructor(request: ApiRequest) {
    this.#request = request;
  }

  /** Looks at a page as a reader's browser and the server would. */
  check = async (page: string): Promise<Finding[]> =>
    (await this.#request<{ findings: Finding[] }>('GET', `check${query({ page })}`)).findings;

  /** Since the server started, of all sites, the most frequent first. */
  dropped = async (): Promise<Dropped[]> => {
    const paths = ['visits', 'comments/dropped', 'promos'];
    const [visits, comments, promos] = await Promise.all(
      paths.map(async (path) => (await this.#request<{ dropped: Counts }>('GET', path)).dropped),
    );
    const rows = (counts: Counts | undefined, what: Dropped['what']): Dropped[] =>
      Object.entries(counts ?? {}).map(([reason, times]) => ({ what, reason, times }));
    const ofComments = rows(comments, 'vote').map(({ reason, times }) => {
      const [what, why] = reason.split(': ') as ['vote' | 'report', string];
      return { what, reason: why, times };
    });
    return [...rows(visits, 'visit'), ...ofComments, ...rows(promos, 'promo')].sort(
      (a, b) => b.times - a.times,
    );
  };
}
