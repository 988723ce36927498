/** Visits that wait for their post or for the database, bounded in bytes. */
import type { KnownPage } from '../../sites/known-pages.js';
import type { Identity } from '../../readers/visitors.js';

/** A visit that counts once its post is known and no other process has counted it. */
export interface PendingVisit {
  page: Pick<KnownPage, 'key' | 'url'>;
  identity: Identity;
  /** epoch ms */
  time: number;
  /** whether repeated visits were recognised by post; `false`: by address, as the post was not known yet */
  ofPost: boolean;
}

/** Bytes. */
const most = 40_000_000;
const sizeOf = ({ page }: PendingVisit): number => 200 + 2 * (page.key.length + page.url.length);

export class PendingVisits {
  #visits: PendingVisit[] = [];
  #size = 0;

  /** Adds all of them, or none; returns whether there was room. */
  add(visits: readonly PendingVisit[]): boolean {
    const size = visits.reduce((sum, visit) => sum + sizeOf(visit), 0);
    if (this.#size + size > most) return false;
    this.#size += size;
    for (const visit of visits) this.#visits.push(visit);
    return true;
  }

  /** Hands all over, and is empty. */
  take(): PendingVisit[] {
    const visits = this.#visits;
    this.#visits = [];
    this.#size = 0;
    return visits;
  }
}
