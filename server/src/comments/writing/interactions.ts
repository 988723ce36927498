/** What readers do to the comments of others. */
import { sha256 } from '../../hash.js';
import { noComment } from '../reading/one.js';
import type { Services } from '../services.js';
import { isDecided } from '../store/decided.js';
import { findComment } from '../store/find.js';
import { report, vote } from '../store/interactions.js';
import { setStatus } from '../store/status.js';
import { cleanText } from './input.js';

/** Characters of a report's reason; what is longer is cut. */
const longestReason = 500;

export async function voteFor(services: Services, id: number, device: string, address: string) {
  const sender = await services.addresses.hash(address);
  await services.limits.spend('vote', sender.hash);
  // bound to the comment, so that no two votes tell that they came from one device
  const counted = await vote(services.database, id, sha256('vote', String(id), device));
  if (!counted) throw noComment;
  return counted;
}

/**
 * Enough reports, each from another network, hold a comment until a moderator has looked. One that a moderator has
 * decided on stays, and its reports are in the queue.
 */
export async function reportComment(
  services: Services,
  id: number,
  reason: string,
  address: string,
): Promise<void> {
  const { database, clock } = services;
  const sender = await services.addresses.hash(address);
  await services.limits.spend('report', sender.hash);
  const words = cleanText(reason.slice(0, 2 * longestReason)).slice(0, longestReason);
  const reports = await report(database, id, { addressHash: sender.hash, reason: words }, clock());
  const found = reports === null ? null : await findComment(database, id);
  if (!found || reports === null) throw noComment;
  const { reportsToHold } = await services.settings.of(found.site);
  if (!reportsToHold || reports < reportsToHold || isDecided(found)) return;
  await setStatus(services, id, 'pending', { reasons: JSON.stringify([`reported:${reports}`]) });
}
