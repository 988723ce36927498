import { votedIds, votesKey } from './marks.js';
import { writeItem } from './storage.js';

/** How many votes this device remembers for each endpoint. The endpoint still counts those that are forgotten here. */
const most = 500;

/** Remembers a vote, or that it was taken back. */
export function saveVote(endpoint: string | null, id: string, on: boolean): void {
  const ids = votedIds(endpoint);
  ids.delete(id);
  if (on) ids.add(id);
  writeItem(votesKey(endpoint), [...ids].slice(-most));
}
